import { describe, expect, test } from 'vitest'
import { importsOf, violations } from './walls.mjs'

describe('a file on the wrong side of a wall', () => {
  test.each([
    ['src/core/memory.ts', "import { narrate } from '../view/narrate/narrate.ts'"],
    ['src/core/driver/rpmsg.ts', "export * from '../../ui/App.tsx'"],
    ['src/core/memory.ts', "import { z } from 'valibot'"],
    ['src/core/memory.ts', 'const seed = Math.random()'],
    ['src/view/narrate.ts', "import { frame } from '../store/store.ts'"],
    ['src/store/store.ts', "import { session } from '../session/session.ts'"],
    ['src/store/store.ts', "import { useRef } from 'react'"],
    ['src/stage/ring.ts', "import {\n  a,\n  b,\n} from '../store/store.ts'"],
    ['src/ui/App.tsx', "import { Machine } from '../core/machine/interpreter.ts'"],
    ['src/ui/App.tsx', "import { select } from 'd3'"],
    ['src/view/narrate.ts', "const late = await import('../ui/App.tsx')"],
    ['src/ui/App.tsx', "new Worker(new URL('../session/wire/worker.ts', import.meta.url))"],
    ['src/ui/App.tsx', 'worker.postMessage(1)'],
    ['src/elsewhere/a.ts', ''],
  ])('%s: %s', (file, text) => {
    expect(violations(file, text)).toHaveLength(1)
  })
})

describe('a file on the right side', () => {
  test.each([
    ['src/core/driver/rpmsg.ts', "import { load } from '../op.ts'"],
    ['src/core/memory.ts', '// unlike Math.random(), seeded'],
    ['src/core/memory.test.ts', "import { test } from 'vitest'"],
    ['src/core/bench.ts', 'const start = performance.now()'],
    ['src/store/store.ts', "import { createClient } from '../session/wire/client.ts'"],
    ['src/store/hooks.ts', "import { useSyncExternalStore } from 'react'"],
    [
      'src/stage/ring.ts',
      "import { timer } from 'd3'\nimport { choreograph } from '../view/motion/choreograph.ts'",
    ],
    ['src/ui/App.tsx', "import type { Step } from '../core/machine/op.ts'"],
    ['src/ui/App.test.ts', "import { Machine } from '../core/machine/interpreter.ts'"],
    [
      'src/session/wire/client.ts',
      "new Worker(new URL('./worker.ts', import.meta.url)).postMessage(1)",
    ],
  ])('%s: %s', (file, text) => {
    expect(violations(file, text)).toEqual([])
  })
})

test('imports are read from code, not from comments', () => {
  const text =
    "// import a from './a.ts'\nconst s = '//'; import type { B } from './b.ts' /* './c.ts' */"
  expect(importsOf(text)).toEqual([{ specifier: './b.ts', type: true }])
})
