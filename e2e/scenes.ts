/**
 * The scenes that tests open and the gallery shows, as links. Each is played through a session,
 * as a person would, and handed over as the choices that it took.
 */

import type { SiteName } from '../src/core/machine/sites.ts'
import { encodeLink } from '../src/link/testing/encodeLink.ts'
import { Driver } from '../src/session/testing/driver.ts'

export class Scene extends Driver {
  sendAll(...texts: string[]): this {
    for (const text of texts) this.send(text)
    return this
  }
  /** Messages 1 to `n`. */
  sendMany(n: number): this {
    return this.sendAll(...Array.from({ length: n }, (_, i) => `message ${i + 1}`))
  }
  takeMany(n: number): this {
    for (let i = 0; i < n; i++) this.take()
    return this
  }
  completeAll(...heads: number[]): this {
    for (const head of heads) this.complete(head)
    return this
  }

  async link(): Promise<string> {
    const { scenario, settings, cursor } = this.frame
    return `#${await encodeLink({ scenario, settings, choices: this.choices(), cursor })}`
  }
}

const MESSAGES = [
  'temp=21.5',
  'fan=40',
  'temp=21.4',
  'ok=1',
  'door=open; 3',
  'log: boot ok',
  'temp=21.60',
  'log: sensor2',
]

/** Eleven messages with completions out of order, the twelfth on its way, as `upTo` says. */
export function goingRound(upTo: SiteName): Scene {
  const s = new Scene()
  s.sendAll(...MESSAGES)
  s.takeMany(8).completeAll(2, 0, 3, 1, 5, 4)
  s.send('ack=7').take().send('rpm=900').send('rpm=870')
  s.send('hello world!', 'step')
  return s.to(upTo)
}

/**
 * A link to a long history: messages sent one after another, taken and completed in order.
 *
 * @param cursor step to stand at
 */
export async function longScene(num: number, messages: number, cursor: number): Promise<string> {
  const s = new Scene({ num, buffers: Math.min(num, 256) })
  return s.settle({ remote: 'inOrder' }).sendMany(messages).seek(cursor).link()
}

/** A used entry names a descriptor that does not exist; the driver has just given the queue up. */
function badRing(): Scene {
  const s = new Scene()
  s.sendAll(...MESSAGES)
  s.takeMany(6).completeAll(1, 0, 3).send('ack=7').send('rpm=900').send('rpm=870').takeMany(2)
  s.arm('badId', 10).complete(2)
  return s.send('hello world!', 'step').to('get.broken')
}

/** A long ring on its second lap, with all states in it; one send has just written its entry. */
function longRing(num: number): Scene {
  const s = new Scene({ num, buffers: Math.min(num, 256), startIdx: 232 })
  s.sendMany(205)
  s.takeMany(120)
  for (let n = 0; n < 82; n++) s.complete((n * 7) % 120)
  return s.send('hello world!', 'step').to('add.ring')
}

/** Indexes of five digits about to begin anew, all kinds of descriptors; a send has written its entry. */
export function lastLap(): Scene {
  const features = { eventIdx: true, indirectDesc: false }
  const s = new Scene({ features, startIdx: 65_533 }).sendMany(8).takeMany(7).completeAll(1, 0)
  return s.send('hello world!', 'step').to('add.ring')
}

/** Two messages have arrived in Linux; the remote is about to announce the third. */
function receiving(): Scene {
  const s = new Scene().reply('ready').reply('temp=21.5')
  return s.reply('hello Linux', 'step').to('done.id')
}

let made: ReturnType<typeof make> | undefined
/** name → link; made once by each that asks. */
export const scenes = () => {
  made ??= make()
  return made
}

async function make() {
  const full = new Scene()
  full.sendMany(8)
  full.takeMany(3).send('nine').send('ten')
  const sixteen = new Scene({ num: 16, buffers: 16 })
  sixteen.sendMany(11)
  sixteen.takeMany(7).completeAll(1, 0, 4).send('hello world!', 'step').to('add.ring')
  const library = new Scene({
    remote: 'openamp',
    remoteListening: [{ service: '', addr: 0x401, dest: 0x400, mode: 'hold' }],
  })
  library.send('temp=21.5').send('fan=40').poll()
  const four = new Scene({ num: 4, buffers: 4 })
  four.sendMany(4).takeMany(3).completeAll(1, 0)
  four.send('hello world!', 'step').to('add.ring')
  const lapped = new Scene()
  lapped.sendMany(8)
  lapped.takeMany(8).complete(2)
  const many = new Scene({ num: 1024, buffers: 256 }).send('one').send('two').take()
  return {
    start: await new Scene().link(),
    ringWrite: await goingRound('add.ring').link(),
    published: await goingRound('add.idx').link(),
    kicked: await goingRound('notify.ring').link(),
    full: await full.link(),
    sixteen: await sixteen.link(),
    badRing: await badRing().link(),
    four: await four.link(),
    library: await library.link(),
    lapped: await lapped.link(),
    many: await many.link(),
    receiving: await receiving().link(),
  }
}

/** Scenes that take a while to play, each made when it is asked for. */
export const longScenes = {
  overview: () => longRing(256).link(),
  longest: () => longRing(32768).link(),
}
