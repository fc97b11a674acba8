import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEFAULT_SCENARIO } from '../core/machine/scenario.ts'
import { decodeLink } from './link.ts'

const TEXTS: Readonly<Record<string, string>> = {
  '/ring.json': '{ "vringscope": 1, /* small */ "num": 4 }',
  '/wrong.json': '{ "vringscope": 1, "num": 5 }',
  '/none.json': 'no scenario',
  '/large.json': `${' '.repeat(1024 * 1024)}{}`,
}

let server: Server
let site = ''
beforeAll(async () => {
  server = createServer(({ url = '' }, answer) => {
    const text = TEXTS[url]
    answer.writeHead(text === undefined ? 404 : 200).end(text)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const read = (said: string) => decodeLink(`v2.?src=${said}`)

test('a scenario comes from an address, and what the link says beside it comes on top', async () => {
  const scenario = { ...DEFAULT_SCENARIO, num: 4, buffers: 4 }
  expect(await read(`${site}/ring.json`)).toMatchObject({ state: { scenario } })
  expect(await read(`${encodeURIComponent(`${site}/ring.json`)}&senders=2&do=send`)).toMatchObject({
    state: { scenario: { ...scenario, senders: 2 }, doings: [{}] },
  })
})

test.each<[string, string, object]>([
  ['what is no address', 'ftp://example.org/x', { is: 'srcAddress' }],
  ['a script', 'javascript:alert(1)', { is: 'srcAddress' }],
  ['what is not there', '/nothing', { is: 'srcStatus', status: 404 }],
  ['a field', '/wrong.json', { is: 'field', path: 'src.num', why: { is: 'notPowerOfTwo' } }],
  ['no scenario', '/none.json', { is: 'field', path: 'src' }],
  ['what is too large', '/large.json', { is: 'srcTooLarge', most: 1024 * 1024 }],
  ['its spelling', '%zz', { is: 'part', param: 'src' }],
])('what is wrong with it is told: %s', async (_, said, problem) => {
  expect(await read(said.startsWith('/') ? site + said : said)).toMatchObject({ problem })
})

test('a site that cannot be reached is told', async () => {
  // Nobody listens on the port of discard here.
  expect(await read('http://127.0.0.1:9/x')).toMatchObject({
    problem: { is: 'srcNotReached', text: 'http://127.0.0.1:9/x' },
  })
})

test.each(['0123abc', '0123ABCD', 'zzzzzzzz', ''])(
  'a digest is eight hex digits: %s',
  async (said) =>
    expect(await decodeLink(`v2.tx?digest=${said}`)).toMatchObject({
      problem: { is: 'part', param: 'digest' },
    }),
)
