import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { COMMAND_NAMES, readCommand, SETTING_NAMES } from './schema.ts'
import { spoken } from './testing/spoken.ts'

const DOC = readFileSync('docs/embedding.md', 'utf8')
/** What stands in code and is an object. */
const examples = [...DOC.matchAll(/`(\{ "[^`]*\})`/g)].map(([, text]) => JSON.parse(text))
const commands = examples.filter((one) => 'do' in one)

test('docs/embedding.md has an example of every command, and each is one', () => {
  expect(new Set(commands.map(({ do: name }) => name))).toEqual(new Set(COMMAND_NAMES))
  for (const one of commands) expect(readCommand(one)).not.toHaveProperty('error')
})

test('docs/embedding.md names everything that can be set', () => {
  const [line] = DOC.split('\n').filter((one) => one.startsWith('`set` takes'))
  for (const name of SETTING_NAMES) expect(line).toContain(`\`${name}\``)
})

test('docs/embedding.md names all of a state, and every event that this end tells', async () => {
  const { ask, events } = await spoken('v2.tx?do=send&at=17')
  const reply = await ask({ do: 'get', link: true, fields: ['avail.idx'] })
  const section = DOC.slice(DOC.indexOf('### State'), DOC.indexOf('### Errors'))
  for (const name of Object.keys(reply.ok ? reply.state : {}))
    expect(section).toContain(`\`${name}\``)
  const told = examples.flatMap((one) => one.event ?? [])
  for (const { event } of events) expect(told).toContain(event)
})
