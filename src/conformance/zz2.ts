import { LISTING_TEXTS } from '../source/listings/index.ts'
import { parseListing } from '../source/parse.ts'
import { REMOTE_FUNCTIONS, REMOTE_SITES } from '../core/remote/sites.ts'
import { remoteScenes } from '../core/testing/remoteScenes.ts'
import { FN_NAMES, SITE_NAMES } from '../core/sites.ts'
const T = LISTING_TEXTS as any
for (const kernel of ['linux-3.x', 'linux-6.x'] as const) {
  const seen = new Set<string>()
  const t0 = Date.now()
  for (const trace of remoteScenes(kernel)) for (let i = 0; i < trace.length; i++) {
    const f = trace.stack(i).at(-1)!
    const fn = FN_NAMES[trace.frames.fn(f)]
    if (fn in REMOTE_FUNCTIONS) seen.add(`${SITE_NAMES[trace.columns.site(i)]} in ${fn}`)
  }
  console.log(kernel, 'seen', seen.size, Date.now() - t0, 'ms')
  const written: string[] = []
  for (const fn of Object.keys(REMOTE_FUNCTIONS)) {
    if (!T[fn]) { console.log('no listing', fn); continue }
    const l = parseListing(fn as any, kernel, T[fn])
    if (!l.lines[0].text.includes(l.name)) console.log('first line', fn, l.lines[0].text)
    for (const line of l.lines) { if (line.text.length > 44) console.log('wide', fn, line.text, line.text.length); for (const s of line.sites ?? []) written.push(`${s} in ${fn}`) }
  }
  console.log('not written:', [...seen].filter((s) => !written.includes(s)))
  console.log('not seen:', written.filter((s) => !seen.has(s)))
  console.log('dups', written.length - new Set(written).size)
  const w = new Set(written.map((s) => s.split(' in ')[0]))
  console.log('unlisted sites', REMOTE_SITES.filter((s) => !w.has(s)))
}
