/** A session as tests use it: commands in, the page's view of the moment out. */

import { DEFAULT_SCENARIO, type Scenario } from '../../core/machine/scenario.ts'
import { Layout } from '../../core/memory/layout.ts'
import { Memory } from '../../core/memory/memory.ts'
import {
  type Command,
  DEFAULT_SETTINGS,
  type Event,
  type Frame,
  type Settings,
} from '../../protocol/protocol.ts'
import { createWords } from '../../words/whole.ts'
import { narrate } from '../narrate/narrate.ts'

const words = createWords('en')

export interface Moment {
  readonly frame: Frame
  readonly memory: Memory
  readonly layout: Layout
}

export class Sitting {
  #moment: Moment | null = null
  readonly #layout: Layout

  constructor(
    readonly session: { handle(command: Command): readonly Event[] },
    change: Partial<Scenario> = {},
    settings: Partial<Settings> = {},
  ) {
    const scenario = { ...DEFAULT_SCENARIO, ...change }
    this.#layout = new Layout(scenario)
    const settled = { ...DEFAULT_SETTINGS, ...settings }
    this.say({ do: 'open', scenario, settings: settled, choices: [], cursor: null })
  }

  get now(): Moment {
    if (!this.#moment) throw new Error('no frame yet')
    return this.#moment
  }

  say(command: Command): Frame {
    for (const event of this.session.handle(command)) if (event.is === 'frame') this.#see(event)
    return this.now.frame
  }

  send(text: string, { wait = true, run = 'send' as 'step' | 'send' } = {}): Frame {
    const data = Uint8Array.from(text, (c) => c.charCodeAt(0))
    return this.say({
      do: 'act',
      act: { name: 'send', args: { src: 0x400, dst: 0x401, data, wait } },
      run,
    })
  }

  /** The steps from `from` on, each with its caption, in the notation of the goldens. */
  captions(from: number): string {
    const { length } = this.now.frame
    const rows: string[] = []
    for (let i = from + 1; i <= length; i++) {
      this.say({ do: 'seek', to: i })
      rows.push(captionRow(this.now))
    }
    return `${rows.join('\n')}\n`
  }

  #see({ frame }: Event & { is: 'frame' }): void {
    const { memory: update } = frame
    const bytes =
      'full' in update
        ? update.full.slice()
        : (this.#moment?.memory.bytes.slice() ?? new Uint8Array())
    if ('at' in update) {
      let from = 0
      update.at.forEach((at, i) => {
        bytes.set(update.bytes.subarray(from, from + update.length[i]), at)
        from += update.length[i]
      })
    }
    this.#moment = { frame, memory: new Memory(bytes), layout: this.#layout }
  }
}

/** The caption of a moment, formatted. */
export function captionText({ frame, memory, layout }: Moment): string {
  const { key, values } = narrate(frame.step, frame, { memory, layout })
  return words.t(key, values)
}

/** `sender1 add.ring avail.ring[3] 3→1`, and the caption below it. */
function captionRow(moment: Moment): string {
  const { frame } = moment
  const { step } = frame
  if (!step) return captionText(moment)
  const who = frame.actors[step.actor].name
  const values = step.kind === 'load' ? `${step.after}` : `${step.before}→${step.after}`
  const place = step.name && !step.range ? ` ${step.name} ${values}` : ''
  return `${step.index} ${who} ${step.site}${place}\n    ${captionText(moment)}`
}
