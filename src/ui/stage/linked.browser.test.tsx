import { useRef } from 'react'
import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { openStore, stepTo } from '../../store/testing/openStore.ts'
import { MemoryPane } from '../panes/MemoryPane.tsx'
import { MessagesPane } from '../panes/messages/MessagesPane.tsx'
import { StatePane } from '../panes/StatePane.tsx'
import { useKeys, usePointer } from '../shell/keys/useKeys.ts'
import { show } from '../testing/show.tsx'
import { Timeline } from '../timeline/Timeline.tsx'
import { StageView } from './StageView.tsx'
import { Tooltip } from './Tooltip.tsx'

/** What takes part, without the rest of the page. */
function Parts() {
  const root = useRef<HTMLDivElement>(null)
  useKeys(root, null)
  usePointer(root)
  return (
    <div ref={root} tabIndex={-1} style={{ position: 'relative' }}>
      <StageView fills={false} />
      <StatePane />
      <MemoryPane />
      <MessagesPane />
      <Timeline />
      <Tooltip />
    </div>
  )
}

/** A message whose entry is written and not announced. */
async function open() {
  const store = await openStore()
  await stepTo(store, 'add.ring')
  await show(store, <Parts />)
  await expect.poll(() => part('avail.slot.0')).not.toBeNull()
  await expect.poll(() => document.querySelector('[data-lane="0"]')).not.toBeNull()
  return store
}

const part = (key: string) => document.querySelector<SVGElement>(`.vs-stage [data-key="${key}"]`)
const isLit = (key: string) => part(key)?.hasAttribute('data-linked')
const litBytes = () => document.querySelectorAll('[data-offset][data-linked]').length
const tip = () => document.querySelector('[data-card]')?.textContent ?? ''
const SLOT_AND_ROW = 2 + 16

function hover(node: Element | null) {
  node?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))
}
const press = (node: Element | null) =>
  node?.dispatchEvent(new MouseEvent('click', { bubbles: true }))

afterEach(() => document.body.blur())

test('an entry lights up its descriptor, its buffer, its bytes and its message', async () => {
  const store = await open()
  hover(part('avail.slot.0'))
  await expect.poll(() => isLit('avail.slot.0')).toBe(true)
  expect(['desc.0', 'buf.0', 'token.0'].map(isLit)).toEqual([true, true, true])
  expect(['avail.slot.1', 'desc.1', 'buf.1', 'avail.hub'].map(isLit)).toEqual([
    false,
    false,
    false,
    false,
  ])
  expect(getComputedStyle(part('desc.1') as Element).opacity).toBe('0.35')
  expect(getComputedStyle(part('desc.0') as Element).opacity).toBe('1')
  await expect.poll(litBytes).toBe(SLOT_AND_ROW)
  expect(document.querySelectorAll('[data-lane][data-linked]')).toHaveLength(1)
  expect(document.querySelectorAll('[data-to="remote"][data-linked]')).toHaveLength(1)
  await expect.poll(tip).toContain('desc[0] → sbuf[0] → message #1')
  const cursor = store.getState().frame?.cursor
  await expect
    .poll(tip)
    .toMatch(
      new RegExp(`Not published: avail.idx is 0.*Written by the driver\\s*at step ${cursor}`),
    )
  document.querySelector('.vs-stage')?.dispatchEvent(new PointerEvent('pointerleave'))
  await expect.poll(() => isLit('avail.slot.0')).toBe(false)
  await expect.poll(tip).toBe('')
})

test('a pin survives steps and pointers; Escape lets go of it', async () => {
  const store = await open()
  press(part('desc.0'))
  await expect.poll(() => isLit('desc.0')).toBe(true)
  hover(part('used.slot.3'))
  await stepTo(store, 'add.idx')
  await expect.poll(tip).toContain('Published: the remote can read it.')
  expect(['avail.slot.0', 'desc.0', 'used.slot.3'].map(isLit)).toEqual([true, true, false])
  document.querySelector<HTMLElement>('[role=group][tabindex]')?.focus()
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => isLit('desc.0')).toBe(false)
  expect(tip()).toBe('')
})

