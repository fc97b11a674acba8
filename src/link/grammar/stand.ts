/**
 * Where a link stands: `at=17`, `at=end`, `at=avail.idx:2`, `at=avail.idx:2/3`, `at=num_free==0`,
 * `at=write:avail.ring[0]`.
 */
import type { Stand } from '../../protocol/script.ts'
import { MOST_STEPS } from '../../scenario/limits.ts'
import { leaf, readLeaf } from './leaf.ts'
import { unreadable, WrongLink } from './wrong.ts'

const WRITE = 'write:'

/** @throws WrongLink */
export function readStand(said: string): Stand {
  if (said === 'end') return { is: 'end' }
  if (/^\d{1,15}$/.test(said)) {
    const step = Number(said)
    if (step > MOST_STEPS)
      throw new WrongLink({
        is: 'field',
        path: 'at',
        why: { is: 'tooBig', values: { got: said, limit: MOST_STEPS } },
      })
    return { is: 'step', step }
  }
  const [, what, times] = /^(.+?)(?:\/([1-9]\d{0,5}))?$/.exec(said) ?? []
  const text = what === undefined ? null : readLeaf(what)
  if (text === null) throw unreadable('at', said, 'avail.idx:2')
  if (text.startsWith(WRITE))
    return { is: 'write', name: text.slice(WRITE.length), nth: Number(times ?? 1) }
  // A field and its value, the most usual thing to wait for.
  const [, field, value] = /^([\w.[\]]+):(\w+)$/.exec(text) ?? []
  return {
    is: 'condition',
    text: field === undefined ? text : `${field} == ${value}`,
    nth: Number(times ?? 1),
  }
}

export function writeStand(stand: Stand): string {
  if (stand.is === 'end') return 'end'
  if (stand.is === 'step') return String(stand.step)
  const times = stand.nth === 1 ? '' : `/${stand.nth}`
  if (stand.is === 'write') return `${WRITE}${leaf(stand.name)}${times}`
  const [, field, value] = /^([\w.[\]]+) == (\w+)$/.exec(stand.text) ?? []
  const text = field === undefined ? leaf(stand.text) : `${leaf(field)}:${value}`
  return `${text}${times}`
}
