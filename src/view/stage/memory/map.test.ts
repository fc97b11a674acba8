import { expect, test } from 'vitest'
import { Owner } from '../../../core/history/owner.ts'
import { groupAt } from '../../testing/drawn.ts'
import { StageDriver } from '../../testing/stageDriver.ts'
import type { Group } from '../marks/mark.ts'
import { cellAt, cellRect, cellStates, type MapGrid } from './map.ts'

const filmOf = (num: number) => new StageDriver({ num, buffers: 16 })
function mapOf(film: StageDriver): MapGrid {
  const { descMap } = film.scene.memory
  if (!descMap) throw new Error('no map')
  return descMap
}
const cellsOf = (film: StageDriver): readonly Group[] =>
  groupAt(film.scene.layers, 'desc.cells')?.groups ?? []

test('a cell that stands for several tells of the one nearest to being the other side’s', () => {
  const owners = new Uint8Array(32768)
  owners.set([Owner.used, Owner.inFlight, Owner.free, Owner.used], 6)
  expect([...cellStates(owners).slice(0, 3)]).toEqual([Owner.inFlight, Owner.used, 0])
})

test.each([32, 64, 128, 256, 512, 1024, 2048, 4096, 32768])(
  '%i: cells stay in their area',
  (num) => {
    const map = mapOf(filmOf(num))
    const last = cellRect(map, map.count - 1)
    expect(last.x + last.width).toBeLessThanOrEqual(640.6)
    expect(last.y + last.height).toBeLessThanOrEqual(365.6)
    expect(last.width).toBeGreaterThan(2)
  },
)

test('a point is in the cell that is drawn there, and beside the map in none', () => {
  const map = mapOf(filmOf(4096))
  for (const i of [0, 63, 64, 2047, 4095]) {
    const { x, y, width, height } = cellRect(map, i)
    expect(cellAt(map, x + width / 2, y + height / 2)).toBe(i)
  }
  const { x, y } = cellRect(map, 0)
  expect(cellAt(map, x - 1, y)).toBeNull()
  expect(cellAt(map, x, y + 4096)).toBeNull()
})

test.each([256, 4096])('%i: only what holds another state is another group', (num) => {
  const film = filmOf(num).send('one')
  const before = cellsOf(film)
  expect(cellsOf(film)).toBe(before)
  const after = cellsOf(film.send('two'))
  const other = after.filter((cell, i) => cell !== before[i]).map((cell) => cell.key)
  expect(other).toEqual([num === 256 ? 'desc.cell.1' : 'desc.cell.row.0'])
})
