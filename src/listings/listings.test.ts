import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Trace } from '../core/history/trace.ts'
import { FN_NAMES, type FnName } from '../core/machine/functions.ts'
import { KERNELS, type KernelId } from '../core/machine/scenario.ts'
import { SITE_NAMES } from '../core/machine/sites.ts'
import { lineOf, listingOf, runBy, siteToRunTo, statementAt } from './index.ts'
import type { Listing } from './listing.ts'
import { runsOf } from './testing/runs.ts'

const textOf = (listing: Listing) =>
  listing.lines.map((line) => line.tokens.map(([text]) => text).join(''))
const all = (kernel: KernelId) => FN_NAMES.map((fn) => listingOf(kernel, fn))
const sitesOf = (listings: readonly Listing[]) =>
  listings.flatMap(({ lines }) => lines.flatMap((line) => line.sites ?? []))

/** `site in function` of everything that a run did. */
function happened(trace: Trace): string[] {
  return Array.from({ length: trace.length }, (_, i) => {
    const innermost = trace.stack(i).at(-1)
    if (innermost === undefined) throw new Error('a step outside of any function')
    return `${SITE_NAMES[trace.columns.site(i)]} in ${FN_NAMES[trace.frames.fn(innermost)]}`
  })
}

function everything(kernel: KernelId): Set<string> {
  const seen = new Set<string>()
  for (const trace of runsOf(kernel)) for (const it of happened(trace)) seen.add(it)
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
    for (const listing of all(kernel)) expect(textOf(listing)[0]).toContain(listing.name)
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
  const used = SITE_NAMES.filter((site) => code.includes(`SITE['${site}']`))
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

test.each(['remote', 'world'] as const)('what the %s runs does not depend on the kernel', (who) => {
  const listings = (kernel: KernelId) => all(kernel).filter((listing) => runBy(listing) === who)
  expect(listings('linux-3.x').map(textOf)).toEqual(listings('linux-6.x').map(textOf))
  expect(listings('linux-3.x').length).toBeGreaterThan(3)
})

test.each([
  ['send', 'linux'],
  ['tick', 'linux'],
  ['take', 'remote'],
  ['overwrite', 'world'],
  ['openampTake', 'remote'],
  ['remoteRestart', 'remote'],
  ['arm', 'world'],
  ['presetIdx', 'world'],
] as const)('%s is run by %s', (fn, who) => {
  expect(runBy(listingOf('linux-6.x', fn))).toBe(who)
})
