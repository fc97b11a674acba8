import type { HostError } from '../host/protocol.ts'

/** A command was not carried out. */
export class FrameError extends Error {
  constructor(readonly error: HostError) {
    super(error.message)
    this.name = 'FrameError'
  }
}
