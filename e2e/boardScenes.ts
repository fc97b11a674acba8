/** What the boards of the gallery show: moments of one send, rings of every size, free lists, signs. */
import type { SiteName } from '../src/core/machine/sites.ts'
import { goingRound, Scene } from './scenes.ts'

type Scenes = Promise<(readonly [title: string, link: string])[]>

const links = (list: readonly (readonly [string, Scene])[]): Scenes =>
  Promise.all(list.map(async ([title, s]) => [title, await s.link()] as const))

/** One take or complete, as far as a site. */
function acting(s: Scene, act: 'take' | 'complete', site: SiteName): Scene {
  s.step('send')
  if (act === 'take') s.take(1, 'step')
  else s.take().complete(6, 1, 'step')
  return s.to(site)
}

/** Eight buffers, ten senders: two sleep, and the remote completes one. */
function sleeping(site: SiteName): Scene {
  const s = new Scene()
  s.sendMany(8)
  s.takeMany(3).send('nine').send('ten').complete(0, 1, 'step')
  return s.to(site)
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
  const s = new Scene()
  s.sendMany(7)
  s.takeMany(5).completeAll(1, 3).send('hello world!', 'step')
  return links([['', s.to('add.ring')]])
}

/** The dial of avail at the write of an entry. */
export const sizes = (): Scenes =>
  links(
    [2, 4, 8, 16, 32, 64, 256, 32768].map((num) => {
      const s = new Scene({ num, buffers: Math.min(num, 256), startIdx: num >> 1 })
      const most = Math.min(num, 256)
      s.sendMany((3 * most) >> 2)
      s.takeMany(most >> 2).send('hello world!', 'step')
      return [`num ${num}`, s.to('add.ring')]
    }),
  )

/** The table, and the links of the free list in it. */
export function freeLists(): Scenes {
  const lap = new Scene().send('one').send('two').send('three').take()
  const reaped = new Scene()
  reaped.sendMany(8)
  reaped.takeMany(8).completeAll(2, 0, 5)
  for (let i = 0; i < 3; i++) reaped.call('hand', { fn: 'getBuf', q: 1 })
  return links([
    ['Fresh', new Scene()],
    ['First lap', lap],
    ['Reaped 2, 0, 5', reaped],
    ['Steady rpmsg', goingRound('notify.ring').step('send')],
  ])
}

function faulty(fault: 'skipWmb' | 'dropKick', site: SiteName): Scene {
  return new Scene().arm(fault).send('hello world!', 'step').to(site)
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
    ['idle', new Scene()],
    ['rung', goingRound('notify.ring')],
    ['lost (fault)', faulty('dropKick', 'notify.ring')],
  ])

export const interrupts = (): Scenes =>
  links([
    ['off: two bars', goingRound('add.ring')],
    ['rung', sleeping('done.interrupt')],
  ])
