import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fieldNamed } from '../../core/memory/fieldNames.ts'
import type { Act } from '../../protocol/protocol.ts'
import { Driver, text } from '../../session/testing/driver.ts'
import { parseScenario } from '../text.ts'
import type { Deed, Report, Shown } from './report.ts'

const FOLDER = new URL('.', import.meta.url)
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.json'))
const read = (name: string): Report =>
  JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'), (key, value) =>
    key === 'data' ? text(value) : value,
  )

function opened({ scenario, report }: Report): Driver {
  const start = parseScenario(JSON.stringify(scenario))
  if ('problems' in start)
    throw new Error(`${report}: ${start.problems.map((p) => `${p.field} ${p.is}`).join(', ')}`)
  return new Driver(start.scenario, start.settings)
}

function carryOut(s: Driver, deed: Deed): void {
  if ('act' in deed)
    // The payload was made of its text as the file was read.
    for (let n = deed.times ?? 1; n > 0; n--) s.act(deed.act as Act, deed.run)
  else if (deed.to) s.goTo(deed.actor, deed.to)
  else s.finish(deed.actor)
}

/** What is seen where something is to be shown, in the same words. */
function seen(s: Driver, shown: Shown): object {
  const { frame, memory, layout } = s
  if ('field' in shown) {
    const place = fieldNamed(layout, layout.queue('svq'), shown.field)
    return { field: shown.field, is: place === null ? `no ${shown.field}` : memory.load(place) }
  }
  if ('call' in shown) {
    const call = frame.calls.findLast((c) => c.call.fn === shown.call)
    return { call: shown.call, answers: call?.result }
  }
  if ('fates' in shown) return { fates: s.fates() }
  if ('rule' in shown)
    return { rule: frame.violated.map((v) => v.name).find((name) => name === shown.rule) }
  if ('state' in shown) return { actor: shown.actor, state: s.actor(shown.actor).state }
  if ('refused' in shown) return { refused: frame.problem }
  const { cursor } = frame
  const site = s.seek(0).say({ do: 'runTo', site: shown.site }).frame.step?.site
  s.seek(cursor)
  return { site }
}

test.each(FILES)('%s', (name) => {
  const report = read(name)
  const s = opened(report)
  for (const deed of report.acts) carryOut(s, deed)
  expect(report.shows.map((shown) => seen(s, shown))).toEqual(report.shows)
})

test('each report is in one file, and says where it comes from', () => {
  const all = FILES.map(read)
  expect(all.length).toBeGreaterThan(0)
  expect(new Set(all.map(({ report }) => report)).size).toBe(all.length)
  for (const { address, cause, shows } of all) {
    expect(address ?? 'https://').toMatch(/^https:\/\//)
    expect(cause).not.toBe('')
    expect(shows).not.toEqual([])
  }
})
