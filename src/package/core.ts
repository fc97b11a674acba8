/**
 * The core, for programs: `import { openRing } from 'vringscope/core'`. One ring, its steps one by
 * one, forwards and backwards, without a page. What is said to it is said as in a link
 * (docs/links.md). Nothing of the inside is among the types: what stands here stays.
 */
import { actorName } from '../core/machine/actors.ts'
import { cName } from '../core/machine/functions.ts'
import { digestOf } from '../core/memory/digest.ts'
import { fieldNamed } from '../core/memory/fieldNames.ts'
import { decodeLink } from '../link/link.ts'
import type { LinkState } from '../link/linkTypes.ts'
import { isReadable, packChoices, writeLink } from '../link/writeLink.ts'
import { SVQ } from '../protocol/actFacts.ts'
import { stepInfo } from '../session/answers/stepInfo.ts'
import { Execution } from '../session/execution.ts'
import { Performer } from '../session/perform.ts'
import { suggest } from '../session/scheduler.ts'
import { performDoing, performScript } from '../session/script/performScript.ts'
import { scriptOf } from '../session/script/scriptOf.ts'
import { doingsIn, noField, wrongActs, wrongLink } from './wrong.ts'

export { RingError } from './ringError.ts'

/** One access, barrier, lock or signal. */
export interface Step {
  /** Counts from 0 in the history; the ring stands behind it at `index + 1`. */
  readonly index: number
  /** Who took it: `sender1`, `irq`, `remote`, `hand`, … */
  readonly actor: string
  /** The point in the code: `add.ring`, `kick.doorbell`. */
  readonly site: string
  /** `load`, `store`, `barrier`, `lock`, `unlock`, `wait`, `notify`, … */
  readonly kind: string
  /** What was read or written, in full: `svq.avail.ring[0]`; empty for what touches no field. */
  readonly field: string
  readonly before: number
  readonly after: number
  /** The functions around it by their names in C, outermost first. */
  readonly functions: readonly string[]
  /** What the kernel says, the kind of a barrier, a part of a wait; mostly empty. */
  readonly text: string
}

/** A ring and its history. Where it stands, in steps from the beginning, is `cursor`. */
export interface Ring {
  readonly cursor: number
  readonly length: number
  /** The step just done; null at the beginning. */
  readonly step: Step | null
  /**
   * Carries out acts, in the words of a link: `send:hello`, `take*2,complete:1`, `send/1` for its
   * first step only. Somewhere in the past, what lay ahead is forgotten.
   *
   * @returns the steps that were done
   * @throws RingError if one cannot be read, or is not possible; those in front of it are done
   */
  do(acts: string): Step[]
  /** One step on, through what is known or as whoever is in the middle of a call; null: nobody is. */
  forward(): Step | null
  /** One step back. Null: this is the beginning. */
  back(): Step | null
  /** Goes to a step of the history, as near as there is one. */
  seek(cursor: number): Step | null
  /** The steps of the history, `from` up to, and without, `to`. */
  steps(from?: number, to?: number): Step[]
  /**
   * What a field holds: `avail.idx`, `used.ring[2].len`, `rvq.num_free`, `desc[1].flags`.
   *
   * @throws RingError if nothing is called so
   */
  value(field: string): number
  /** Eight hex digits over rings, buffers and counters, as in a link. */
  digest(): string
  /** The link of this step, without address: whoever opens it stands here. */
  link(): Promise<string>
}

/**
 * A ring as a link says it: `v2.tx?num=4&do=send*3&at=avail.idx:2`, with or without `#`. Nothing: the
 * usual one, in which nothing has happened.
 *
 * @throws RingError (as a rejection) if the link cannot be read, or leads nowhere
 */
export async function openRing(link = 'v2.tx'): Promise<Ring> {
  const decoded = await decodeLink(link)
  if ('problem' in decoded) throw wrongLink(decoded.problem, link)
  return new LinkedRing(decoded.state, link)
}

class LinkedRing implements Ring {
  readonly #execution: Execution
  readonly #performer: Performer
  readonly #start: LinkState

  constructor(start: LinkState, link: string) {
    const performed = performScript(start)
    if ('problem' in performed) throw wrongLink({ is: 'script', ...performed }, link)
    this.#start = start
    this.#execution = new Execution(start.scenario)
    this.#execution.replay(performed.choices)
    this.#execution.seek(performed.cursor)
    this.#performer = new Performer(this.#execution, start.settings)
  }

  get cursor(): number {
    return this.#execution.cursor
  }
  get length(): number {
    return this.#execution.length
  }
  get step(): Step | null {
    return this.cursor === 0 ? null : this.#stepAt(this.cursor - 1)
  }

  do(acts: string): Step[] {
    const execution = this.#execution
    const doings = doingsIn(acts, execution.scenario)
    if (execution.cursor < execution.length) {
      execution.cut()
      this.#performer.react()
    }
    const from = execution.length
    for (const [item, doing] of doings.entries())
      for (let time = 1; time <= doing.times; time++) {
        const why = performDoing(this.#performer, doing)
        if (why) throw wrongActs({ is: 'script', problem: { is: 'act', item, time, why } }, acts)
      }
    return this.steps(from)
  }

  forward(): Step | null {
    const { cursor, length } = this.#execution
    if (cursor === length) {
      const recent = length > 0 ? this.#execution.trace.columns.actor(length - 1) : -1
      const next = suggest(this.#execution, recent)
      if (next.name !== 'run') return null
      this.#performer.act(next, 'step')
    } else this.#execution.seek(cursor + 1)
    return this.step
  }

  back(): Step | null {
    return this.seek(this.cursor - 1)
  }

  seek(cursor: number): Step | null {
    this.#execution.seek(Math.max(0, Math.min(Math.trunc(cursor) || 0, this.length)))
    return this.step
  }

  steps(from = 0, to = this.length): Step[] {
    const out: Step[] = []
    for (let i = Math.max(0, from); i < Math.min(to, this.length); i++) out.push(this.#stepAt(i))
    return out
  }

  value(name: string): number {
    const { layout, machine } = this.#execution
    const field = fieldNamed(layout, layout.queues[SVQ], name)
    if (field === null) throw noField(name)
    return machine.memory.load(field)
  }

  digest(): string {
    return digestOf(this.#execution.machine.memory, this.#execution.layout)
  }

  async link(): Promise<string> {
    const { scenario, settings } = this.#start
    const { cursor, choices } = this.#execution
    const script = scriptOf(this.#execution, settings)
    const said =
      script && isReadable(script, scenario)
        ? { doings: script, past: '' }
        : { doings: [], past: await packChoices(choices) }
    const stand = { is: 'step', step: cursor } as const
    return writeLink({ scenario, settings, ...said, stand, digest: this.digest() })
  }

  #stepAt(index: number): Step {
    const info = stepInfo(this.#execution, index)
    const { site, kind, name, queue, before, after, stack, text } = info
    const { scenario } = this.#execution
    const actor = actorName(scenario, info.actor)
    const field = queue ? `${queue}.${name}` : name
    const functions = stack.map((fn) => cName(fn, scenario.kernel))
    return { index, actor, site, kind, field, before, after, functions, text }
  }
}
