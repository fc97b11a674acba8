import { expect, test } from 'vitest'
import { loadWords, type NarrationKey, type Values } from '../../words/index.ts'
import { createWords } from '../../words/whole.ts'
import { StageDriver } from '../testing/stageDriver.ts'

/** Eight messages sent and taken; heads 2, 0 and 1 completed: the ring has gone round. */
function wentRound(kernel: 'linux-3.x' | 'linux-6.x' = 'linux-6.x'): StageDriver {
  const s = full(new StageDriver({ kernel, buffers: 8 }))
  for (let i = 0; i < 8; i++) s.take()
  return s.complete(2).complete(0).complete(1)
}

/** Eight messages sent and none completed. */
function full(s = new StageDriver()): StageDriver {
  for (let i = 1; i <= 8; i++) s.send(`message ${i}`)
  return s
}

/** A scene: where it starts, and what is done there. */
const SCENES: Readonly<Record<string, readonly [StageDriver, (s: StageDriver) => StageDriver]>> = {
  'send-6x': [new StageDriver(), (s) => s.send('hello world!')],
  'send-3x': [new StageDriver({ kernel: 'linux-3.x' }), (s) => s.send('hello world!')],
  'take-complete': [new StageDriver().send('hello world!'), (s) => s.take().complete(0)],
  'recycle-6x': [wentRound(), (s) => s.send('9')],
  'recycle-3x': [wentRound('linux-3.x'), (s) => s.send('9')],
  /** A sender sleeps, and its time runs out. */
  'wait-timeout': [full(), (s) => s.send('late').wait().step('send')],
  /** Two senders sleep, and one buffer comes back. */
  'wait-wake': [
    full(),
    (s) => {
      s.send('nine').send('ten').take().complete(0)
      for (let n = 0; n < 4; n++) s.step('send')
      return s
    },
  ],
}

const [en, zh] = [createWords('en'), await loadWords('zh')]
/** The sentences of the scenes, each as it is first said, in both languages. */
const said = new Map<NarrationKey, string>()

/** Names of the values that the sentence asks for, in its order. */
function namedIn(key: NarrationKey, values: Values): string[] {
  const asked = new Set<string>()
  const get = (from: Values, name: string) => {
    asked.add(name)
    return from[name]
  }
  en.t(key, new Proxy(values, { get }))
  return [...asked]
}

/** The steps from `from` on: `sender1 add.ring avail.ring[3] 3→1`, and below it the caption's key and values. */
function captions(s: StageDriver, from: number): string {
  const rows: string[] = []
  for (let to = from + 1, { length } = s.frame; to <= length; to++) {
    const { step, actors } = s.seek(to).frame
    if (!step) continue
    const change = step.kind === 'load' ? `${step.after}` : `${step.before}→${step.after}`
    const place = step.name && !step.range ? ` ${step.name} ${change}` : ''
    const { key, values } = s.caption
    if (!said.has(key)) said.set(key, `  ${en.t(key, values)}\n  ${zh.t(key, values)}\n`)
    const named = namedIn(key, values).map((name) => `${name}=${values[name]}`)
    rows.push(
      `${step.index} ${actors[step.actor].name} ${step.site}${place}\n`,
      `    ${key}: ${named.join(', ')}\n`,
    )
  }
  return rows.join('')
}

const told = Object.entries(SCENES).map(([name, [s, act]]) => {
  const from = s.frame.length
  return [name, captions(act(s), from)] as const
})

test.each(told)('captions, step by step: %s', async (name, rows) => {
  await expect(rows).toMatchFileSnapshot(`golden/${name}.txt`)
})

test('captions in words', async () => {
  const rows = [...said].sort().map(([key, sentences]) => `${key}\n${sentences}`)
  await expect(rows.join('')).toMatchFileSnapshot('golden/sentences.txt')
})

test('the start says what there is and what to do', () => {
  expect(new StageDriver().caption).toMatchObject({ key: 'start.fresh', values: { num: 8 } })
})

test.each([
  ['a payload of 497 bytes', 'x'.repeat(497), true, 'say.send.tooBig'],
  ['no buffer and no patience', 'late', false, 'end.send.ENOMEM'],
])('%s is refused', (_, text, wait, key) => {
  expect(full().send(text, 'send', { wait }).caption).toMatchObject({ key, tone: 'refused' })
})

test('a part that is added by hand has a length, and no header', () => {
  const s = new StageDriver().chain([[0x10050000, 12]], [], 77)
  const { length } = s.frame
  const keys = Array.from({ length }, (_, i) => s.seek(i + 1).caption.key)
  expect(keys).toContain('say.add.desc.len.raw')
  expect(keys).not.toContain('say.add.desc.len')
})

test('an index that a stray write has moved is published anew, and has not wrapped', () => {
  const s = new StageDriver().send('one')
  s.call('world', { fn: 'overwrite', by: 'remote', q: 1, field: 'avail.idx', i: 0, value: 7 })
  s.send('two')
  const { length } = s.frame
  const said = Array.from({ length }, (_, i) => s.seek(i + 1).caption)
  expect(said.map(({ key }) => key)).not.toContain('say.add.idx.wrap')
  expect(said.filter(({ key }) => key === 'say.add.idx').map(({ values }) => values.head)).toEqual([
    0, 1,
  ])
})

test.each([
  ['descriptor', 'say.done.len.whole'],
  ['written', 'say.done.len.in'],
] as const)('a remote that reports the length of the %s', (usedLen, key) => {
  const s = new StageDriver({ usedLen }).reply('hello', 'step').to('done.len')
  expect(s.caption.key).toBe(key)
})
