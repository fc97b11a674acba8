/** From the text of a link to what it says: read, and held against the schemas. */
import * as v from 'valibot'
import { NO_BOUNDS } from '../protocol/bounds.ts'
import type { Choice } from '../protocol/choice.ts'
import type { Script } from '../protocol/script.ts'
import { MOST_CHOICES, MOST_STEPS } from '../scenario/limits.ts'
import { type Finding, finding, findingOf, shownPath } from '../scenario/problem.ts'
import { quoted } from '../scenario/quoted.ts'
import type { Start } from '../scenario/shape.ts'
import { type FetchSource, fetchSource } from './fetchSource.ts'
import { readBreaks } from './grammar/breaks.ts'
import { readDoings } from './grammar/doings.ts'
import { readLeaf } from './grammar/leaf.ts'
import { readStand } from './grammar/stand.ts'
import { FIELD_NAMES, readStart, readStartText } from './grammar/start.ts'
import { readStops } from './grammar/stops.ts'
import { boundsOf, readView, VIEW_NAMES } from './grammar/view.ts'
import { unknownWord, unreadable, WrongLink } from './grammar/wrong.ts'
import { choiceSchema, linkSchema, startSchema, wrongTogether } from './linkSchema.ts'
import type { Decoded, LinkState } from './linkTypes.ts'
import { piecesOf } from './pieces.ts'
import { turns } from './turns.ts'
import { unpack } from './unpack.ts'

/** Choices that are looked at before the clock is. */
const AT_ONCE = 50
/** Characters of JSON that are parsed in one go. */
const MOST_PARSED = 65_536

/** Parameters that say what happened; those of the scenario and of the view have tables of their own. */
const OWN_NAMES = ['start', 'src', 'past', 'do', 'at', 'break', 'stops', 'digest'] as const
const NAMES: readonly string[] = [...FIELD_NAMES, ...OWN_NAMES, ...VIEW_NAMES]

/** A link of version 2, behind its version. */
export const readAddress = (text: string, fetchText = fetchSource): Promise<Decoded> =>
  answered(() => stateOf(text, fetchText))

/** The unpacked text of a link of version 1. */
export const readPacked = (json: string): Promise<Decoded> => answered(() => oldStateOf(json))

async function answered(read: () => Promise<LinkState>): Promise<Decoded> {
  try {
    return { state: await read() }
  } catch (error) {
    if (error instanceof WrongLink) return { problem: error.problem }
    throw error
  }
}

async function stateOf(text: string, fetchText: FetchSource): Promise<LinkState> {
  const [name, query = ''] = cutAt(text, '?')
  const said = paramsOf(query)
  const { scenario, settings } = await startIn(name, said, fetchText)
  const past = said.get('past')
  const choices = past === undefined ? [] : await choicesOf(past)
  const wrong = wrongTogether({ scenario, choices })
  if (wrong) throw wrongField(wrong)
  const [at, breaks] = [said.get('at'), said.get('break')]
  const doings = readDoings(said.get('do') ?? '', scenario)
  const stand = at === undefined ? ({ is: 'end' } as const) : readStand(at)
  const most = doings.length > 0 ? MOST_STEPS : stepsOf(choices)
  if (stand.is === 'step' && stand.step > most)
    throw wrongField(finding(['at'], 'tooBig', { got: stand.step, limit: most }))
  const view = readView(said)
  return {
    scenario,
    settings,
    choices,
    doings,
    stand,
    breakpoints: breaks === undefined ? null : readBreaks(breaks),
    digest: readDigest(said.get('digest')),
    view,
    bounds: boundsOf(view),
    stops: readStops(said.get('stops') ?? ''),
  }
}

function readDigest(said: string | undefined): string | null {
  if (said === undefined) return null
  if (!/^[0-9a-f]{8}$/.test(said)) throw unreadable('digest', said, 'digest=0123abcd')
  return said
}

/** Parameters by their names, as they are written. */
function paramsOf(query: string): Map<string, string> {
  const said = new Map<string, string>()
  for (const param of query.split('&')) {
    if (param === '') continue
    const [name, value = ''] = cutAt(param, '=')
    if (!NAMES.includes(name)) throw unknownWord('?', name, NAMES)
    if (said.has(name)) throw new WrongLink({ is: 'twice', param: name, text: quoted(value) })
    said.set(name, value)
  }
  return said
}

