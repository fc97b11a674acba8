/**
 * Links: scenario, settings, choices and cursor in the fragment of an address, so that a reload
 * or a copied link comes back to the same step.
 *
 * `#v1.` and then JSON, deflated, in base64url. The version counts up when the meaning of the
 * JSON changes; a page that meets a newer one says so.
 */

import type { Choice } from '../protocol/protocol.ts'
import { MOST_CHOICES, MOST_LINK, MOST_LINK_BYTES, MOST_STEPS } from '../scenario/limits.ts'
import { quoted } from '../scenario/quoted.ts'
import { base64UrlToBytes, bytesToBase64Url, bytesToHex, deflate, inflate } from './bytes.ts'
import type { Decoded, LinkProblem, LinkState } from './linkTypes.ts'

const VERSION = 1

/** A history that has outgrown what a link can hold: what is written can be read again. */
export class TooLongForLink extends Error {}

function limited(got: number, most: number): void {
  if (got > most) throw new TooLongForLink()
}

/**
 * @returns the fragment, without `#`
 * @throws TooLongForLink
 */
export const encodeLink = ({ choices, ...standing }: LinkState): Promise<string> =>
  packLink(standing, choicesBytes(choices))

/**
 * The choices as they are in a link. A long history has hundreds of thousands: made once, they
 * serve for every step of it.
 *
 * @throws TooLongForLink
 */
export function choicesBytes(choices: readonly Choice[]): Uint8Array<ArrayBuffer> {
  limited(choices.length, MOST_CHOICES)
  limited(
    choices.reduce((sum, choice) => sum + ('steps' in choice ? choice.steps : 0), 0),
    MOST_STEPS,
  )
  return utf8(
    JSON.stringify(choices, (_key, value) =>
      value instanceof Uint8Array ? bytesToHex(value) : value,
    ),
  )
}

/**
 * @param choices see `choicesBytes`
 * @throws TooLongForLink
 */
export async function packLink(
  { scenario, settings, cursor }: Omit<LinkState, 'choices'>,
  choices: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const before = JSON.stringify({ scenario, settings }).replace(/}$/, ',"choices":')
  const parts = [utf8(before), choices, utf8(`,"cursor":${cursor}}`)]
  limited(
    parts.reduce((sum, { length }) => sum + length, 0),
    MOST_LINK_BYTES,
  )
  const link = `v${VERSION}.${bytesToBase64Url(await deflate(...parts))}`
  limited(link.length, MOST_LINK)
  return link
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

/** @param fragment with or without `#` */
export async function decodeLink(fragment: string): Promise<Decoded> {
  if (fragment.length > MOST_LINK) return { problem: { is: 'tooLong', most: MOST_LINK } }
  const [, version, packed] = /^#?v([1-9]\d{0,5})\.(.*)$/s.exec(fragment) ?? []
  if (version === undefined) return { problem: { is: 'noVersion' } }
  if (Number(version) !== VERSION)
    return { problem: { is: 'version', version: Number(version), own: VERSION } }
  const foreign = /[^A-Za-z0-9_-]/u.exec(packed)
  if (foreign) return { problem: { is: 'encoding', text: quoted(foreign[0]) } }
  const json = await unpack(packed)
  if (typeof json !== 'string') return { problem: json }
  // The schema is large, and a page without a link has no use for it.
  const reader = await import('./readLink.ts').catch(() => null)
  return reader ? reader.readLink(json) : { problem: { is: 'notFetched' } }
}

async function unpack(packed: string): Promise<string | LinkProblem> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(
      await inflate(base64UrlToBytes(packed), MOST_LINK_BYTES),
    )
  } catch (error) {
    return error instanceof RangeError ? { is: 'tooBig', most: MOST_LINK_BYTES } : { is: 'damaged' }
  }
}
