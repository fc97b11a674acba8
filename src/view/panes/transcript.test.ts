import { describe, expect, it } from 'vitest'
import type { Transcript } from '../../protocol/protocol.ts'
import type { Session } from '../../session/session.ts'
import { createWords } from '../../words/whole.ts'
import { StageDriver } from '../testing/stageDriver.ts'
import { entryText, transcriptEntries, transcriptGroups } from './transcript.ts'

const words = createWords('en')

function toldBy(session: Session, from: number, to: number): Transcript {
  for (const event of session.handle({ do: 'transcript', from, to }))
    if (event.is === 'transcript') return event.transcript
  throw new Error('no transcript')
}

/** Two senders in turn, the remote between them, and a full ring. */
function crossing() {
  const s = new StageDriver({ num: 2, buffers: 2 })
  s.send('one', 'step')
  s.send('two', 'step')
  for (let n = 0; n < 12; n++) s.act({ name: 'run', actor: n % 2 }, 'function')
  s.act({ name: 'run', actor: 0 })
  s.take()
  s.complete(0)
  s.send('three')
  return s
}

/** Nobody gives anything back: senders wait, and how many do is in the memory alone. */
function waiting() {
  const s = new StageDriver({ num: 2, buffers: 2 })
  for (const text of ['one', 'two', 'three', 'four']) s.send(text)
  s.wait()
  s.act({ name: 'run', actor: 0 })
  return s
}

describe('the walk-through as text', () => {
  it.each([
    ['crossing', crossing, 0],
    ['crossing', crossing, 17],
    ['waiting', waiting, 0],
    ['waiting', waiting, 70],
  ])('says of every step what the caption says there: %s', (_, scene, from) => {
    const s = scene()
    const { layout, frame } = s.now
    const told = toldBy(s.session, from, frame.length)
    const entries = transcriptEntries(told, layout, frame.actors, words)
    const first = from === 0 ? 0 : from + 1
    expect(entries.map((e) => e.at)).toEqual(
      Array.from({ length: frame.length + 1 - first }, (_, i) => first + i),
    )
    for (const { at, sentence } of entries) {
      s.seek(at)
      const said = sentence.map((part) => part.text).join('')
      const { key, values } = s.caption
      expect(said).toBe(words.t(key, values).replaceAll('`', ''))
    }
  })

  it('stands in groups: a call that was left goes on', () => {
    const s = crossing()
    const told = toldBy(s.session, 0, 200)
    const groups = transcriptGroups(transcriptEntries(told, s.now.layout, s.frame.actors, words))
    expect(groups[0].first.at).toBe(0)
    expect(groups.map((g) => g.entries.length).reduce((a, b) => a + b)).toBe(told.steps.length + 1)
    for (const { entries } of groups) expect(new Set(entries.map((e) => e.call)).size).toBe(1)
    expect(groups.some((g) => g.goesOn)).toBe(true)
    const calls = groups.map((g) => g.first.call)
    for (const [i, g] of groups.entries())
      expect(g.goesOn).toBe(calls.slice(0, i).includes(g.first.call))
  })

  it('says what a step changes and what a call returns', () => {
    const s = new StageDriver()
    s.send('hello world!')
    const { layout, frame } = s.now
    const lines = transcriptEntries(toldBy(s.session, 0, 200), layout, frame.actors, words).map(
      entryText,
    )
    expect(lines[0]).toMatch(/^0\. Nothing has been sent/)
    expect(lines.filter((l) => l.includes('avail.idx 0 → 1'))).toHaveLength(1)
    expect(lines.filter((l) => l.includes('[desc[0].addr 0x'))).toHaveLength(1)
    expect(lines.at(-1)).toMatch(/returns 0/)
    expect(lines.slice(0, -1).join()).not.toMatch(/returns 0$/m)
  })
})