function cutAt(text: string, sign: string): [string, string?] {
  const at = text.indexOf(sign)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

/** The scenario: packed, from an address, or by the name of one that is known. */
async function startIn(
  name: string,
  said: ReadonlyMap<string, string>,
  fetchText: FetchSource,
): Promise<Start> {
  const [packed, from] = [said.get('start'), said.get('src')]
  if (packed !== undefined) return startOf(packed)
  if (from === undefined) return readStart(readLeaf(name) ?? name, said)
  const address = readLeaf(from)
  if (address === null) throw unreadable('src', from, 'src=https://example.org/ring.json')
  return readStartText(await fetchText(address), said)
}

/** A scenario that no words say. */
async function startOf(packed: string): Promise<Start> {
  const read = v.safeParse(startSchema, parsed(await unpacked(packed)), { abortEarly: true })
  if (!read.success) throw wrongField(findingOf(read.issues[0]))
  return read.output
}

async function unpacked(packed: string): Promise<string> {
  const json = await unpack(packed)
  if (typeof json !== 'string') throw new WrongLink(json)
  return json
}

const stepsOf = (choices: readonly Choice[]): number =>
  choices.reduce((sum, choice) => sum + ('steps' in choice ? choice.steps : 0), 0)

async function choicesOf(packed: string): Promise<Choice[]> {
  const json = await unpacked(packed)
  if (!json.startsWith('[')) {
    parsed(json)
    throw wrongField(finding(['past'], 'notList'))
  }
  const { all, end } = await listAt(json, 0, ['past'])
  if (end !== json.length) throw new WrongLink({ is: 'notJson' })
  return checked(all)
}

/** A list of choices in a text, parsed a piece at a time. */
async function listAt(json: string, from: number, path: readonly string[]) {
  const all: unknown[] = []
  const pieces = piecesOf(json, from)
  const over = turns()
  for (let next = pieces.next(); ; next = pieces.next()) {
    if (next.done) return { all, end: next.value }
    const some = parsed(next.value)
    // Nothing stands behind the last comma.
    if (!Array.isArray(some) || (all.length > 0 && some.length === 0))
      throw new WrongLink({ is: 'notJson' })
    for (const one of some) all.push(one)
    if (all.length > MOST_CHOICES)
      throw wrongField(finding([...path], 'tooMany', { limit: MOST_CHOICES }))
    await over()
  }
}

/** What stands before the choices of an old link; no text says it within quotes. */
const CHOICES = '"choices":['

async function oldStateOf(json: string): Promise<LinkState> {
  // A long list is taken out, and parsed apart.
  const at = json.length > MOST_PARSED ? json.indexOf(CHOICES) : -1
  const from = at + CHOICES.length - 1
  const list = at < 0 ? null : await listAt(json, from, ['choices'])
  const rest = list ? `${json.slice(0, from)}[]${json.slice(list.end)}` : json
  const result = v.safeParse(linkSchema, parsed(rest), { abortEarly: true })
  if (!result.success) throw wrongField(findingOf(result.issues[0]))
  const { scenario, settings, cursor } = result.output
  const choices = await checked(list?.all ?? result.output.choices)
  const wrong = wrongTogether({ scenario, choices })
  if (wrong) throw wrongField(wrong)
  const script: Script = {
    scenario,
    settings,
    choices,
    doings: [],
    stand: { is: 'step', step: cursor },
  }
  return { ...script, breakpoints: null, digest: null, view: {}, bounds: NO_BOUNDS, stops: [] }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new WrongLink({ is: 'notJson' })
  }
}

async function checked(said: readonly unknown[]): Promise<Choice[]> {
  const over = turns()
  const choices: Choice[] = []
  for (const [i, one] of said.entries()) {
    if (i % AT_ONCE === 0) await over()
    const choice = v.safeParse(choiceSchema, one, { abortEarly: true })
    if (!choice.success) {
      const found = findingOf(choice.issues[0])
      throw wrongField({ ...found, path: ['choices', i, ...found.path] })
    }
    choices.push(choice.output)
  }
  return choices
}

const wrongField = ({ path, is, values }: Finding): WrongLink =>
  new WrongLink({ is: 'field', path: shownPath(path), why: { is, values } })
