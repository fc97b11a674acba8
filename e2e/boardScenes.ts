/** What the boards of the gallery show: moments of one send, rings of every size, free lists, signs. */
import type { SiteName } from '../src/core/machine/sites.ts'
import { goingRound, Sitting } from './scenes.ts'

type Scenes = Promise<(readonly [title: string, link: string])[]>

const links = (list: readonly (readonly [string, Sitting])[]): Scenes =>
  Promise.all(list.map(async ([title, s]) => [title, await s.link()] as const))

const runTo = (s: Sitting, site: SiteName) => s.say({ do: 'runTo', site })
const finished = (s: Sitting) => s.say({ do: 'step', by: 'send' })

/** One take or complete, as far as a site. */
function acting(s: Sitting, act: 'take' | 'complete', site: SiteName): Sitting {
  finished(s)
  if (act === 'take') s.say({ do: 'act', act: { name: 'take' }, run: 'step' })
  else s.take().say({ do: 'act', act: { name: 'complete', head: 6 }, run: 'step' })
  return runTo(s, site)
}

/** Eight buffers, ten senders: two sleep, and the remote completes one. */
function sleeping(site: SiteName): Sitting {
  const s = new Sitting()
  for (let n = 1; n <= 8; n++) s.send(`message ${n}`)
  s.take(3)
    .send('nine')
    .send('ten')
    .say({ do: 'act', act: { name: 'complete', head: 0 }, run: 'step' })
  return runTo(s, site)
}

/** One send in ten key frames, and what happens when buffers run out. */
export const storyboard = (): Scenes =>
  links([
    ['Reap', goingRound('detach.freeHead')],
    ['Fill the buffer', goingRound('send.copy')],
    ['Describe it', goingRound('add.extra.len')],
    ['Keep the token', goingRound('add.token')],
    ['Write the ring slot', goingRound('add.ring')],
    ['Barrier', goingRound('add.wmb')],
    ['Publish', goingRound('add.idx')],
    ['Kick', goingRound('notify.ring')],
    ['The remote takes', acting(goingRound('notify.ring'), 'take', 'take.lastAvail')],
    ['The remote completes', acting(goingRound('notify.ring'), 'complete', 'done.idx')],
    ['When somebody sleeps', sleeping('done.interrupt')],
    ['Both are awake', sleeping('xmit.wake')],
  ])

/** Descriptors in every state that there is in a ring that works. */
export const states = (): Scenes => {
  const s = new Sitting()
  for (let n = 1; n <= 7; n++) s.send(`message ${n}`)
  s.take(5).complete(1, 3).send('hello world!', 'step')
  return links([['', runTo(s, 'add.ring')]])
}

/** The dial of avail at the write of an entry. */
export const sizes = (): Scenes =>
  links(
    [2, 4, 8, 16, 32, 64, 256, 32768].map((num) => {
      const s = new Sitting({ num, buffers: Math.min(num, 256), startIdx: num >> 1 })
      const most = Math.min(num, 256)
      for (let n = 1; n <= (3 * most) >> 2; n++) s.send(`message ${n}`)
      s.take(most >> 2).send('hello world!', 'step')
      return [`num ${num}`, runTo(s, 'add.ring')]
    }),
  )

/** The table, and the links of the free list in it. */
export function freeLists(): Scenes {
  const lap = new Sitting().send('one').send('two').send('three').take()
  const reaped = new Sitting()
  for (let n = 1; n <= 8; n++) reaped.send(`message ${n}`)
  reaped.take(8).complete(2, 0, 5)
  for (let i = 0; i < 3; i++)
    reaped.say({
      do: 'act',
      act: { name: 'call', by: 'hand', call: { fn: 'getBuf', q: 1 } },
      run: 'send',
    })
  return links([
    ['Fresh', new Sitting()],
    ['First lap', lap],
    ['Reaped 2, 0, 5', reaped],
    ['Steady rpmsg', finished(goingRound('notify.ring'))],
  ])
}

function faulty(fault: 'skipWmb' | 'dropKick', site: SiteName): Sitting {
  const s = new Sitting()
  const call = { fn: 'arm', fault, q: 1, value: 1 } as const
  s.say({ do: 'act', act: { name: 'call', by: 'world', call }, run: 'send' }).send(
    'hello world!',
    'step',
  )
  return runTo(s, site)
}

/** The order of the stores, before the barrier, behind it, and without it. */
export const storeOrders = (): Scenes =>
  links([
    ['not reached', goingRound('add.ring')],
    ['passed', goingRound('add.wmb')],
    ['skipped (fault)', faulty('skipWmb', 'fault.skipWmb')],
  ])

/** The wire of the doorbell, and the one that is suppressed. */
export const kicks = (): Scenes =>
  links([
    ['idle', new Sitting()],
    ['rung', goingRound('notify.ring')],
    ['lost (fault)', faulty('dropKick', 'notify.ring')],
  ])

export const interrupts = (): Scenes =>
  links([
    ['off: two bars', goingRound('add.ring')],
    ['rung', sleeping('done.interrupt')],
  ])
