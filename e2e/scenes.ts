/**
 * The scenes that tests open and the gallery shows, as links. Each is played through a session,
 * as a person would, and handed over as the choices that it took.
 */

import { DEFAULT_SCENARIO, type Scenario } from '../src/core/machine/scenario.ts'
import type { SiteName } from '../src/core/machine/sites.ts'
import { encodeLink } from '../src/page/link.ts'
import {
  type Command,
  DEFAULT_SETTINGS,
  type SendArgs,
  type SentFrame,
} from '../src/protocol/protocol.ts'
import { Session } from '../src/session/session.ts'

export class Sitting {
  readonly #session = new Session()
  frame!: SentFrame

  constructor(scenario: Partial<Scenario> = {}) {
    this.say({
      do: 'open',
      scenario: { ...DEFAULT_SCENARIO, ...scenario },
      settings: DEFAULT_SETTINGS,
      choices: [],
      cursor: null,
    })
  }

  say(command: Command): this {
    for (const event of this.#session.handle(command))
      if (event.is === 'frame') this.frame = event.frame
    return this
  }

  send(text: string, run: 'step' | 'send' = 'send'): this {
    const data = new TextEncoder().encode(text)
    const args: SendArgs = { src: 0x400, dst: 0x401, data, wait: true }
    return this.say({ do: 'act', act: { name: 'send', args }, run })
  }

  take(times = 1): this {
    for (let i = 0; i < times; i++) this.say({ do: 'act', act: { name: 'take' }, run: 'send' })
    return this
  }

  complete(...heads: number[]): this {
    for (const head of heads) this.say({ do: 'act', act: { name: 'complete', head }, run: 'send' })
    return this
  }

  /** A message of the remote to Linux. */
  reply(text: string, run: 'step' | 'send' = 'send'): this {
    const data = new TextEncoder().encode(text)
    return this.say({
      do: 'act',
      act: { name: 'reply', args: { src: 0x401, dst: 0x400, data, wait: false } },
      run,
    })
  }

  async link(): Promise<string> {
    const { scenario, settings, cursor } = this.frame
    const [event] = this.#session.handle({ do: 'choices' })
    if (event.is !== 'choices') throw new Error('a session answers choices with choices')
    return `#${await encodeLink({ scenario, settings, choices: event.choices, cursor })}`
  }
}

/** Eleven messages with completions out of order, the twelfth on its way, as `upTo` says. */
export function goingRound(upTo: SiteName): Sitting {
  const s = new Sitting()
  for (const text of ['temp=21.5', 'fan=40', 'temp=21.4', 'ok=1', 'door=open; 3', 'log: boot ok'])
    s.send(text)
  s.send('temp=21.60').send('log: sensor2')
  s.take(8).complete(2, 0, 3, 1, 5, 4)
  s.send('ack=7').take().send('rpm=900').send('rpm=870')
  s.send('hello world!', 'step')
  return s.say({ do: 'runTo', site: upTo })
}

/**
 * A link to a long history: messages sent one after another, taken and completed in order.
 *
 * @param cursor step to stand at
 */
export async function longScene(num: number, messages: number, cursor: number): Promise<string> {
  const s = new Sitting({ num, buffers: Math.min(num, 256) })
  s.say({ do: 'settings', settings: { ...DEFAULT_SETTINGS, remote: 'inOrder' } })
  for (let n = 1; n <= messages; n++) s.send(`message ${n}`)
  return s.say({ do: 'seek', to: cursor }).link()
}

/** A used entry names a descriptor that does not exist; the driver has just given the queue up. */
function badRing(): Sitting {
  const s = new Sitting()
  for (const text of ['temp=21.5', 'fan=40', 'temp=21.4', 'ok=1', 'door=open; 3', 'log: boot ok'])
    s.send(text)
  s.send('temp=21.60').send('log: sensor2')
  s.take(6).complete(1, 0, 3).send('ack=7').send('rpm=900').send('rpm=870').take(2)
  const call = { fn: 'arm', fault: 'badId', q: 1, value: 10 } as const
  s.say({ do: 'act', act: { name: 'call', by: 'world', call }, run: 'send' }).complete(2)
  return s.send('hello world!', 'step').say({ do: 'runTo', site: 'get.broken' })
}

/** A long ring on its second lap, with all states in it; one send has just written its entry. */
function longRing(num: number): Sitting {
  const s = new Sitting({ num, buffers: Math.min(num, 256), startIdx: 232 })
  for (let n = 1; n <= 205; n++) s.send(`message ${n}`)
  s.take(120)
  for (let n = 0; n < 82; n++) s.complete((n * 7) % 120)
  return s.send('hello world!', 'step').say({ do: 'runTo', site: 'add.ring' })
}

/** Two messages have arrived in Linux; the remote is about to announce the third. */
function receiving(): Sitting {
  const s = new Sitting().reply('ready').reply('temp=21.5')
  return s.reply('hello Linux', 'step').say({ do: 'runTo', site: 'done.id' })
}

/** name → link */
export async function scenes() {
  const full = new Sitting()
  for (let n = 1; n <= 8; n++) full.send(`message ${n}`)
  full.take(3).send('nine').send('ten')
  const sixteen = new Sitting({ num: 16, buffers: 16 })
  for (let n = 1; n <= 11; n++) sixteen.send(`message ${n}`)
  sixteen
    .take(7)
    .complete(1, 0, 4)
    .send('hello world!', 'step')
    .say({ do: 'runTo', site: 'add.ring' })
  const library = new Sitting({
    remote: 'openamp',
    remoteListening: [{ service: '', addr: 0x401, dest: 0x400, mode: 'hold' }],
  })
  library
    .send('temp=21.5')
    .send('fan=40')
    .say({ do: 'act', act: { name: 'poll', q: 1 }, run: 'send' })
  const lapped = new Sitting()
  for (let n = 1; n <= 8; n++) lapped.send(`message ${n}`)
  lapped.take(8).complete(2)
  const many = new Sitting({ num: 1024, buffers: 256 }).send('one').send('two').take()
  return {
    start: await new Sitting().link(),
    ringWrite: await goingRound('add.ring').link(),
    published: await goingRound('add.idx').link(),
    kicked: await goingRound('notify.ring').link(),
    full: await full.link(),
    sixteen: await sixteen.link(),
    badRing: await badRing().link(),
    library: await library.link(),
    lapped: await lapped.link(),
    many: await many.link(),
    receiving: await receiving().link(),
  }
}

/** Scenes that take a second to play. */
export async function longScenes() {
  return { overview: await longRing(256).link(), longest: await longRing(32768).link() }
}
