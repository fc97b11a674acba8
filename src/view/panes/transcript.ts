/** The walk-through as text: from a stretch of the history to what is said about each step. */
import { derivedViews } from '../../core/history/derivedRegion.ts'
import { updated } from '../../core/memory/bytesUpdate.ts'
import type { Layout } from '../../core/memory/layout.ts'
import { Memory } from '../../core/memory/memory.ts'
import type { Frame, StepInfo, ToldStep, Transcript } from '../../protocol/protocol.ts'
import type { RichPart, Words } from '../../words/index.ts'
import { answerOf } from '../model/returnValue.ts'
import { narrate, saysResult } from '../narrate/narrate.ts'
import { placeText, valueText } from '../subject/valueText.ts'
import { cName } from './functionNames.ts'

export interface TranscriptEntry {
  /** Steps done when this one is: 1 for the first, 0 for the start. */
  readonly at: number
  /** Index of its call; -1 for the start. */
  readonly call: number
  readonly actor: number
  /** C names of the call and of the function that the step is in; '' for the start. */
  readonly outer: string
  readonly fn: string
  /** Number of the message that the call sends, or 0. */
  readonly message: number
  /** What it reads, or writes: `avail.idx 3 → 4`; '' if neither, or if the sentence says so. */
  readonly change: string
  readonly sentence: readonly RichPart[]
  /** What the call returned with this step, '' if it did not. */
  readonly answer: string
}

/** Steps of one call that follow each other. */
export interface TranscriptGroup {
  readonly first: TranscriptEntry
  /** The call had begun before, and somebody else came between. */
  readonly goesOn: boolean
  readonly entries: readonly TranscriptEntry[]
}

/** Entries in order; the start is one of them where the stretch begins with the first step. */
export function transcriptEntries(
  told: Transcript,
  layout: Layout,
  actors: Frame['actors'],
  words: Words,
): TranscriptEntry[] {
  const bytes = told.memory.slice()
  const memory = new Memory(bytes.subarray(0, layout.size))
  const { bufferMessage } = derivedViews(layout, bytes, layout.size)
  const steps = new Map<number, StepInfo[]>()
  const stepsOf = (call: number) => steps.get(call) ?? steps.set(call, []).get(call) ?? []
  for (const step of told.earlier) stepsOf(step.call).push(step)
  const out: TranscriptEntry[] = told.from === 0 ? [start(memory, layout, actors, words)] : []
  for (const one of told.steps) {
    updated(bytes, one.change)
    const callSteps = stepsOf(one.step.call)
    callSteps.push(one.step)
    out.push(entry(one, callSteps, bufferMessage, memory, layout, actors, words))
  }
  return out
}

function entry(
  { step, call }: ToldStep,
  callSteps: readonly StepInfo[],
  bufferMessage: Uint32Array,
  memory: Memory,
  layout: Layout,
  actors: Frame['actors'],
  words: Words,
): TranscriptEntry {
  const { scenario } = layout
  const input = { scenario, callSteps, calls: [call], actors, bufferMessage }
  const { key, values } = narrate(step, input, { memory, layout })
  const sentence = words.rich(key, values)
  const change = changeText(step, layout, words)
  const ends = call.end === step.index + 1 && !saysResult(key)
  const answer = ends ? answerOf(call) : null
  return {
    at: step.index + 1,
    call: step.call,
    actor: step.actor,
    outer: cName(step.stack[0], scenario.kernel) || call.call.fn,
    fn: cName(step.stack.at(-1), scenario.kernel),
    message: call.message,
    change: sentence
      .map((part) => part.text)
      .join('')
      .includes(change)
      ? ''
      : change,
    sentence,
    answer: answer ? words.t('caption.answer', { answer: answer.text }) : '',
  }
}

function start(
  memory: Memory,
  layout: Layout,
  actors: Frame['actors'],
  words: Words,
): TranscriptEntry {
  const { scenario } = layout
  const nothing = { callSteps: [], calls: [], actors, bufferMessage: new Uint32Array() }
  const { key, values } = narrate(null, { scenario, ...nothing }, { memory, layout })
  const sentence = words.rich(key, values)
  const blank = { outer: '', fn: '', message: 0, change: '', answer: '' }
  return { at: 0, call: -1, actor: -1, ...blank, sentence }
}

/** Reads say the value, writes what was there and what is. */
function changeText(step: StepInfo, { scenario }: Layout, { t }: Words): string {
  const { kind, before, after, range } = step
  if (!step.place || kind === 'barrier') return ''
  const place = placeText(step.place)
  if (range) return t('transcript.bytes', { place, n: range.length })
  const value = (v: number) => valueText(step.place, v, scenario)
  if (kind === 'load' || before === after) return `${place} = ${value(after)}`
  return `${place} ${value(before)} → ${value(after)}`
}

/** Cuts entries where another call goes on. */
export function transcriptGroups(entries: readonly TranscriptEntry[]): TranscriptGroup[] {
  const out: { first: TranscriptEntry; goesOn: boolean; entries: TranscriptEntry[] }[] = []
  const seen = new Set<number>()
  for (const e of entries) {
    const group = out.at(-1)
    if (group && group.first.call === e.call) group.entries.push(e)
    else out.push({ first: e, goesOn: seen.has(e.call), entries: [e] })
    seen.add(e.call)
  }
  return out
}

/** One entry as a line of plain text. */
export function entryText({ at, fn, change, sentence, answer }: TranscriptEntry): string {
  const said = sentence.map((part) => part.text).join('')
  return [`${at}.`, fn && `${fn}:`, said, change && `[${change}]`, answer].filter(Boolean).join(' ')
}
