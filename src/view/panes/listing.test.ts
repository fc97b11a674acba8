import { describe, expect, test } from 'vitest'
import type { SiteName } from '../../core/machine/sites.ts'
import type { FaultName } from '../../core/memory/faultFields.ts'
import { listingOf } from '../../listings/index.ts'
import { StageDriver } from '../testing/stageDriver.ts'
import { isQuiet, sourceView } from './listing.ts'

/** The pane as text: `> ` at the current lines, the value behind ` | `. */
function pane(s: StageDriver): string[] {
  const { listing, current, values } = sourceView(s.frame)
  return listing.lines.map((line, i) => {
    const text = line.tokens.map(([part]) => part).join('')
    const here = current && i >= current[0] && i <= current[1] ? '> ' : ''
    return `${here}${text.trim()}${values[i] === null ? '' : ` | ${values[i]}`}`
  })
}

/** Lines of the pane that have a value or are current. */
function marked(s: StageDriver): string[] {
  const { values } = sourceView(s.frame)
  return pane(s).filter((row, i) => row.startsWith('>') || values[i] !== null)
}
const to = (s: StageDriver, site: SiteName) => s.say({ do: 'runTo', site })

test('before the first step: the send, and nothing beside it', () => {
  const s = new StageDriver()
  const view = sourceView(s.frame)
  expect(view.listing.name).toBe('rpmsg_send_offchannel_raw')
  expect(view.current).toBeNull()
  expect(view.values.filter((value) => value !== null)).toEqual([])
})

describe('beside virtqueue_add', () => {
  function atRing(kernel: 'linux-3.x' | 'linux-6.x') {
    const s = new StageDriver({ kernel, buffers: 8 })
    for (let i = 1; i <= 8; i++) s.send(`message ${i}`)
    for (let i = 0; i < 3; i++) s.take()
    for (const head of [2, 0, 1]) s.complete(head)
    s.send('hello world!', 'step')
    to(s, 'add.ring')
    return s
  }

  test('stand the values of this run, Linux 6.x', () => {
    expect(marked(atRing('linux-6.x'))).toEqual([
      'head = i = vq->free_head; | 2',
      'desc[i].flags = NEXT | in * WRITE; | 1',
      'desc[i].addr  = sg_phys(sg); | 0x10043400',
      'desc[i].len   = sg->length; | 28',
      'desc[i].next  = extra[i].next; | 0',
      'extra[i].addr  = sg_phys(sg); | 0x10043400',
      'extra[i].len   = sg->length; | 28',
      'extra[i].flags = desc flags; | 1',
      'desc[prev].flags &= ~NEXT; | 0',
      'vq->num_free -= total_sg; | 1 → 0',
      'vq->free_head = i; | 2 → 0',
      'desc_state[head].data = data; | sbuf[2]',
      'avail = avail_idx_shadow & (num - 1); | 0',
      '> vring.avail->ring[avail] = head; | 0 → 2',
    ])
  })

  test('stand the values of this run, Linux 3.x', () => {
    expect(marked(atRing('linux-3.x'))).toEqual([
      'vq->num_free -= total_sg; | 1 → 0',
      'head = i = vq->free_head; | 2',
      'desc[i].flags = NEXT | in * WRITE; | 1',
      'desc[i].addr  = sg_phys(sg); | 0x10043400',
      'desc[i].len   = sg->length; | 28',
      'i = desc[i].next; | 0',
      'desc[prev].flags &= ~NEXT; | 0',
      'vq->free_head = i; | 2 → 0',
      'vq->data[head] = data; | sbuf[2]',
      'avail = avail->idx & (num - 1); | 0',
      '> vring.avail->ring[avail] = head; | 0 → 2',
    ])
  })
})

