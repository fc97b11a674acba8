import { expect, test } from 'vitest'
import { heightFor, layoutAs } from './askedLayout.ts'
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
] as const)('a window of %i × %i: %s, %s', (width, height, room, stageLayout) => {
  expect(layoutOf(width, height, false)).toMatchObject({ room, stageLayout })
})

test.each([
  [1280, 400, 'embed'],
  [680, 640, 'embed'],
  [480, 480, 'phone'],
  [400, 600, 'phone'],
  [320, 240, 'embed'],
  [1000, 200, 'embed'],
] as const)('a frame of %i × %i shows the whole of %s', (width, height, stageLayout) => {
  expect(layoutOf(width, height, true)).toMatchObject({ room: 'frame', stageLayout })
})

test('a frame as high as a phone is one', () => {
  expect(layoutOf(390, 800, true).room).toBe('phone')
})

test.each([
  ['frame', 1300, 866, { room: 'frame', stageLayout: 'embed', slim: false }],
  ['frame', 400, 700, { room: 'frame', stageLayout: 'phone', slim: true }],
  ['tablet', 1300, 866, { room: 'tablet', stageLayout: 'tablet' }],
  ['tablet', 390, 844, { room: 'phone' }],
  ['auto', 1300, 866, { room: 'desk' }],
] as const)('asked for %s at %i × %i', (asked, width, height, layout) => {
  expect(layoutAs(asked, width, height, true)).toMatchObject(layout)
})

test.each([320, 390, 480, 559, 560, 720, 1000, 1199, 1200, 1920])(
  'a frame of %i has a height in which nothing is scrolled',
  (width) => {
    const height = heightFor(width)
    const { room } = layoutOf(width, height, true)
    // A page with a rail is at least so high (Visualizer.module.css); a phone's stage is scrolled.
    expect(room).not.toBe('phone')
    if (room === 'desk') expect(height).toBeGreaterThanOrEqual(642)
  },
)
