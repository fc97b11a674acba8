import { expect, test } from 'vitest'
import { DEFAULT_SCENARIO, REMOTES, type Scenario } from '../../core/machine/scenario.ts'
import { RPMSG_ADDR_ANY } from '../../core/memory/constants.ts'
import { StageDriver } from '../testing/stageDriver.ts'

const VIEWS: readonly Partial<Scenario['sees']>[] = [
  { num: 4 },
  { num: 256, align: 4096 },
  { num: 32768 },
  { align: 4096 },
  { vring0: 0x10041000, vring1: 0x10042000 },
  { vring1: 0x20000000 },
  { offset: 0x1000_0000 },
  { offset: 0xffff_fe00 },
  { crossed: true },
]

const opened = (remote: Scenario['remote'], sees: Partial<Scenario['sees']>, more = {}) =>
  new StageDriver({
    remote,
    sees: { ...DEFAULT_SCENARIO.sees, ...sees },
    remoteListening:
      remote === 'textbook'
        ? []
        : [{ service: '', addr: 0x401, dest: RPMSG_ADDR_ANY, mode: 'release' }],
    ...more,
  })

test.each(VIEWS.flatMap((sees) => REMOTES.map((remote) => [remote, sees] as const)))(
  '%s that sees %o is shown and told at every step',
  (remote, sees) => {
    const s = opened(remote, sees)
    s.send('a').send('b')
    for (const q of [1, 0]) s.take(q).complete(0, q).poll(q)
    s.reply('c').kick(1)
    while (s.frame.suggestion.name === 'run' && s.frame.length < 400) s.step()
    const { length } = s.frame
    expect(length).toBeGreaterThan(60)
    for (let i = 0; i <= length; i += 13) {
      const { scene, receiving, caption } = s.seek(i)
      expect([scene.queue, receiving.queue]).toEqual(['svq', 'rvq'])
      expect(caption.key).not.toBe('')
      expect(s.frame.violated.map((v) => v.name)).toContain('sidesAgree')
    }
  },
)

test('where the remote looks beside the ring, the sentence says what is there', () => {
  const s = opened('openamp', { num: 4 }).send('a').poll(1, 'step').to('take.idx')
  expect(s.caption).toMatchObject({ key: 'say.astray.load' })
  expect({ ...valuesIn(s, 'meant', 'there') }).toEqual({
    meant: 'avail.idx',
    there: 'desc[4].addr',
  })
})

test('its shore says in what it believes something else, and what it finds', () => {
  const { faults, sees, geometry } = opened('openamp', { num: 4 }).send('a').scene.remote
  expect(faults.map((f) => f.text)).toEqual(['counts 4, not 8', 'used ring at +0x50'])
  expect([sees.value, sees.note]).toEqual(['0', 'desc[4].addr'])
  expect(geometry?.action).toEqual({ name: 'sees' })
})

test('where both agree, its shore says nothing of it', () => {
  const { faults, sees, geometry } = opened('openamp', {}).send('a').scene.remote
  expect([faults, sees.value, sees.note, geometry]).toEqual([[], '1', '', null])
})

test('crossed rings: what Linux sends, nobody takes; empty buffers come back to it as messages', () => {
  const s = opened('textbook', { crossed: true }).settle({ remote: 'inOrder' })
  s.send('a')
  expect(s.fates()).toEqual(['→1 published'])
  expect(s.memory.load(s.layout.queues[1].lastAvailIdx)).toBe(0)
})

const valuesIn = (s: StageDriver, ...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, s.caption.values[name]]))