describe('beside rpmsg_send_offchannel_raw', () => {
  test('stands what the calls came back with', () => {
    const s = new StageDriver()
    s.send('hello world!', 'step')
    to(s, 'send.copy')
    expect(marked(s)).toEqual([
      'if (len > vrp->buf_size - 16) { | 12',
      'msg = get_a_tx_buf(vrp); | sbuf[0]',
      'if (!msg && !wait) | wait = 1',
      'msg->len = len; | 12',
      'msg->flags = 0; | 0',
      'msg->src = src; | 0x400',
      'msg->dst = dst; | 0x401',
      'msg->reserved = 0; | 0',
      '> memcpy(msg->data, data, len); | 12 B',
    ])
  })

  test('a sender that sleeps stands in the wait, all of its lines', () => {
    const s = new StageDriver()
    for (let i = 1; i <= 8; i++) s.send(`message ${i}`)
    s.send('late')
    expect(s.frame.step?.site).toBe('wait.schedule')
    expect(marked(s)).toEqual([
      'if (len > vrp->buf_size - 16) { | 4',
      'msg = get_a_tx_buf(vrp); | NULL',
      'if (!msg && !wait) | wait = 1',
      'rpmsg_upref_sleepers(vrp); | 0 → 1',
      '> left = wait_event_interruptible_timeout(',
      '> vrp->sendq,',
      '> msg = get_a_tx_buf(vrp), | NULL',
      '> msecs_to_jiffies(15000));',
    ])
  })
})

describe('beside get_a_tx_buf and virtqueue_get_buf', () => {
  function recycling() {
    const s = new StageDriver()
    for (let i = 1; i <= 8; i++) s.send(`message ${i}`)
    for (let i = 0; i < 3; i++) s.take()
    s.complete(2)
    s.send('nine', 'step')
    return s
  }

  test('a fresh buffer', () => {
    const s = new StageDriver()
    s.send('x', 'step')
    to(s, 'tx.unlock')
    expect(marked(s)).toEqual([
      'if (vrp->last_sbuf < vrp->num_bufs/2) | 0 < 8',
      'buf = sbufs + 512 * last_sbuf++; | 0 → 1',
      '> mutex_unlock(&vrp->tx_lock);',
    ])
  })

  test('one that came back', () => {
    const s = recycling()
    to(s, 'tx.unlock')
    expect(marked(s)).toEqual([
      'if (vrp->last_sbuf < vrp->num_bufs/2) | 8 ≥ 8',
      'buf = virtqueue_get_buf(svq, &len); | sbuf[2]',
      '> mutex_unlock(&vrp->tx_lock);',
    ])
  })

  test('its way through the used ring', () => {
    const s = recycling()
    to(s, 'get.lastUsed')
    expect(marked(s)).toEqual([
      'slot = last_used_idx & (num - 1); | 0',
      'i    = used->ring[slot].id; | 2',
      '*len = used->ring[slot].len; | 25',
      'if (i >= num) { | 2 < 8',
      'if (!data[i]) { | sbuf[2]',
      'ret = data[i]; | sbuf[2]',
      '> vq->last_used_idx++; | 0 → 1',
    ])
  })

  test('the token leaves its slot', () => {
    const s = recycling()
    to(s, 'detach.token')
    expect(marked(s)).toEqual(['> desc_state[head].data = NULL; | sbuf[2] → NULL'])
  })
})

test('beside the remote stands what it read', () => {
  const s = new StageDriver()
  s.send('hello world!')
  s.take()
  expect(marked(s)).toEqual([
    'if (last_avail_idx == avail->idx) | 1',
    'slot = last_avail_idx & (num - 1); | 0',
    'head = avail->ring[slot]; | 0',
    'hold(vq, head); | free → held',
    'vq->last_avail_idx++; | 0 → 1',
    'vq->taken++; | 0 → 1',
    'addr  = desc[i].addr; | 0x10043000',
    'len   = desc[i].len; | 28',
    'flags = desc[i].flags; | 0',
    'src = msg->src; | 0x400',
    'dst = msg->dst; | 0x401',
    'n   = msg->len; | 12',
    '> read(msg->data, n); | 12 B',
  ])
})

test('a line at which only a fault does something is left out until that fault waits', () => {
  const { lines } = listingOf('linux-6.x', 'add')
  const left = (armed: readonly FaultName[]) =>
    lines.filter((line) => isQuiet(line, armed)).map((line) => line.sites)
  expect(left([])).toEqual([['fault.skipWmb']])
  expect(left(['dropKick'])).toEqual([['fault.skipWmb']])
  expect(left(['skipWmb'])).toEqual([])
})
