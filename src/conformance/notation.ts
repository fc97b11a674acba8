/** How the traces write values and bytes. */
import { NO_TOKEN } from '../core/memory/constants.ts'
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
/** What happened at the remote, with payloads as the traces write them. */
export function withHex(event: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const told = Object.entries(event).map(([key, value]): [string, unknown] => {
    if (value instanceof Uint8Array) return [key, toHex(value)]
    const inner = typeof value === 'object' && value !== null && !Array.isArray(value)
    return [key, inner ? withHex(value as Record<string, unknown>) : value]
  })
  return Object.fromEntries(told)
}

export const fromHex = (hex: string): Uint8Array => Buffer.from(hex, 'hex')
