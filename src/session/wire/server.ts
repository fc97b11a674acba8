/** Request in, response out: the session behind either thread. */

import type { Progress, Request, Response } from '../../protocol/protocol.ts'
import { transfers } from '../answers/frame.ts'
import { Session } from '../session.ts'

export interface Answer {
  readonly response: Response
  readonly transfer: ArrayBuffer[]
}

/** @param tell hears how far a long history has been opened */
export function createServer(tell?: (progress: Progress) => void): (request: Request) => Answer {
  const session = new Session()
  return ({ id, command }) => {
    try {
      const events = session.handle(command, tell)
      const transfer = events.flatMap((e) => (e.is === 'frame' ? transfers(e.frame) : []))
      return { response: { id, events, error: null }, transfer }
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error)
      return { response: { id, events: [], error: text }, transfer: [] }
    }
  }
}
