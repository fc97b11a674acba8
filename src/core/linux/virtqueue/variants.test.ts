/** Drivers that are not as recorded: one that wraps its index too early, one that checks used lengths. */
import { describe, expect, test } from 'vitest'
import { KERNELS } from '../../machine/scenario.ts'
import { Scene } from '../../testing/driverScenes.ts'

describe.each(KERNELS)('%s, whose available index wraps at num', (kernel) => {
  test('says after num sends that nothing is there', () => {
    const seen: number[] = []
    const s = Scene.rpmsg({ kernel, wrapsAtNum: true })
    for (let n = 0; n < 4; n++) {
      s.send()
      seen.push(s.machine.memory.load(s.machine.layout.queues[1].vring.availIdx))
    }
    expect(seen).toEqual([1, 2, 3, 0])
    const { memory, layout } = s.machine
    const { vring, lastAvailIdx } = layout.queues[1]
    expect([memory.load(lastAvailIdx), memory.load(vring.availRing(3))]).toEqual([0, 3])
  })
})

describe('6.x that checks used lengths', () => {
  test.each([
    ['descriptor', 1, 'output:used len 18 is larger than in buflen 0\n'],
    ['written', 0, ''],
  ] as const)('and a remote that reports %s', (usedLen, broken, said) => {
    const s = Scene.rpmsg({ num: 2, buffers: 2, validateUsedLen: true, usedLen })
    s.send()
    s.send()
    s.take()
    s.remote({ fn: 'complete', q: 1, entries: [[0, null]] })
    s.begin('lost', false, 0)
    s.goOn(0)
    const { memory, layout } = s.machine
    expect(memory.load(layout.queues[1].broken)).toBe(broken)
    const texts = [...s.trace.notes.values()].map((note) => (note as { text?: string }).text ?? '')
    expect(texts.filter((text) => text.includes('used len')).join('')).toBe(said)
  })

  test('has no place for lengths where it does not check them: the bytes are as recorded', () => {
    const [plain, checks] = [false, true].map(
      (validateUsedLen) => Scene.rpmsg({ validateUsedLen }).machine.layout,
    )
    expect(plain.queues[1].buflen).toBeNull()
    expect(checks.size - plain.size).toBe(2 * 4 * 4)
  })
})
