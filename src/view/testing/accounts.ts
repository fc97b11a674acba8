/**
 * What each of those who tell of a ring says of a slot, a descriptor and a buffer, read from what
 * they give out, and where that contradicts the model.
 */
import { expect } from 'vitest'
import { OWNER_NAMES } from '../../core/history/owner.ts'
import type { Layout } from '../../core/memory/layout.ts'
import { type Memory, offsetOf } from '../../core/memory/memory.ts'
import type { Frame } from '../../protocol/protocol.ts'
import { createWords } from '../../words/whole.ts'
import { ownerWord } from '../model/moment.ts'
import { type StageModel, stageModel } from '../model/stageModel.ts'
import { memoryRows, rowOf } from '../panes/memoryRows.ts'
import { stageText, type TextSection } from '../panes/stageText.ts'
import type { Picture } from '../stage/layOut.ts'
import { layOut } from '../stage/layOut.ts'
import { chainOf } from '../subject/related.ts'
import { type Subject, subjectName } from '../subject/subject.ts'
import { tipOf } from '../subject/tooltip.ts'
import { groupsOf, isFaint, textsOf } from './drawn.ts'

const words = createWords('en')
/** Of a long ring, the slots around the indexes and so many of each kind are asked about. */
const ASKED = 12

/** What somebody says of a subject; what is left out is not told there. */
type Facts = Readonly<
  Partial<Record<'value' | 'fresh' | 'owner' | 'look' | 'unseen' | 'with', unknown>>
>
type Says = (subject: Subject) => Facts | null

export interface Told {
  readonly frame: Frame
  readonly memory: Memory
  readonly layout: Layout
}

/** Where one of them contradicts the model: `text avail.ring[1]: fresh never, not hidden`. */
export function contradictions({ frame, memory, layout }: Told, queue: number): string[] {
  const of = [frame, memory, layout, words, queue] as const
  const model = stageModel(...of)
  const everybody: Record<string, Says> = {
    stage: onStage(model, layOut(stageModel(...of, {}, 'remote'), 'desktop')),
    text: inWords(model, stageText(model), stageText(stageModel(...of, {}, 'remote'))),
    memory: inMemory(model),
    tooltip: (subject) => inTooltip(model, subject),
  }
  return subjectsOf(model).flatMap((subject) => {
    const truth = inModel(model, subject)
    return Object.entries(everybody).flatMap(([who, says]) =>
      Object.entries(says(subject) ?? {}).flatMap(([what, said]) => {
        const known = String(truth[what as keyof Facts])
        return String(said) === known
          ? []
          : [
              `${frame.cursor} ${frame.step?.site} ${who} ${subjectName(subject)}: ${what} ${said}, not ${known}`,
            ]
      }),
    )
  })
}

function subjectsOf(model: StageModel): Subject[] {
  const { num, facts, ring } = model
  const all = (count: number) => Array.from({ length: count }, (_, i) => i)
  const asked = (some: readonly (number | null)[]) =>
    num <= ASKED ? all(num) : [...new Set(some)].filter((i): i is number => i !== null && i < num)
  return [
    ...[model.avail, model.used].flatMap((one) =>
      asked([
        ...one.current().slice(-ASKED),
        one.idx & (num - 1),
        (one.last - 1) & (num - 1),
        1,
      ]).map((slot): Subject => ({ is: 'slot', ring: one.name, slot })),
    ),
    ...asked([facts.head, ring.driver.freeHead, ...ring.remote.held.slice(0, ASKED), 0, 1]).map(
      (index): Subject => ({ is: 'desc', index }),
    ),
    ...all(Math.min(model.buffers, ASKED)).map((index): Subject => ({ is: 'buffer', index })),
  ]
}

function inModel(model: StageModel, subject: Subject): Facts {
  const unseen = model.unseen.thing(subject)
  if (subject.is === 'slot') {
    const { value, freshness, owner, look } = model.ringOf(subject.ring).slot(subject.slot)
    return { value, fresh: freshness, owner, look, unseen }
  }
  if (subject.is === 'desc') {
    const { addr, len, flags, next, owner, buffer } = model.desc(subject.index)
    return { value: [addr, len, flags, next], owner, look: owner, with: buffer, unseen }
  }
  if (subject.is !== 'buffer') throw new Error(subject.is)
  const { owner, contents, message } = model.buffer(subject.index)
  return { owner, look: owner, value: message, fresh: contents, unseen }
}

