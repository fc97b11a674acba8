/** A file that a person opens or drops, as text; or why it is not taken. */
import { MOST_TEXT } from '../../../scenario/limits.ts'
import type { MessageKey, Values } from '../../context/words.tsx'

export interface Refusal {
  readonly key: MessageKey
  readonly values: Values
}
export type FileRead =
  | { readonly text: string; readonly name: string }
  | { readonly refusal: Refusal }

/** Never rejects. */
export async function readFile(files: readonly File[]): Promise<FileRead> {
  const [file] = files
  if (files.length !== 1) return refused('scenario.file.several', { count: files.length })
  const { name, size } = file
  if (size > MOST_TEXT) return refused('scenario.file.tooBig', { name, size, most: MOST_TEXT })
  let bytes: ArrayBuffer
  try {
    bytes = await file.arrayBuffer()
  } catch {
    // A folder, or a file that went away.
    return refused('scenario.file.unread', { name })
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? refused('scenario.file.noText', { name }) : { text, name }
  } catch {
    return refused('scenario.file.noText', { name })
  }
}

const refused = (key: MessageKey, values: Values): FileRead => ({ refusal: { key, values } })
