import { describe, expect, test } from 'vitest'
import type { CallbackMode, RemoteId, Scenario } from '../../core/machine/scenario.ts'
import type { SiteName } from '../../core/machine/sites.ts'
import { readoutsOf } from '../testing/drawn.ts'
import { openOf, rowsOf } from '../testing/drawnMemory.ts'
import type { Scene } from '../testing/scene.ts'
import { StageDriver } from '../testing/stageDriver.ts'
import { orderSaid } from '../testing/told.ts'

const ANY = 0xffffffff
function started(remote: RemoteId, mode: CallbackMode = 'release', more: Partial<Scenario> = {}) {
  const remoteListening = [{ service: '', addr: 0x401, dest: ANY, mode }]
  const listening = [{ addr: 0x400, echo: false }]
  return new StageDriver({ remote, remoteListening, listening, ...more })
}
const buttons = (s: Scene) => s.controls.map((c) => `${c.text} ${c.hint}`.trim())
const registers = ({ remote }: Scene) =>
  [...remote.registers, remote.sees].map((r) => `${r.name} ${r.value}`)
const order = (s: Scene) =>
  orderSaid(s.storeOrder, (o) => `| ${o.barrier}${o.passed ? '' : ' open'} |`)

describe('each library', () => {
  test.each([
    ['openamp', 'OpenAMP · idle', ['vq_available_idx 0', 'vq_queued_cnt 0', 'avail.idx 0']],
    ['rpmsg-lite', 'RPMsg-Lite · idle', ['vq_available_idx 0', 'link_state 1', 'avail.idx 0']],
    ['ti-pru', 'TI PRU · idle', ['last_avail_idx 0', 'avail.idx 0']],
  ] as const)('%s is named, with its own state, and polls', (remote, status, own) => {
    const { scene } = started(remote)
    expect(scene.remote.status.text).toBe(status)
    expect(registers(scene)).toEqual(own)
    expect(buttons(scene)).toEqual(['Send #1 S', 'Kick K', 'Poll C'])
    expect(readoutsOf(scene.layers, 'avail')[1].field).toBe(own[0].replace(/ .*/, ''))
  })
  test.each([
    ['openamp', ['Kick K', 'Send to Linux R', 'Poll C']],
    ['rpmsg-lite', ['Kick K', 'Send to Linux R', 'Poll C']],
    // Its firmware does nothing when Linux adds receive buffers.
    ['ti-pru', ['Kick K', 'Send to Linux R']],
  ] as const)('%s on the receive ring', (remote, own) =>
    expect(buttons(started(remote).receiving)).toEqual(own),
  )
  test('sends from an endpoint, so without one the button is idle', () => {
    const bare = new StageDriver({ remote: 'openamp', remoteListening: [] }).receiving
    const whyNot = (s: Scene) => s.controls.find((c) => c.key === 'control.reply')?.whyNot
    expect(whyNot(bare)).toBe('The remote has no endpoint to send from.')
    expect(whyNot(started('openamp').receiving)).toBe('')
  })
})

describe('taking: the barrier stands where the code has it', () => {
  test.each([
    ['openamp', '| mb | avail.idx 1 avail.ring[0] desc[0]'],
    ['rpmsg-lite', 'avail.idx 1 avail.ring[0] | rmb | desc[0]'],
    ['ti-pru', 'avail.idx 1 avail.ring[0] desc[0]'],
    ['textbook', 'avail.idx 1 | rmb | avail.ring[0] desc[0]'],
  ] as const)('%s', (remote, loads) => {
    const film =
      remote === 'textbook'
        ? new StageDriver().send('one').take(1, 'step')
        : started(remote).send('one').poll(1, 'step')
    expect(order(film.to('take.desc.addr').scene)).toBe(loads)
  })
})

