import { expect, test } from 'vitest'
import { layoutOf } from './pageLayout.ts'

test.each([
  [1920, 1080, 'desk', 'desktop'],
  [1200, 700, 'desk', 'desktop'],
  [1280, 720, 'desk', 'desktop'],
  [1199, 900, 'tablet', 'tablet'],
  [1024, 768, 'tablet', 'tablet'],
  [768, 1024, 'tablet', 'upright'],
  [390, 844, 'phone', 'phone'],
  [320, 256, 'phone', 'phone'],
  [844, 390, 'frame', 'embed'],
  [720, 480, 'frame', 'embed'],
] as const)('a window of %i × %i: %s, %s', (width, height, room, plan) => {
  expect(layoutOf(width, height, false)).toMatchObject({ room, plan })
})

test.each([
  [1280, 400, 'embed'],
  [680, 640, 'embed'],
  [480, 480, 'phone'],
  [400, 600, 'phone'],
  [320, 240, 'embed'],
  [1000, 200, 'embed'],
] as const)('a frame of %i × %i shows the whole of %s', (width, height, plan) => {
  expect(layoutOf(width, height, true)).toMatchObject({ room: 'frame', plan })
})

test('a frame as high as a phone is one', () => {
  expect(layoutOf(390, 800, true).room).toBe('phone')
})
