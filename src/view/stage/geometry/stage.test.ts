import { describe, expect, test } from 'vitest'
import { linkCurve } from '../memory/bufferLink.ts'
import { freeArc, freeHeadArc } from '../memory/freeList.ts'
import { DESKTOP } from './layouts/desktop.ts'
import { slotToRow } from './links.ts'
import { consumerPin, producerPin, slotAngle, slotPath, turn } from './stage.ts'
import { ringPath, rowPath } from './travel.ts'

/** Numbers of two paths, for a comparison that forgives half a unit. */
const numbers = (d: string) => (d.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)
function near(d: string, drawn: string) {
  const [a, b] = [numbers(d), numbers(drawn)]
  expect(d.replace(/[^A-Z]/gi, '')).toBe(drawn.replace(/[^A-Z]/gi, ''))
  a.forEach((value, i) => {
    expect(value, `number ${i} of ${d}`).toBeCloseTo(b[i], 0)
  })
}

describe('the paths of the design', () => {
  test('a slot', () =>
    near(
      slotPath('avail', 8, 0),
      'M313.10 172.01A98 98 0 0 1 380.51 199.93L353.95 227.10A60 60 0 0 0 312.67 210.00Z',
    ))
  test('a link that goes straight to its row', () =>
    near(
      slotToRow(DESKTOP, 'avail', 8, 1, 191.75, false).d,
      'M396.9 217.2C407.6 203.9 413.2 191.8 433 191.8',
    ))
  test('a link that follows the rim', () =>
    near(
      slotToRow(DESKTOP, 'avail', 8, 3, 218.25, true).d,
      'M368.7 354.2Q374.9 354.1 383.8 346.6A105 105 0 0 0 413.8 244.3C408.9 224.9 413 218.3 433 218.3',
    ))
  test('a link over the top of the used dial', () =>
    near(
      slotToRow(DESKTOP, 'used', 16, 0, 196.4, false).d,
      'M781.5 171.4Q776.9 167.4 765.6 167A103 103 0 0 0 735.8 172.2C716.8 178.4 667 196.4 647 196.4',
    ))
  test('free_head and a link of the free list', () => {
    near(freeHeadArc(191.75).d, 'M649 134C662 134 663 191.8 650 191.8')
    near(freeArc(191.75, 218.25, 23.5).d, 'M645 195.8C657.6 195.8 657.6 214.3 647 214.3')
  })
  test('a descriptor and its buffer, straight down and to the side', () => {
    const row = (middle: number) => ({ x: 435, y: middle - 11.75, width: 210, height: 23.5 })
    const under = { x: 255.6, y: 434.5, width: 233, height: 89 }
    near(linkCurve(DESKTOP, row(218.25), under).d, 'M434 222.25H428Q423 222.25 423 227.25V432')
    const left = { x: 188.5, y: 434.5, width: 233, height: 89 }
    near(
      linkCurve(DESKTOP, row(191.75), left).d,
      'M434 195.75H428Q423 195.75 423 200.75V421Q423 426 418 426H409Q404 426 404 431V432',
    )
  })
})

test('pins point at the middle of their slot from both sides of the rim', () => {
  const angle = slotAngle(3, 8)
  expect(producerPin('avail', angle, '3').middle.x).toBeCloseTo(354.9, 0)
  expect(producerPin('avail', angle, '3').middle.y).toBeCloseTo(373.5, 0)
  expect(consumerPin('avail', slotAngle(1, 8)).middle.x).toBeCloseTo(357.5, 0)
  expect(producerPin('avail', angle, '11').width).toBe(22.5)
})

test('a turn is the shorter way round', () => {
  expect(turn(slotAngle(0, 8) - slotAngle(7, 8))).toBeCloseTo(Math.PI / 4)
  expect(turn(slotAngle(7, 8) - slotAngle(0, 8))).toBeCloseTo(-Math.PI / 4)
})

describe('the way of a head', () => {
  for (const num of [2, 4, 8, 16, 64])
    test(`ends at the pin of every slot, num ${num}`, () => {
      for (let slot = 0; slot < num; slot++) {
        const { middle } = producerPin('avail', slotAngle(slot, num), String(slot))
        const { end } = ringPath(DESKTOP, 'avail', num, slot, { x: 142, y: 222 })
        const off = Math.hypot(end.x - middle.x, end.y - middle.y)
        expect(off).toBeLessThan(16)
        const mirror = ringPath(DESKTOP, 'used', num, num - 1 - slot, { x: 938, y: 222 }).end
        // The pins of a slot and of its mirror image differ by a digit at most.
        expect(Math.hypot(1080 - mirror.x - end.x, mirror.y - end.y)).toBeLessThan(6)
      }
    })
  test.each([0, 7])('over the top it stops in front of the number in the pin, slot %i', (slot) => {
    const { middle, width } = producerPin('avail', slotAngle(slot, 8), String(slot))
    const { end } = ringPath(DESKTOP, 'avail', 8, slot, { x: 142, y: 222 })
    const inside = Math.abs(end.x - middle.x) < width / 2 && Math.abs(end.y - middle.y) < 7.9
    expect(inside).toBe(false)
  })
  test('ends at its row', () =>
    expect(rowPath(DESKTOP, { x: 435, y: 218.25 }, { x: 142, y: 222 }).end).toEqual({
      x: 431,
      y: 218.25,
    }))
})
