/** What the built site contains of others stands in a file beside it, with the words of its licence. */
import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'

const { dependencies } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { dependencies: Record<string, string> }

test('a notice names each package of the built site, with its version, licence and text', async ({
  request,
}) => {
  const response = await request.get('licenses.md')
  expect(response.ok()).toBe(true)
  // The words of a licence may have headings of their own.
  const [, ...sections] = (await response.text()).split(/^## (?=\S+ - \S+ \()/m)
  const found = sections.map((section) => /^(\S+) - (\S+) \((\S+)\)/.exec(section) ?? [])
  const names = found.map(([, name]) => name)
  // Of d3 the build takes some parts, which are packages of their own.
  const wanted = Object.keys(dependencies).filter((name) => name !== 'd3')
  expect(names).toEqual(expect.arrayContaining([...wanted, 'd3-selection', 'scheduler']))
  for (const section of sections)
    expect(section, section.slice(0, 60)).toMatch(/Copyright|Permission is hereby granted/i)
})
