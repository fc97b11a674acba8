import { expect, test } from 'vitest'
import { embedCode } from './embedCode.ts'

test('a frame of a fixed size has no border that would be taken off it', () => {
  expect(embedCode('https://example.org/v/#v1.ab', 'Step 3', 'small')).toBe(
    '<iframe src="https://example.org/v/embed.html#v1.ab" width="720" height="480" style="border: 0; max-width: 100%" title="Step 3" loading="lazy" allow="clipboard-write; fullscreen"></iframe>',
  )
  expect(embedCode('https://example.org/', 't', 'large')).toContain(' width="1920" height="1080" ')
})

test('a frame as wide as its place has no height of its own', () => {
  const code = embedCode('https://example.org/', 't', 'fit')
  expect(code).toContain(' width="100%" style="border: 0; aspect-ratio: 3 / 2; min-height: 480px" ')
  expect(code).not.toMatch(/ height=/)
})

test('no sign of an address or a title ends its attribute', () => {
  const code = embedCode('https://example.org/?a=1&b="><script>', `"it's" <b>`, 'small')
  expect(code).toContain('src="https://example.org/embed.html?a=1&amp;b=%22%3E%3Cscript%3E"')
  expect(code).toContain('title="&quot;it&#39;s&quot; &lt;b&gt;"')
})
