/** What a row of the table of sites says. */

export type Side = 'driver' | 'remote' | 'world'

/**
 * What a step at a site does on the way of a message:
 * - `fills`: writes a field of the header, or the payload
 * - `tabulates`: writes an entry of an indirect table
 * - `enters`: writes the entry into a ring
 * - `fences`: the barrier between entry and index
 * - `publishes`: the index that announces the entry
 * - `asks`: after that, whether the other side wants to be told
 * - `rings`: the doorbell
 * - `looks`: at the index of the other side, where a new entry begins
 * - `reads`: that entry, and what it leads to
 * - `rejects`: a used entry that names no head
 * - `waits`: in the queue of those who want a buffer
 * - `warns`: the kernel complains and goes on
 * - `stops`: BUG_ON, where a thread stops for good
 * - `strikes`, `heals`: a fault does its harm, or is over
 */
export type Doing =
  | ''
  | 'fills'
  | 'tabulates'
  | 'enters'
  | 'fences'
  | 'publishes'
  | 'asks'
  | 'rings'
  | 'looks'
  | 'reads'
  | 'rejects'
  | 'waits'
  | 'warns'
  | 'stops'
  | 'strikes'
  | 'heals'

export interface SiteFacts {
  readonly side: Side
  readonly does: Doing
}

/** Sites of one side, by name. */
export type SiteRows = Readonly<Record<string, Doing>>
