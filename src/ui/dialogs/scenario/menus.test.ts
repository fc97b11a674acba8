/** What the menus make of a scenario is one that a text, and so a link, admits. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contradictory, impossible } from '../../../scenario/rules.ts'
import { parseScenario, printScenario } from '../../../scenario/text.ts'
import { withRing } from '../../../store/defaults.ts'
import {
  modesOf,
  optionsOf,
  REMOTES,
  withMode,
  withOption,
  withRemote,
} from '../../../store/remotes.ts'
import { DEFAULT_SCENARIO, DEFAULT_SETTINGS, KERNELS, type Scenario } from '../../../store/types.ts'

const remote = fc.constantFrom(...REMOTES)
const change: fc.Arbitrary<(s: Scenario) => Scenario> = fc.oneof(
  remote.map((id) => (s: Scenario) => withRemote(s, id)),
  fc.tuple(fc.constantFrom(2, 16, 512, 32768), fc.constantFrom(...KERNELS)).map(
    ([num, kernel]) =>
      (s: Scenario) =>
        withRing(s, num, kernel),
  ),
  fc.tuple(fc.nat(3), fc.boolean()).map(([n, on]) => (s: Scenario) => {
    const option = optionsOf(s.remote)[n]
    return option ? withOption(s, option, on) : s
  }),
  fc.nat(4).map((n) => (s: Scenario) => {
    const mode = modesOf(s.remote)[n]
    return mode ? withMode(s, mode) : s
  }),
)

test('whatever is chosen in the menus', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
      const scenario = changes.reduce((s, with_) => with_(s), DEFAULT_SCENARIO)
      expect([...impossible(scenario), ...contradictory(scenario)]).toEqual([])
      const start = { scenario, settings: DEFAULT_SETTINGS }
      expect(parseScenario(printScenario(start))).toEqual(start)
    }),
  )
})

test.each(REMOTES)('%s, as the menu chooses it, needs no more than its name', (id) => {
  const scenario = withRemote(DEFAULT_SCENARIO, id)
  const named = parseScenario(`{ "vringscope": 1, "remote": { "profile": "${id}" } }`)
  expect(named).toHaveProperty('scenario', scenario)
})
