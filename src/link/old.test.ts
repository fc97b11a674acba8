import { expect, test } from 'vitest'
import { openCommand } from '../session/script/openCommand.ts'
import { Session } from '../session/session.ts'
import { decodeLink } from './link.ts'
import { OLD_LINKS } from './testing/old.ts'

test.each(OLD_LINKS)('a link of old opens where it opened then: %#', async (old) => {
  const decoded = await decodeLink(old.link)
  const command = 'state' in decoded ? openCommand(decoded.state) : null
  if (!command) throw new Error(`not opened: ${JSON.stringify(decoded).slice(0, 300)}`)
  const session = new Session()
  const [opened] = session.handle(command)
  const [told] = session.handle({ do: 'digest' })
  if (opened.is !== 'frame' || told.is !== 'digest') throw new Error('no answer')
  const { cursor, length } = opened.frame
  expect({ link: old.link, cursor, length, digest: told.digest }).toEqual(old)
})
