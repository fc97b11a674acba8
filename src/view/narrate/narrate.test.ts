import { describe, expect, test } from 'vitest'
import { KERNELS } from '../../core/machine/scenario.ts'
import { SITE_NAMES } from '../../core/machine/sites.ts'
import { runsOf } from '../../listings/testing/runs.ts'
import { createWords, narrationKeys } from '../../words/whole.ts'
import { moments } from '../testing/moments.ts'
import { narrate } from './narrate.ts'

const LONGEST = 150
const words = createWords('en')

/** Every caption of every run: its key, where it was said, and its longest form. */
const said = new Map<string, { sites: Set<string>; longest: string }>()
for (const kernel of KERNELS)
  for (const trace of runsOf(kernel))
    for (const { frame, memory, layout } of moments(trace)) {
      const { key, values } = narrate(frame.step, frame, { memory, layout })
      const text = words.t(key, values)
      const entry = said.get(key) ?? { sites: new Set<string>(), longest: '' }
      entry.sites.add(`${frame.step?.site}`)
      if (text.length > entry.longest.length) entry.longest = text
      said.set(key, entry)
    }

test('every site is told of', () => {
  const told = new Set([...said.values()].flatMap(({ sites }) => [...sites]))
  expect(SITE_NAMES.filter((site) => !told.has(site))).toEqual([])
})

test('every sentence is said somewhere', () => {
  const steps = narrationKeys.filter((key) => /^(say|end)\./.test(key))
  expect(steps.filter((key) => !said.has(key))).toEqual([])
})

describe('the captions', () => {
  const longest = [...said.values()].map((entry) => entry.longest)

  test(`have at most ${LONGEST} characters`, () => {
    const plain = longest.map((text) => text.replaceAll('`', ''))
    expect(plain.filter((text) => text.length > LONGEST)).toEqual([])
  })

  test('are whole sentences, without exclamation marks', () => {
    expect(longest.filter((text) => !/[.]$/.test(text) || /!(?!=)/.test(text))).toEqual([])
  })

  test('have no hole where a value should be', () => {
    expect(longest.filter((text) => /undefined|NaN|null|``|\s{2}|[{}]/.test(text))).toEqual([])
  })
})
