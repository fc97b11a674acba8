/**
 * Links: the fragment of an address, so that a reload or a copied link comes back to the same step.
 * docs/links.md has the grammar.
 *
 *     v2.tx?num=4&do=send*3,take*2,complete:1&at=avail.idx:2
 *     v2.tx?past=<choices, deflated, in base64url>&at=1734
 *
 * The version counts up when the meaning of a link changes; a page that meets a newer one says so,
 * and every older one stays readable (testing/old.ts).
 */
import { MOST_LINK } from '../scenario/limits.ts'
import type { FetchSource } from './fetchSource.ts'
import type { Decoded } from './linkTypes.ts'
import { readAddress, readPacked } from './readLink.ts'
import { unpack } from './unpack.ts'

const VERSION = 2

/**
 * @param fragment with or without `#`
 * @param fetchText how what it names with `src=` is fetched
 */
export async function decodeLink(fragment: string, fetchText?: FetchSource): Promise<Decoded> {
  if (fragment.length > MOST_LINK) return { problem: { is: 'tooLong', most: MOST_LINK } }
  const [, version, said] = /^#?v([1-9]\d{0,5})\.(.*)$/s.exec(fragment) ?? []
  if (version === undefined) return { problem: { is: 'noVersion' } }
  if (Number(version) > VERSION)
    return { problem: { is: 'version', version: Number(version), own: VERSION } }
  if (Number(version) === 2) return readAddress(said, fetchText)
  const json = await unpack(said)
  return typeof json === 'string' ? readPacked(json) : { problem: json }
}
