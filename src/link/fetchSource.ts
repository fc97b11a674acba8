/**
 * Fetches the text that a link names with `src=`. It comes from anywhere: without cookies, within a
 * limit of size and of time, and what fails says how.
 */
import { quoted } from '../scenario/quoted.ts'
import { WrongLink } from './grammar/wrong.ts'

/** More than any text that can be opened has. */
const MOST_BYTES = 1024 * 1024
const PATIENCE_MS = 20_000

export type FetchSource = (address: string) => Promise<string>

/**
 * @param address of http or https; relative ones begin at the page
 * @throws WrongLink
 */
export async function fetchSource(address: string): Promise<string> {
  const url = urlOf(address)
  if (!url) throw wrong('srcAddress', address)
  const asked = {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(PATIENCE_MS),
  } as const
  const response = await fetch(url, asked).catch(() => null)
  if (!response) {
    // A browser does not say why. What answers to who may not read it is there.
    const isThere = await fetch(url, { ...asked, mode: 'no-cors' }).then(
      () => true,
      () => false,
    )
    throw wrong(isThere ? 'srcNoCors' : 'srcNotReached', address)
  }
  if (!response.ok) {
    const { status } = response
    throw new WrongLink({ is: 'srcStatus', param: 'src', text: quoted(address), status })
  }
  const bytes = await read(response).catch((error) => {
    throw error instanceof WrongLink ? error : wrong('srcNotReached', address)
  })
  return new TextDecoder().decode(bytes)
}

function urlOf(address: string): URL | null {
  const base = globalThis.document?.baseURI
  const url = URL.canParse(address, base) ? new URL(address, base) : null
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url : null
}

/** Stops at the limit: who sends for ever is not heard for ever. */
async function read(response: Response): Promise<Uint8Array> {
  const reader = response.body?.getReader()
  const parts: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done = true, value } = (await reader?.read()) ?? {}
    if (done || !value) break
    length += value.length
    if (length > MOST_BYTES) {
      void reader?.cancel()
      throw new WrongLink({ is: 'srcTooLarge', param: 'src', most: MOST_BYTES })
    }
    parts.push(value)
  }
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer())
}

const wrong = (is: 'srcAddress' | 'srcNotReached' | 'srcNoCors', address: string) =>
  new WrongLink({ is, param: 'src', text: quoted(address) })
