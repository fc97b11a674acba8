import { expect, test } from 'vitest'
import { decodeLink } from '../link/link.ts'
import { linkOf } from './linkOf.ts'

/** As much of an element as has attributes. */
function elementWith(attributes: Record<string, string>): Element {
  const all = Object.entries(attributes).map(([name, value]) => ({ name, value }))
  return {
    attributes: all,
    getAttribute: (name: string) => attributes[name] ?? null,
  } as unknown as Element
}

test.each([
  [{}, ''],
  [{ class: 'wide', id: 'x', lang: 'zh' }, ''],
  [{ do: 'send', at: '17' }, 'v2.tx?do=send&at=17'],
  [{ scenario: 'wrap', do: 'send' }, 'v2.wrap?do=send'],
  [
    { startidx: '65530', 'remote.usedlen': 'written' },
    'v2.tx?startIdx=65530&remote.usedLen=written',
  ],
  [{ link: 'https://x.org/y/#v2.tx?num=4&at=3&theme=dark' }, 'v2.tx?num=4&at=3&theme=dark'],
  [{ link: '#v2.tx?num=4&at=3', at: 'end', lock: 'all' }, 'v2.tx?num=4&at=end&lock=all'],
  [{ link: 'v1.abc', at: '3' }, 'v1.abc'],
])('%j says %s', (attributes, link) => {
  expect(linkOf(elementWith(attributes))).toBe(link)
})

test('what is written in an attribute as people write it is one value of the link', async () => {
  const text = linkOf(elementWith({ do: 'send:a & b?', at: ' num_free==7 ' }))
  const decoded = await decodeLink(text)
  expect('problem' in decoded ? decoded.problem : decoded.state.stand).toEqual({
    ...{ is: 'condition', text: 'num_free==7', nth: 1 },
  })
  expect('state' in decoded && decoded.state.doings[0].act).toMatchObject({
    args: { data: Uint8Array.from('a & b?', (c) => c.charCodeAt(0)) },
  })
})
