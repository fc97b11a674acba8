/** From what stands on the page to the text of a link: in words where they are few, else packed. */

import type { Scenario } from '../core/machine/scenario.ts'
import type { Breakpoint } from '../protocol/breakpoints.ts'
import type { Choice } from '../protocol/choice.ts'
import type { Doing, Stand } from '../protocol/script.ts'
import type { Stops } from '../protocol/stops.ts'
import { MOST_CHOICES, MOST_LINK, MOST_LINK_BYTES, MOST_STEPS } from '../scenario/limits.ts'
import type { Start } from '../scenario/shape.ts'
import { bytesToBase64Url, bytesToHex, deflate } from './bytes.ts'
import { writeBreaks } from './grammar/breaks.ts'
import { writeDoings } from './grammar/doings.ts'
import { leaf } from './grammar/leaf.ts'
import { writeStand } from './grammar/stand.ts'
import { writeStart } from './grammar/start.ts'
import { writeStops } from './grammar/stops.ts'
import { type LinkView, writeView } from './grammar/view.ts'
import { TooLongForLink } from './tooLong.ts'

/** More is not written in words: nobody would read them. */
const MOST_WORDS = 400

export interface ToWrite extends Start {
  /** What was chosen: packed (`packChoices`), in words, or both, one behind the other. */
  readonly past: string
  readonly doings: readonly Doing[]
  readonly stand: Stand
  readonly breakpoints?: readonly Pick<Breakpoint, 'on' | 'spot'>[]
  readonly stops?: Stops
  readonly digest?: string
  readonly view?: LinkView
}

/**
 * @returns the fragment, without `#`
 * @throws TooLongForLink
 */
export async function writeLink({
  doings,
  past,
  stand,
  breakpoints = [],
  stops = [],
  digest,
  view,
  ...start
}: ToWrite): Promise<string> {
  const { name, fields } = writeStart(start) ?? {
    name: '',
    fields: [['start', await packed(start)]],
  }
  const said = [
    ...fields,
    ...param('past', past),
    ...param('do', writeDoings(doings, start.scenario)),
    ['at', writeStand(stand)] as const,
    ...param('break', writeBreaks(breakpoints)),
    ...param('stops', writeStops(stops)),
    ...param('digest', digest ?? ''),
    ...writeView(view ?? {}),
  ]
  const link = `v2.${leaf(name)}?${said.map(([key, value]) => `${key}=${value}`).join('&')}`
  limited(link.length, MOST_LINK)
  return link
}

const param = (name: string, value: string) => (value === '' ? [] : [[name, value] as const])

/** Can these acts be read in a link? */
export const isReadable = (doings: readonly Doing[], scenario: Scenario): boolean =>
  writeDoings(doings, scenario).length <= MOST_WORDS

/**
 * Choices as a link packs them. A long history has hundreds of thousands: made once, they serve for
 * every step of it. None: the empty text.
 *
 * @throws TooLongForLink
 */
export async function packChoices(choices: readonly Choice[]): Promise<string> {
  if (choices.length === 0) return ''
  limited(choices.length, MOST_CHOICES)
  limited(
    choices.reduce((sum, choice) => sum + ('steps' in choice ? choice.steps : 0), 0),
    MOST_STEPS,
  )
  const json = JSON.stringify(choices, (_key, value) =>
    value instanceof Uint8Array ? bytesToHex(value) : value,
  )
  const bytes = new TextEncoder().encode(json)
  limited(bytes.length, MOST_LINK_BYTES)
  return bytesToBase64Url(await deflate(bytes))
}

const packed = async (value: unknown): Promise<string> =>
  bytesToBase64Url(await deflate(new TextEncoder().encode(JSON.stringify(value))))

function limited(got: number, most: number): void {
  if (got > most) throw new TooLongForLink()
}
