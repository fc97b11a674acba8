import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { handActor, irqActor, remoteActor } from '../core/actors.ts'
import type { Call } from '../core/call.ts'
import { Layout } from '../core/layout.ts'
import { Machine } from '../core/machine.ts'
import { DEFAULT_SCENARIO, KERNELS, type KernelId, type Scenario } from '../core/scenario.ts'
import { FN_NAMES, type FnName, SITE_NAMES } from '../core/sites.ts'
import { driverScenes } from '../core/testing/driverScenes.ts'
import { remoteScenes } from '../core/testing/remoteScenes.ts'
import { Schedule } from '../core/testing/schedule.ts'
import { world } from '../core/testing/worlds.ts'
import { Trace } from '../core/trace.ts'
import { lineOf, listingOf, siteToRunTo, statementAt } from './index.ts'
import type { Listing } from './listing.ts'

const textOf = (listing: Listing) =>
  listing.lines.map((line) => line.tokens.map(([text]) => text).join(''))
const all = (kernel: KernelId) => FN_NAMES.map((fn) => listingOf(kernel, fn))
const sitesOf = (listings: readonly Listing[]) =>
  listings.flatMap(({ lines }) => lines.flatMap((line) => line.sites ?? []))
const bytes = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0))

/** `site in function` of everything that a run did. */
function happened(trace: Trace): string[] {
  return Array.from({ length: trace.length }, (_, i) => {
    const innermost = trace.stack(i).at(-1)
    if (innermost === undefined) throw new Error('a step outside of any function')
    return `${SITE_NAMES[trace.columns.site(i)]} in ${FN_NAMES[trace.frames.fn(innermost)]}`
  })
}

/** Runs in which every line of the modelled code happens at least once. */
function everything(kernel: KernelId): Set<string> {
  const seen = new Set<string>()
  const note = (trace: Trace) => {
    for (const it of happened(trace)) seen.add(it)
  }
  for (const layer of ['rpmsg', 'virtqueue'] as const)
    for (const eventIdx of [false, true])
      for (let seed = 1; seed <= 12; seed++) {
        const machine = world({
          kernel,
          layer,
          num: 4,
          buffers: 4,
          features: { indirectDesc: false, eventIdx },
        })
        const trace = new Trace(machine)
        new Schedule(machine.layout, seed).run(machine, 4000)
        note(trace)
      }
  const scene = (change: Partial<Scenario>, calls: readonly Call[], hasCallback = true) => {
    const machine = new Machine(new Layout({ ...DEFAULT_SCENARIO, kernel, ...change }), {
      hasCallback,
    })
    const trace = new Trace(machine)
    const { scenario } = machine.layout
    for (const call of calls) {
      const actor =
        call.fn === 'take' || call.fn === 'complete' || call.fn === 'setUsedFlags'
          ? remoteActor(scenario)
          : call.fn === 'interrupt'
            ? irqActor(scenario)
            : handActor(scenario)
      machine.run(actor, call)
    }
    note(trace)
  }
  const one = { layer: 'virtqueue', num: 4 } as const
  const made: Call = { fn: 'newVirtqueue', q: 0 }
  const add: Call = { fn: 'add', q: 0, out: [[0x1000, 64]], in: [], token: 7 }
  const takeIt: Call = { fn: 'take', q: 0 }
  const bad = (id: number): Call => ({ fn: 'complete', q: 0, entries: [[id, 64]] })
  const send: Call = {
    fn: 'send',
    src: 1,
    dst: 2,
    len: 2,
    data: bytes('hi'),
    wait: false,
    kick: true,
  }
  scene(one, [made], false)
  scene(one, [made, add, takeIt, bad(9), { fn: 'getBuf', q: 0 }])
  scene(one, [made, add, takeIt, bad(2), { fn: 'getBuf', q: 0 }])
  scene(one, [
    made,
    { ...add, in: [[0x2000, 8]] },
    takeIt,
    { fn: 'complete', q: 0, entries: [[0, null]] },
  ])
  scene(one, [made, add, { fn: 'detachUnusedBuf', q: 0 }, { fn: 'setUsedFlags', q: 0, value: 1 }])
  scene({ num: 2, buffers: 4 }, [{ fn: 'probe', nameService: true }, send, send, send])
  scene({}, [
    { fn: 'createChannel', service: 'x', src: 1, dst: 2 },
    { fn: 'tick', ms: 5 },
  ])
  for (const trace of remoteScenes(kernel)) note(trace)
  for (const trace of driverScenes(kernel)) note(trace)
  const dead = new Machine(new Layout({ ...DEFAULT_SCENARIO, kernel, ...one }))
  const trace = new Trace(dead)
  dead.memory.store(dead.layout.queues[0].notifyResult, 0)
  dead.run(0, made)
  dead.run(0, { fn: 'notify', q: 0 })
  note(trace)
  return seen
}

