/**
 * A long history goes to a worker in parts: copying hundreds of thousands of choices in one go
 * would stop the page for a moment that is seen.
 */
import type { Choice, Request } from '../../protocol/protocol.ts'
import type { Answer } from './server.ts'

/** Choices of the request that comes behind all of its parts. */
export interface Part {
  readonly part: readonly Choice[]
}

/** Choices that are copied in one go: some milliseconds. */
const MOST = 4_000

/** What is sent for a request, each in a turn of its own. */
export function* partsOf(request: Request): Generator<Request | Part> {
  const { id, command } = request
  if (command.do !== 'open' || command.choices.length <= MOST) {
    yield request
    return
  }
  for (let at = 0; at < command.choices.length; at += MOST)
    yield { part: command.choices.slice(at, at + MOST) }
  yield { id, command: { ...command, choices: [] } }
}

/** Serves what comes in parts once all of it is there; null: it is not yet. */
export function joining(
  serve: (request: Request) => Answer,
): (message: Request | Part) => Answer | null {
  let choices: Choice[] = []
  return (message) => {
    if ('part' in message) {
      for (const choice of message.part) choices.push(choice)
      return null
    }
    const { id, command } = message
    const isWhole = choices.length === 0 || command.do !== 'open'
    const whole = isWhole ? message : { id, command: { ...command, choices } }
    choices = []
    return serve(whole)
  }
}