describe('giving back', () => {
  const at = (remote: RemoteId, site: SiteName) =>
    started(remote).send('one').poll(1, 'step').to(site).scene
  test('OpenAMP has a full barrier in front of the index', () =>
    expect(order(at('openamp', 'done.id'))).toBe('used.ring[0] | mb open | ?used.idx 0 → 1'))
  test('RPMsg-Lite has a write barrier', () =>
    expect(order(at('rpmsg-lite', 'done.id'))).toBe('used.ring[0] | wmb open | ?used.idx 0 → 1'))
  test('TI’s library announces first, and has no barrier at all', () => {
    const first = at('ti-pru', 'done.idx')
    expect(order(first)).toBe('used.idx 0 → 1 ?used.ring')
    expect(first.storeOrder.note).toBe('announced, but not written yet')
    expect(order(at('ti-pru', 'done.lateId'))).toBe('used.idx 0 → 1 used.ring[0]')
    expect(at('ti-pru', 'done.lateId').focus.trail?.chip.text).toBe('0')
  })
  test('OpenAMP counts until it decides about the interrupt', () => {
    expect(registers(at('openamp', 'done.queued'))[1]).toBe('vq_queued_cnt 1')
    expect(at('openamp', 'done.queued').remote.registers[1].change).toMatchObject({
      before: '0',
      after: '1',
    })
  })
  test('RPMsg-Lite is silent unless it was compiled to tell', () => {
    expect(at('rpmsg-lite', 'done.idx').interrupt).toMatchObject({
      state: 'suppressed',
      text: 'this RPMsg-Lite gives buffers back without an interrupt',
    })
    const telling = started('rpmsg-lite', 'release', {
      remoteOptions: ['RL_ALLOW_CONSUMED_BUFFERS_NOTIFICATION'],
    })
    expect(telling.scene.interrupt.text).toBe('on: RPMsg-Lite does not ask the driver')
    expect(telling.send('one').poll(1, 'step').to('done.ownFlags').scene.interrupt.text).toBe(
      'used.flags = 0: the remote checks its own flags',
    )
  })
})

describe('what the application keeps', () => {
  test('is a card that it can let go of', () => {
    const film = started('openamp', 'hold').send('one').send('two').poll()
    expect(film.scene.remote.held.map((h) => h.text)).toEqual(['#1 kept', '#2 kept'])
    const release = film.scene.controls.filter((c) => c.action.name === 'release')
    expect(release.map((c) => [c.label, c.action])).toEqual([
      ['Release desc 0', { name: 'release', held: 0 }],
      ['Release desc 1', { name: 'release', held: 1 }],
    ])
    film.say({
      do: 'act',
      act: { name: 'call', by: 'remote', call: { fn: 'remoteRelease', held: 0 } },
      run: 'send',
    })
    expect(film.scene.remote.held.map((h) => h.text)).toEqual(['#2 kept'])
    expect(rowsOf(film.scene)[0].look).toBe('used')
  })
  test('twice, it says so', () =>
    expect(started('openamp', 'hold2').send('one').poll().scene.remote.held[0].text).toBe(
      '#1 kept ×2',
    ))
  test('a buffer taken to write in has no tick', () => {
    const film = started('openamp')
    film.say({
      do: 'act',
      act: { name: 'call', by: 'remote', call: { fn: 'remoteAllocTx', ept: 0, wait: 0 } },
      run: 'send',
    })
    expect(film.receiving.remote.held).toMatchObject([{ text: 'rbuf[0] taken', tick: null }])
  })
})

test('OpenAMP writes the length and the flags behind it at once', () => {
  const film = started('openamp').reply('hello', 'step').to('remote.out.hdr.len')
  expect(openOf(film.receiving)?.cells.map((c) => c.split(' ')[0])).toEqual([
    ...['src', 'dst', 'rsvd', 'len', 'flags'],
    '“hello”',
  ])
  expect(film.receiving.kick.state).toBe('suppressed')
})

describe('every step of every library', () => {
  for (const remote of ['openamp', 'rpmsg-lite', 'ti-pru'] as const)
    test(remote, () => {
      const film = started(remote, 'echo').send('one').send('two').poll(1, 'step')
      for (let i = 0; i < 150; i++) {
        film.step()
        for (const scene of [film.scene, film.receiving])
          expect(JSON.stringify(scene)).not.toMatch(/NaN|undefined|Infinity/)
      }
    })
})