describe.each(KERNELS)('%s', (kernel) => {
  const seen = everything(kernel)

  test('every step that happens has exactly one line in the listing of its function', () => {
    const lines = [...seen].map((it) => {
      const [site, fn] = it.split(' in ')
      const n = listingOf(kernel, fn as FnName).lines.filter((line) =>
        line.sites?.some((s) => s === site),
      ).length
      return `${it}: ${n}`
    })
    expect(lines.filter((line) => !line.endsWith(': 1'))).toEqual([])
  })

  test('every site on a line happens in this kernel', () => {
    const written = all(kernel).flatMap((listing) =>
      sitesOf([listing]).map((site) => `${site} in ${listing.fn}`),
    )
    expect(written.filter((it) => !seen.has(it))).toEqual([])
    expect(new Set(written).size).toBe(written.length)
  })

  test('lines fit the pane', () => {
    const wide = all(kernel).flatMap((listing) => textOf(listing).filter((row) => row.length > 44))
    expect(wide).toEqual([])
  })

  test('the first line names the function', () => {
    for (const listing of all(kernel).filter(({ fn }) => fn !== 'tick'))
      expect(textOf(listing)[0]).toContain(listing.name)
  })

  test('a line that calls leads to a step that happens there', () => {
    const sites = new Set([...seen].map((it) => it.split(' in ')[0]))
    for (const listing of all(kernel))
      listing.lines.forEach((line, i) => {
        const site = siteToRunTo(kernel, listing, i)
        if (line.calls) expect(sites).toContain(site)
      })
  })
})

test('every site of the core is on a line of one kernel or of both', () => {
  const listed = new Set(KERNELS.flatMap((kernel) => sitesOf(all(kernel))))
  const core = new URL('../core/', import.meta.url)
  const code = readdirSync(core, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/test/.test(file))
    .map((file) => readFileSync(new URL(file, core), 'utf8'))
    .join()
  const used = SITE_NAMES.filter((site) => code.includes(`at['${site}']`))
  expect(used.filter((site) => !listed.has(site))).toEqual([])
  expect([...listed].filter((site) => !used.includes(site))).toEqual([])
})

test('a statement of several lines is one', () => {
  const send = listingOf('linux-6.x', 'send')
  const [from, to] = statementAt(send, lineOf(send, 'wait.schedule'))
  expect(
    textOf(send)
      .slice(from, to + 1)
      .map((row) => row.trim()),
  ).toEqual([
    'left = wait_event_interruptible_timeout(',
    'vrp->sendq,',
    'msg = get_a_tx_buf(vrp),',
    'msecs_to_jiffies(15000));',
  ])
  expect(siteToRunTo('linux-6.x', send, to)).toBe('wait.prepare')
})

test('keywords, numbers, strings, comments and functions are told apart', () => {
  const classes = new Map(
    all('linux-3.x').flatMap(({ lines }) =>
      lines.flatMap((line) => line.tokens.map(([text, cls]) => [text.trim(), cls] as const)),
    ),
  )
  expect(classes.get('return')).toBe('keyword')
  expect(classes.get('static int')).toBe('keyword')
  expect(classes.get('0xffff')).toBe('constant')
  expect(classes.get('"invalid addr …"')).toBe('string')
  expect(classes.get('/* the first one */')).toBe('comment')
  expect(classes.get('virtqueue_kick')).toBe('function')
})

test('the two kernels differ where their profiles do', () => {
  const add = (kernel: KernelId) => textOf(listingOf(kernel, 'add')).map((row) => row.trim())
  expect(add('linux-3.x')).toContain('vring.avail->idx++;')
  expect(add('linux-6.x')).toContain('avail->idx = vq->avail_idx_shadow;')
  expect(add('linux-6.x')).not.toContain('vring.avail->idx++;')
})