function onStage(model: StageModel, { layers }: Picture): Says {
  const groups = new Map(groupsOf(layers).map((g) => [g.key, g]))
  return (subject) => {
    if (subject.is === 'slot') {
      const group =
        groups.get(`${subject.ring}.slot.${subject.slot}`) ??
        groups.get(`${subject.ring}.lens.${subject.slot}`)
      if (!group) return null
      const text = group.marks.find((m) => m.is === 'text' && /\b(on|ink2)\b/.test(m.look ?? ''))
      const value = text?.is === 'text' ? text.text : null
      const fresh = group.flags?.includes('hatched')
        ? 'hidden'
        : group.owner !== 'free'
          ? 'live'
          : value === '·'
            ? 'never'
            : 'stale'
      const unseen = isFaint(group)
      if (value === null) return { look: group.owner, unseen }
      return { look: group.owner, unseen, fresh, ...(fresh !== 'never' && { value }) }
    }
    const group = groups.get(subjectKey(subject))
    if (!group) return null
    const unseen = isFaint(group)
    const texts = textsOf(group)
    if (subject.is === 'desc') {
      // Words that the badge of the step would cover by halves are left out.
      const all = model.desc(subject.index).buffer === null ? DESC_TEXTS : DESC_TEXTS + 1
      if (texts.length < all) return { look: group.owner, unseen }
      const [, addr, len, flags, next, buffer = null] = texts
      const { fresh, len: length } = model.desc(subject.index)
      // What no buffer can be as long as is rounded.
      const told = fresh ? [0, length] : [Number(addr), length < 1e5 ? len : length]
      return { value: [...told, flags, next], look: group.owner, with: buffer, unseen }
    }
    const message = texts.map((text) => /#(\d+)/.exec(text)?.[1]).find((n) => n !== undefined)
    return { look: group.owner, value: message ?? 0, unseen }
  }
}

/** Of a row: its index, and its four fields; its buffer, if it points to one. */
const DESC_TEXTS = 5

/** Key of the row of a descriptor, or of the tile of a buffer. */
const subjectKey = (subject: Subject): string =>
  subject.is === 'desc'
    ? `desc.${subject.index}`
    : subject.is === 'buffer'
      ? `buf.${subject.index}`
      : ''

function inWords(
  model: StageModel,
  sections: readonly TextSection[],
  asRemote: readonly TextSection[],
): Says {
  const rows = (list: readonly TextSection[], key: string) => list.find((s) => s.key === key)
  const driversOwn = words.t('stage.remoteView.driver')
  const freshness = new Map(
    (['never', 'stale', 'live', 'hidden'] as const).map((f) => [words.t(`text.slot.${f}`), f]),
  )
  return (subject) => {
    if (subject.is === 'slot' || subject.is === 'desc') {
      const key = subject.is === 'slot' ? subject.ring : 'desc'
      const name = String(subject.is === 'slot' ? subject.slot : subject.index)
      const find = (list: readonly TextSection[]) =>
        rows(list, key)?.table?.rows.find((row) => row[0] === name)
      const row = find(sections)
      if (!row) return null
      const unseen = find(asRemote)?.includes(driversOwn)
      if (subject.is === 'slot')
        return { value: row[1], fresh: freshness.get(row.at(-1) ?? ''), unseen }
      const [, addr, len, flags, next, state, buffer] = row
      const owner = OWNER_NAMES.find((o) => ownerWord(model, o) === state)
      return {
        value: [Number(addr), len, flags, next],
        owner,
        with: /\d+/.exec(buffer)?.[0] ?? null,
        unseen,
      }
    }
    if (subject.is !== 'buffer') return null
    const starts = `Buffer ${subject.index}: `
    const line = (list: readonly TextSection[]) =>
      rows(list, 'buffers')?.lines.find((l) => l.includes(starts)) ?? ''
    const [owner, contents] = line(sections).replace(starts, '').split(', ')
    const unseen = line(asRemote) !== line(sections)
    if (!contents) return null
    return {
      owner: OWNER_NAMES.find((o) => ownerWord(model, o) === owner),
      value: /message (\d+)/.exec(contents)?.[1] ?? 0,
      unseen,
    }
  }
}

function inMemory(model: StageModel): Says {
  const { vring } = model.q
  return (subject) => {
    if (subject.is !== 'slot' && subject.is !== 'desc') return null
    const field =
      subject.is === 'desc'
        ? vring.descAddr(subject.index)
        : subject.ring === 'avail'
          ? vring.availRing(subject.slot)
          : vring.usedId(subject.slot)
    const offset = offsetOf(field)
    const row = rowOf(vring, offset)
    const cell = memoryRows(model, row, row + 1)[0].cells.find((c) => c.offset === offset)
    if (subject.is === 'desc') return { owner: cell?.owner ?? 'free' }
    const { freshness } = model.ringOf(subject.ring).slot(subject.slot)
    // It does not tell apart what was never written and what is old, nor what is announced and what is not.
    const counts = freshness === 'live' || freshness === 'hidden'
    return {
      fresh: (cell?.kind === 'live') === counts ? freshness : cell?.kind,
      ...(cell?.owner && { owner: cell.owner }),
    }
  }
}

/** The tooltip, and what is lit up with the subject. */
function inTooltip(model: StageModel, subject: Subject): Facts | null {
  const chain = chainOf(model, subject)
  const tip = chain && tipOf(model, subject, chain)
  if (!tip) return null
  const seen = tip.seen.map((part) => part.text).join('')
  if (subject.is === 'slot') {
    const { name, idx, lastName, slot } = model.ringOf(subject.ring)
    const { freshness, leadsTo } = slot(subject.slot)
    const said = {
      hidden: words.rich('tip.slot.hidden', { index: `${name}.idx`, value: idx }),
      live: words.rich(`tip.slot.live.${name}`),
      old: words.rich('tip.slot.old', { from: lastName, to: `${name}.idx` }),
    }
    const [fresh] =
      Object.entries(said).find(([, parts]) => parts.map((p) => p.text).join('') === seen) ?? []
    const old = freshness === 'never' || freshness === 'stale'
    expect(chain.head).toBe(leadsTo ?? -1)
    return { value: tip.value, owner: tip.owner, fresh: fresh === 'old' && old ? freshness : fresh }
  }
  const carried = chain.buffer === null ? 0 : model.buffer(chain.buffer).message
  expect(chain.message).toBe(carried)
  if (subject.is === 'buffer') return { owner: tip.owner, value: chain.message }
  return subject.is === 'desc' ? { owner: tip.owner } : null
}
