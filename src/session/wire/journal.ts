/**
 * Enough to bring a new worker to where the last one was: a moment that is known as a whole, and
 * what was said since. Kept until something newer is known; a worker that dies while it is brought
 * there takes nothing of it along.
 */
import type { Archive, Command, Event, SentFrame } from '../../protocol/protocol.ts'

type Open = Extract<Command, { do: 'open' }>

export class Journal {
  #known: Open | null = null
  #since: Command[] = []
  #frame: SentFrame | null = null
  /** Branches, and what a restart can be taken back to, as they were told last. */
  #archive: Archive | null = null

  /**
   * All that a new worker is told, in one command: what lies between is no moment to be shown.
   * Null: nothing has been done yet.
   */
  revival(): Command | null {
    return this.#known && { ...this.#known, since: this.#since }
  }

  /** The command as the session is asked: what is known of its archive is not sent again. */
  asked(command: Command): Command {
    return command.do === 'choices'
      ? { ...command, archive: this.#archive?.revision ?? 0 }
      : command
  }

  /** Notes a command that has been carried out. */
  answered(command: Command, events: readonly Event[]): void {
    for (const event of events) {
      if (event.is === 'frame') this.#moved(command, event.frame)
      else if (event.is === 'choices') this.#learnt(event)
    }
  }

  #moved(command: Command, frame: SentFrame): void {
    this.#frame = frame
    if (command.do === 'open') {
      const breakpoints = command.breakpoints ?? frame.breakpoints
      this.#known = { ...command, breakpoints, revision: frame.revision }
      this.#since = []
      this.#archive = null
    } else this.#since.push(command)
  }

  #learnt({ choices, archive, revision }: Extract<Event, { is: 'choices' }>): void {
    if (!this.#frame) return
    if (archive) this.#archive = archive
    const { scenario, settings, cursor, breakpoints, bounds, stops } = this.#frame
    const kept = this.#archive ?? undefined
    this.#known = {
      ...{ do: 'open', scenario, settings, choices, cursor, breakpoints, bounds, stops, revision },
      archive: kept,
    }
    this.#since = []
  }
}
