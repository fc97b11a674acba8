import { describe, expect, it } from 'vitest'
import type { Transcript } from '../../protocol/protocol.ts'
import { Session } from '../../session/session.ts'
import { createWords } from '../../words/whole.ts'
import { captionText, Sitting } from '../testing/sitting.ts'
import { entryText, transcriptEntries, transcriptGroups } from './transcript.ts'

const words = createWords('en')

function toldBy(session: Session, from: number, to: number): Transcript {
  for (const event of session.handle({ do: 'transcript', from, to }))
    if (event.is === 'transcript') return event.transcript
  throw new Error('no transcript')
}

/** Two senders in turn, the remote between them, and a full ring. */
function crossing() {
  const session = new Session()
  const s = new Sitting(session, { num: 2, buffers: 2 })
  s.send('one', { run: 'step' })
  s.send('two', { run: 'step' })
  for (let n = 0; n < 12; n++)
    s.say({ do: 'act', act: { name: 'run', actor: n % 2 }, run: 'function' })
  s.say({ do: 'act', act: { name: 'run', actor: 0 }, run: 'send' })
  s.say({ do: 'act', act: { name: 'take' }, run: 'send' })
  s.say({ do: 'act', act: { name: 'complete', head: 0 }, run: 'send' })
  s.send('three')
  return { session, s }
}

/** Nobody gives anything back: senders wait, and how many do is in the memory alone. */
function waiting() {
  const session = new Session()
  const s = new Sitting(session, { num: 2, buffers: 2 })
  for (const text of ['one', 'two', 'three', 'four']) s.send(text)
  s.say({ do: 'act', act: { name: 'time' }, run: 'step' })
  s.say({ do: 'act', act: { name: 'run', actor: 0 }, run: 'send' })
  return { session, s }
}

describe('the walk-through as text', () => {
  it.each([
    ['crossing', crossing, 0],
    ['crossing', crossing, 17],
    ['waiting', waiting, 0],
    ['waiting', waiting, 70],
  ])('says of every step what the caption says there: %s', (_, scene, from) => {
    const { session, s } = scene()
    const { layout, frame } = s.now
    const told = toldBy(session, from, frame.length)
    const entries = transcriptEntries(told, layout, frame.actors, words)
    const first = from === 0 ? 0 : from + 1
    expect(entries.map((e) => e.at)).toEqual(
      Array.from({ length: frame.length + 1 - first }, (_, i) => first + i),
    )
    for (const { at, sentence } of entries) {
      s.say({ do: 'seek', to: at })
      const said = sentence.map((part) => part.text).join('')
      expect(said).toBe(captionText(s.now).replaceAll('`', ''))
    }
  })

  it('stands in groups: a call that was left goes on', () => {
    const { session, s } = crossing()
    const told = toldBy(session, 0, 200)
    const groups = transcriptGroups(
      transcriptEntries(told, s.now.layout, s.now.frame.actors, words),
    )
    expect(groups[0].first.at).toBe(0)
    expect(groups.map((g) => g.entries.length).reduce((a, b) => a + b)).toBe(told.steps.length + 1)
    for (const { entries } of groups) expect(new Set(entries.map((e) => e.call)).size).toBe(1)
    expect(groups.some((g) => g.goesOn)).toBe(true)
    const calls = groups.map((g) => g.first.call)
    for (const [i, g] of groups.entries())
      expect(g.goesOn).toBe(calls.slice(0, i).includes(g.first.call))
  })

  it('says what a step changes and what a call returns', () => {
    const session = new Session()
    const s = new Sitting(session)
    s.send('hello world!')
    const { layout, frame } = s.now
    const lines = transcriptEntries(toldBy(session, 0, 200), layout, frame.actors, words).map(
      entryText,
    )
    expect(lines[0]).toMatch(/^0\. Nothing has been sent/)
    expect(lines.filter((l) => l.includes('avail.idx 0 → 1'))).toHaveLength(1)
    expect(lines.filter((l) => l.includes('[desc[0].addr 0x'))).toHaveLength(1)
    expect(lines.at(-1)).toMatch(/returns 0/)
    expect(lines.slice(0, -1).join()).not.toMatch(/returns 0$/m)
  })
})
