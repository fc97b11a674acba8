/**
 * Links: scenario, settings, choices and cursor in the fragment of an address, so that a reload
 * or a copied link comes back to the same step.
 *
 * `#v1.` and then JSON, deflated, in base64url. The version counts up when the meaning of the
 * JSON changes; a page that meets a newer one says so.
 */
import type { Finding } from '../scenario/problem.ts'
import type { Choice, Scenario, Settings } from '../store/types.ts'
import { base64UrlToBytes, bytesToBase64Url, bytesToHex, deflate, inflate } from './bytes.ts'

const VERSION = 1
/** A link unpacks to this many bytes at the most. */
const MOST_BYTES = 8 * 1024 * 1024

export interface LinkState {
  readonly scenario: Scenario
  readonly settings: Settings
  readonly choices: readonly Choice[]
  /** Step to stand at. */
  readonly cursor: number
}

/**
 * What is wrong with a link; the words are in the catalogue under `link.error.…`, and those of
 * a field, the same as of a scenario's text, under `scenario.problem.…`.
 */
export type LinkProblem =
  | { readonly is: 'version'; readonly version: number; readonly own: number }
  | { readonly is: 'encoding'; readonly text: string }
  | { readonly is: 'field'; readonly path: string; readonly why: Pick<Finding, 'is' | 'values'> }
  | { readonly is: 'tooBig'; readonly most: number }
  | { readonly is: 'noVersion' | 'damaged' | 'notJson' }

export type Decoded = { readonly state: LinkState } | { readonly problem: LinkProblem }

/** @returns the fragment, without `#` */
export async function encodeLink(state: LinkState): Promise<string> {
  const json = JSON.stringify(state, (_key, value) =>
    value instanceof Uint8Array ? bytesToHex(value) : value,
  )
  const packed = await deflate(new TextEncoder().encode(json))
  return `v${VERSION}.${bytesToBase64Url(packed)}`
}

/** @param fragment with or without `#` */
export async function decodeLink(fragment: string): Promise<Decoded> {
  const [, version, packed] = /^#?v(\d+)\.(.*)$/s.exec(fragment) ?? []
  if (version === undefined) return { problem: { is: 'noVersion' } }
  if (Number(version) !== VERSION)
    return { problem: { is: 'version', version: Number(version), own: VERSION } }
  const foreign = /[^A-Za-z0-9_-]/u.exec(packed)
  if (foreign) return { problem: { is: 'encoding', text: foreign[0] } }
  const json = await unpack(packed)
  if (typeof json !== 'string') return { problem: json }
  // The schema is large, and a page without a link has no use for it.
  const { readLink } = await import('./readLink.ts')
  return readLink(json)
}

async function unpack(packed: string): Promise<string | LinkProblem> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(
      await inflate(base64UrlToBytes(packed), MOST_BYTES),
    )
  } catch (error) {
    return error instanceof RangeError ? { is: 'tooBig', most: MOST_BYTES } : { is: 'damaged' }
  }
}
