/** A session as tests use it: it answers with its frames and keeps the page's copy of the memory. */
import type { Call } from '../../core/machine/calls.ts'
import { DEFAULT_SCENARIO, type Scenario } from '../../core/machine/scenario.ts'
import { factsAt } from '../../protocol/actFacts.ts'
import type { Act } from '../../protocol/acts.ts'
import {
  type ActorInfo,
  type Choice,
  type Command,
  DEFAULT_SETTINGS,
  type Frame,
  type Granularity,
  type LogEntry,
  type SendArgs,
  type Settings,
  type Timeline,
} from '../../protocol/protocol.ts'
import { Session } from '../session.ts'
import { Follower } from './follower.ts'

export const text = (s: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(s, (c) => c.charCodeAt(0))
export const message = (s: string, wait = true): SendArgs => ({
  src: 0x400,
  dst: 0x401,
  data: text(s),
  wait,
})

export function sitting(change: Partial<Scenario> = {}, settled: Partial<Settings> = {}) {
  const session = new Session()
  const page = new Follower()
  const say = (command: Command): Frame => page.hear(session.handle(command))
  const act = (what: Act, run: Granularity = 'send'): Frame => say({ do: 'act', act: what, run })
  const choices = (): readonly Choice[] => {
    const [event] = session.handle({ do: 'choices' })
    if (event.is !== 'choices') throw new Error('no choices')
    return event.choices
  }
  const timeline = (q = 1, bins = 1): Timeline => {
    const [event] = session.handle({ do: 'timeline', q, from: 0, to: 1e6, bins })
    if (event.is !== 'timeline') throw new Error('no timeline')
    return event.timeline
  }
  const actor = (name: string): ActorInfo => {
    const found = page.now.frame.actors.find((a) => a.name === name)
    if (!found) throw new Error(`no actor ${name}`)
    return found
  }
  say({
    do: 'open',
    scenario: { ...DEFAULT_SCENARIO, ...change },
    settings: { ...DEFAULT_SETTINGS, ...settled },
    choices: [],
    cursor: null,
  })
  return {
    session,
    say,
    choices,
    timeline,
    actor,
    memory: () => page.now.memory.bytes,
    frame: () => page.now.frame,
    act,
    facts: () => factsAt(page.now.frame, page.now),
    send: (s: string, wait = true) => act({ name: 'send', args: message(s, wait) }),
    /** The remote sends; as a whole. */
    reply: (s: string, dst = 0x400) =>
      act({ name: 'reply', args: { ...message(s, false), src: 0x401, dst } }),
    take: (q = 1) => act({ name: 'take', q }),
    complete: (head: number, q = 1) => act({ name: 'complete', q, head }),
    poll: (q = 1) => act({ name: 'poll', q }),
    call: (by: 'hand' | 'remote' | 'world', call: Call) => act({ name: 'call', by, call }),
    arm: (fault: Extract<Call, { fn: 'arm' }>['fault'], q = 1, value = 1) =>
      act({ name: 'call', by: 'world', call: { fn: 'arm', fault, q, value } }),
    /** Steps of whoever is next, until one of this site is done. */
    to: (site: string): Frame => {
      for (let n = 0; n < 500; n++)
        if (say({ do: 'step', by: 'step' }).step?.site === site) return page.now.frame
      throw new Error(`no step at ${site}`)
    },
    /** An actor goes on alone, until it has done a step of this site. */
    goTo: (name: string, site: string): Frame => {
      for (let n = 0; n < 500; n++) {
        act({ name: 'run', actor: actor(name).index }, 'step')
        const { problem } = page.now.frame
        if (problem) throw new Error(`${name}: ${problem}`)
        if (page.now.frame.step?.site === site) return page.now.frame
      }
      throw new Error(`no step at ${site}`)
    },
    /** An actor goes on alone, to the end of its call. */
    finish: (name: string) => act({ name: 'run', actor: actor(name).index }, 'send'),
    /** What became of all messages, like `→1 done` and `←2 refused -22`. */
    fates: () => page.now.frame.log.map(fateLine),
  }
}

/** `→3 published`; the way to the remote goes to the right. */
export const fateLine = ({ to, number, fate, error }: LogEntry): string =>
  `${to === 'remote' ? '→' : '←'}${number} ${fate}${error ? ` ${error}` : ''}`

/** Owners of the descriptors of a queue, as digits. */
export const owners = (frame: Frame, q = 1): string => [...frame.descOwner[q]].join('')
