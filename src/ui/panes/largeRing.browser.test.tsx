import { expect, test } from 'vitest'
import { openStore, stepTo } from '../../store/testing/openStore.ts'
import { show } from '../testing/show.tsx'
import { MemoryPane } from './MemoryPane.tsx'

test('of a ring of 4096 the rows around the ones in sight are drawn, and the written one is in sight', async () => {
  const store = await openStore({ scenario: { num: 4096, buffers: 256 } })
  const screen = await show(
    store,
    <div style={{ display: 'flex', flexDirection: 'column', width: 360, height: 400 }}>
      <MemoryPane />
    </div>,
  )
  const box = screen.getByRole('group', { name: /Bytes of/ }).element()
  const rows = () => [...box.querySelectorAll('s')].map((offset) => offset.textContent)
  expect(rows()[0]).toBe('000')
  expect(rows().length).toBeLessThan(100)
  expect(box.scrollHeight).toBeGreaterThan(6658 * 17)

  box.scrollTop = 50 * 17
  await expect.poll(() => rows()).toContain('320')
  await stepTo(store, 'add.ring')
  await expect.poll(() => box.querySelectorAll('[data-touch="written"]').length).toBe(2)
  const { top, bottom } = box.getBoundingClientRect()
  const written = box.querySelector('[data-touch]')?.getBoundingClientRect()
  expect(written?.top).toBeGreaterThan(top)
  expect(written?.bottom).toBeLessThan(bottom)
  expect(rows().length).toBeLessThan(100)
})
