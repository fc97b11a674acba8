/** How the traces write values and bytes. */
import { NO_TOKEN } from '../core/constants.ts'
import type { PrivateValue } from './format.ts'

/** A number of our memory as the traces write it: booleans and empty tokens are no numbers. */
export function privateValue(name: string, value: number): PrivateValue {
  if (name.endsWith('vq.broken') || name.endsWith('vq.event_triggered')) return value !== 0
  if (/vq\.(data\[\d+\]|desc_state\[\d+\]\.data)$/.test(name))
    return value === NO_TOKEN ? null : value
  if (name.endsWith('.indir_desc')) return value === 0 ? null : value
  return value
}

export const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
export const fromHex = (hex: string): Uint8Array => Buffer.from(hex, 'hex')
