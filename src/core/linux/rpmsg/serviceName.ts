/** Service names: at most 31 bytes and a 0, as the messages and devices have them. */
import { RPMSG_NAME_SIZE } from '../../memory/constants.ts'

/** @returns RPMSG_NAME_SIZE bytes, padded with 0 */
export function nameBytes(name: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(RPMSG_NAME_SIZE)
  for (let i = 0; i < Math.min(name.length, RPMSG_NAME_SIZE - 1); i++) bytes[i] = name.charCodeAt(i)
  return bytes
}

/** The bytes in front of the first 0, one character each. */
export function nameIn(bytes: Uint8Array): string {
  const end = bytes.indexOf(0)
  return String.fromCharCode(...bytes.subarray(0, end < 0 ? bytes.length : end))
}
