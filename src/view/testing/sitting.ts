/** A session as tests use it: commands in, the page's view of the moment out. */

import { DEFAULT_SCENARIO, type Scenario } from '../../core/machine/scenario.ts'
import {
  type Command,
  DEFAULT_SETTINGS,
  type Event,
  type Frame,
  type Settings,
} from '../../protocol/protocol.ts'
import { Follower, type Moment } from '../../session/testing/follower.ts'
import { createWords } from '../../words/whole.ts'
import { narrate } from '../narrate/narrate.ts'

const words = createWords('en')

export class Sitting {
  readonly #page = new Follower()

  constructor(
    readonly session: { handle(command: Command): readonly Event[] },
    change: Partial<Scenario> = {},
    settings: Partial<Settings> = {},
  ) {
    const scenario = { ...DEFAULT_SCENARIO, ...change }
    const settled = { ...DEFAULT_SETTINGS, ...settings }
    this.say({ do: 'open', scenario, settings: settled, choices: [], cursor: null })
  }

  get now(): Moment {
    return this.#page.now
  }

  say(command: Command): Frame {
    return this.#page.hear(this.session.handle(command))
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
}

/** The caption of a moment, formatted. */
export function captionText({
  frame,
  memory,
  layout,
}: Pick<Moment, 'frame' | 'memory' | 'layout'>): string {
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