test('bytes, registers and messages light up the stage in turn', async () => {
  const store = await open()
  const { replica } = store.getState()
  const bytes = document.querySelector<HTMLElement>('[role=group][tabindex="0"]')
  const base = replica?.layout.queues[1].vring.base ?? 0
  // Byte 8: the length of descriptor 0.
  const byte = document.querySelector(`[data-offset="${base + 8}"]`)
  byte?.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }))
  await expect.poll(() => isLit('desc.0')).toBe(true)
  expect(isLit('avail.slot.0')).toBe(true)
  bytes?.dispatchEvent(new PointerEvent('pointerout', { bubbles: true }))
  await expect.poll(() => isLit('desc.0')).toBe(false)

  const head = [...document.querySelectorAll('dt')].find((dt) => dt.textContent === 'free_head')
  press(head?.parentElement ?? null)
  await expect.poll(() => isLit('desc.1')).toBe(true)
  await expect.poll(tip).toContain('only the driver: private memory')
  press(head?.parentElement ?? null)
  await expect.poll(() => isLit('desc.1')).toBe(false)

  document.querySelector<HTMLElement>('[data-to="remote"]')?.focus()
  await userEvent.keyboard('{Shift>}{/Shift}')
  await userEvent.tab()
  await userEvent.tab({ shift: true })
  await expect.poll(() => isLit('buf.0')).toBe(true)
})

test('the writer in the byte line leads to its step', async () => {
  const store = await open()
  const step = store.getState().frame?.cursor ?? 0
  await stepTo(store, 'add.idx')
  press(part('avail.slot.0'))
  const line = () => document.querySelector<HTMLButtonElement>('[data-testid=byte] button')
  await expect.poll(() => line()?.textContent).toBe(`written by the driver at step ${step}`)
  line()?.click()
  await expect.poll(() => store.getState().frame?.cursor).toBe(step)
})

test('what lies in a ring can be overwritten from its card, by either side', async () => {
  const store = await open()
  const card = () => document.querySelector('[data-card]')
  const named = (text: string) =>
    [...(card()?.querySelectorAll('button') ?? [])].find((one) => one.textContent === text)
  press(part('avail.slot.0'))
  await expect.poll(() => named('Overwrite…')).toBeDefined()
  await userEvent.click(named('Overwrite…') as Element)
  const value = card()?.querySelector('input') as HTMLInputElement
  await userEvent.fill(value, '70000')
  await userEvent.click(named('Write') as Element)
  await expect.poll(() => card()?.textContent).toContain('“70000” is not a whole number')
  await userEvent.fill(value, '3')
  await userEvent.selectOptions(card()?.querySelector('select') as HTMLElement, 'driver')
  await userEvent.click(named('Write') as Element)
  await expect
    .poll(() => store.getState().frame?.step)
    .toMatchObject({ site: 'stray.driver', name: 'avail.ring[0]', before: 0, after: 3 })
  // The card stays, and says who wrote it; the focus is back where the form was asked for.
  await expect.poll(tip).toContain('Written by the driver')
  expect(document.activeElement?.textContent).toBe('Overwrite…')
})

test('a pointer that rests dims nothing while a person goes on by keyboard; moved, it does again', async () => {
  const store = await open()
  const row = part('desc.0')
  const at = (x: number) => new PointerEvent('pointerover', { bubbles: true, clientX: x })
  row?.dispatchEvent(at(5))
  await expect.poll(() => isLit('desc.0')).toBe(true)
  document.querySelector<HTMLElement>('[tabindex="-1"]')?.focus()
  await userEvent.keyboard('{ArrowRight}')
  await expect.poll(() => store.getState().frame?.step?.site).toBe('add.wmb')
  expect(document.querySelector('[data-linking]')).toBeNull()
  expect(tip()).toBe('')
  // The browser says that something is below the pointer, which nobody has moved.
  part('desc.1')?.dispatchEvent(at(5))
  row?.dispatchEvent(at(5))
  await userEvent.keyboard('{ArrowRight}')
  expect(document.querySelector('[data-linking]')).toBeNull()
  row?.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: 6 }))
  await expect.poll(() => isLit('desc.0')).toBe(true)
})
