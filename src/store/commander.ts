/** Commands to the worker, and what comes back into the state. */
import type { StoreApi } from 'zustand/vanilla'
import type { Command, Event, SentFrame } from '../protocol/protocol.ts'
import type { Client } from '../session/wire/client.ts'
import { replicated } from './memoryReplica.ts'
import type { Move, Notice, VisualizerState } from './state.ts'

export interface Commander {
  /** Sends a command; rejects if the session refuses it. Counted while it is in flight. */
  send(command: Command): Promise<readonly Event[]>
  /** Sends a command whose frame is shown as `move`; a refusal becomes a notice. */
  run(command: Command, move: Move): Promise<void>
  /** Sends a command whose frame is shown without motion; rejects as `send` does. */
  jump(command: Command): Promise<readonly Event[]>
  /** The same for who can do without an answer: a refusal becomes a notice, and answers nothing. */
  ask(command: Command): Promise<readonly Event[]>
  /** Several commands that are one act: nobody acts in between. */
  together<T>(does: () => Promise<T>): Promise<T>
  /**
   * Reads what takes the place of this history. Nobody rests before that is done: who acts waits,
   * and what only has a meaning here (another size of the ring, a step to go to) is overtaken.
   */
  leave<T>(does: () => Promise<T>): Promise<T>
  /** Gives up what is being opened. */
  cancelOpening(): void
  /** Seeks; of many asked for in a row only the newest is carried out. */
  seek(to: number): Promise<void>
  close(): void
}

export function createCommander(client: Client, store: StoreApi<VisualizerState>): Commander {
  const { getState: get, setState: set } = store
  /** How the frames of the commands in flight came about, in order. */
  let move: Move = 'jump'
  let seeking: Promise<void> | null = null
  let wanted: number | null = null
  let overtaken = false

  const stopEvents = client.onEvents((events) => {
    for (const event of events) take(event)
  })
  const stopProgress = client.onProgress((opening) => set({ opening }))
  // Where it stands on the way back is no moment of the page: until it is there, nobody rests.
  const stopReviving = client.onReviving((reviving) => count(reviving ? 1 : -1))
  const stopStatus = client.onStatus((status) => {
    if (status !== 'starting' && status !== 'worker') set({ notice: { about: status } })
  })

  function take(event: Event): void {
    switch (event.is) {
      case 'frame':
        takeFrame(event.frame)
        break
      case 'timeline':
        set({ timeline: event.timeline })
        break
      case 'writer':
        if (get().inspectedByte?.offset === event.offset)
          set({ inspectedByte: { offset: event.offset, writer: event.step } })
        break
      case 'lookahead': {
        const { lookahead, cursor, revision } = event
        if (lookahead.steps.length > 0)
          set({ prediction: { lookahead, cursor, revision, chosen: null } })
        else set({ notice: { about: 'noPrediction' } })
        break
      }
      case 'badCondition':
      case 'choices':
      case 'courses':
      case 'digest':
      case 'lesson':
      case 'performed':
      case 'transcript':
        break
      default:
        event satisfies never
    }
  }

  function takeFrame(sent: SentFrame): void {
    const replica = replicated(get().replica, sent.scenario, sent.memory)
    const frame = { ...sent, ...replica.derived }
    const stage = get().stage === 'absent' ? 'absent' : 'moving'
    set({ frame, replica, move, stage, opening: null, notice: noticeOf(frame, get().notice) })
  }

  function count(by: 1 | -1, acting: 0 | 1 | -1 = 0): void {
    const { inFlight, acting: before } = get()
    const none = inFlight + by === 0
    set({ inFlight: inFlight + by, acting: before + acting, ...(none ? NOT_OPENING : {}) })
  }

  async function counted<T>(does: () => Promise<T>, acting: 0 | 1): Promise<T> {
    count(1, acting)
    try {
      return await does()
    } finally {
      count(-1, acting === 1 ? -1 : 0)
    }
  }

  const during = <T>(does: () => Promise<T>): Promise<T> => counted(does, 0)
  const together = <T>(does: () => Promise<T>): Promise<T> => counted(does, 1)
  const send = (command: Command): Promise<readonly Event[]> => during(() => client.send(command))

  async function leave<T>(does: () => Promise<T>): Promise<T> {
    set({ leaving: get().leaving + 1, playing: false })
    try {
      return await during(does)
    } finally {
      const leaving = get().leaving - 1
      const told = overtaken && leaving === 0
      set({ leaving, ...(told ? { notice: { about: 'pressedEarly' } } : {}) })
      if (told) overtaken = false
    }
  }

  async function run(command: Command, how: Move): Promise<void> {
    // Breakpoints are the person's, and stay with whatever is opened.
    if (get().leaving > 0 && command.do !== 'breakpoints') {
      overtaken = true
      return
    }
    await ask(command, how)
  }

  async function ask(command: Command, how: Move): Promise<readonly Event[]> {
    move = how
    try {
      return await together(() => client.send(command))
    } catch (error) {
      // That it is gone has been told, and what to do.
      if (get().notice?.about === 'lost') return []
      const text = error instanceof Error ? error.message : String(error)
      set({ notice: { about: 'refused', text } })
      return []
    }
  }

  async function seekOn(): Promise<void> {
    while (wanted !== null) {
      const to = wanted
      wanted = null
      const done = run({ do: 'seek', to }, 'jump')
      count(-1, -1)
      await done
    }
    seeking = null
  }

  return {
    send,
    together,
    leave,
    run,
    jump: (command) => {
      move = 'jump'
      return together(() => client.send(command))
    },
    ask: (command) => ask(command, 'jump'),
    cancelOpening: client.cancelOpening,
    seek: (to) => {
      // One that waits for its turn is under way, too.
      if (wanted === null) count(1, 1)
      wanted = to
      seeking ??= seekOn()
      return seeking
    },
    close: () => {
      stopEvents()
      stopProgress()
      stopStatus()
      stopReviving()
      client.close()
    },
  }
}

const NOT_OPENING = { opening: null }

/** The event of a kind among those that answer a command. */
export const answerTo = <I extends Event['is']>(events: readonly Event[], is: I) =>
  events.find((event): event is Extract<Event, { is: I }> => event.is === is)

/** What a person should know about the page, whatever they do next. */
const STAYS: readonly Notice['about'][] = [
  'restarted',
  'tookOver',
  'mainThread',
  'lost',
  'noLanguage',
  'tooLongForLink',
  'digestDiffers',
  'storageFull',
  'settingsDamaged',
]

/** A notice about the page stays until it is read; one about a command goes with the next. */
function noticeOf(frame: SentFrame, old: Notice | null): Notice | null {
  if (frame.problem) return { about: 'problem', problem: frame.problem }
  return old && STAYS.includes(old.about) ? old : null
}
