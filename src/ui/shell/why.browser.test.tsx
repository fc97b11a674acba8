import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { withRemote } from '../../store/remotes.ts'
import { atRest, openStore } from '../../store/testing/openStore.ts'
import { DEFAULT_SCENARIO } from '../../store/types.ts'
import { createWords } from '../../words/whole.ts'
import { Visualizer } from './Visualizer.tsx'

const words = createWords('en')
const host = {
  makeLinks: async () => ({ step: 0, length: 0, here: '', empty: '' }),
  copyText: async () => {},
  openAlone: null,
  reload: async () => {},
}

const DISABLED = ':disabled:not(option), [aria-disabled="true"]'
const disabled = () => [...document.querySelectorAll<HTMLElement>(DISABLED)]
const shown = () => document.querySelector('[role=tooltip]:popover-open')?.textContent

async function page(scenario: Parameters<typeof openStore>[0], width = 1300) {
  const store = await openStore(scenario)
  await render(
    <div style={{ width, height: 800 }}>
      <Visualizer store={store} words={words} host={host} page={null} />
    </div>,
  )
  await expect.poll(() => document.querySelectorAll('.stage-button').length).toBeGreaterThan(1)
  return store
}

/** Of every control that cannot be used: what is wrong with how it says so. */
function silent(): string[] {
  return disabled()
    .filter(({ dataset, ariaDescription, ariaLabel }) => {
      const { why } = dataset
      // A chip is called by what its actor waits for.
      return !why || (ariaDescription !== why && ariaLabel !== why)
    })
    .map((node) => `${node.ariaLabel ?? node.textContent}: ${node.dataset.why}`)
}

test.each([
  ['textbook', 1300],
  ['textbook', 600],
  ['openamp', 1300],
  ['ti-pru', 600],
] as const)('with %s at %i pixels each disabled control says its reason', async (remote, width) => {
  const store = await page({ scenario: withRemote(DEFAULT_SCENARIO, remote) }, width)
  let seen = 0
  const look = async () => {
    await atRest(store)
    await expect.poll(silent).toEqual([])
    seen += disabled().length
  }
  await look()
  await store.actions.act({ name: 'send' }, 'step')
  await look()
  await store.actions.act({ name: 'send' }, 'send')
  await store.actions.act({ name: remote === 'textbook' ? 'take' : 'poll' }, 'send')
  await look()
  store.actions.setQueue(0)
  await look()
  for (const dialog of ['breakpoints', 'chain', 'faults', 'features'] as const) {
    store.actions.setDialog(dialog)
    await look()
  }
  expect(seen).toBeGreaterThan(3)
})

test('the reason is shown to the pointer and to the focus, and goes with it', async () => {
  const store = await page({})
  const back = document.querySelector<HTMLElement>('[aria-label="Back"]')
  back?.focus()
  await expect.poll(shown).toBe('This is the first step.')
  await userEvent.keyboard('{ArrowDown}')
  await expect.poll(shown).toBeUndefined()
  await userEvent.hover(document.querySelector('[data-key="control.take"]') as HTMLElement)
  await expect.poll(shown).toBe('Nothing to take: avail.idx has not moved.')
  // What has become possible has no reason any more.
  await store.actions.act({ name: 'send' }, 'send')
  await atRest(store)
  await expect.poll(shown).toBeUndefined()
})

test('play says why it has stopped', async () => {
  const store = await page({})
  store.actions.dismissNotice()
  store.actions.show({ speed: 16 })
  store.actions.show({ granularity: 'send' })
  store.actions.play(true)
  await atRest(store)
  await expect.poll(() => document.body.textContent).toContain('nothing goes on by itself')
})
