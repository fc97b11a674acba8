/** Request in, response out: the session behind either thread. */

import type { Event, Request, Response, SentEvent } from '../../protocol/protocol.ts'
import { packed, transfers } from '../answers/frame.ts'
import { Session } from '../session.ts'

export interface Answer {
  readonly response: Response
  readonly transfer: ArrayBuffer[]
}

const sent = (event: Event): SentEvent =>
  event.is === 'frame' ? { is: 'frame', frame: packed(event.frame) } : event

export function createServer(): (request: Request) => Answer {
  const session = new Session()
  return ({ id, command }) => {
    try {
      const events = session.handle(command).map(sent)
      const transfer = events.flatMap((e) => (e.is === 'frame' ? transfers(e.frame) : []))
      return { response: { id, events, error: null }, transfer }
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error)
      return { response: { id, events: [], error: text }, transfer: [] }
    }
  }
}
