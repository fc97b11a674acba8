import { describe, expect, test } from 'vitest'
import { circles, importsOf } from './imports.mjs'
import { check, violations } from './walls.mjs'

describe('a file on the wrong side of a wall', () => {
  test.each([
    ['src/core/memory/memory.ts', "import { narrate } from '../../view/narrate/narrate.ts'"],
    ['src/core/linux/rpmsg/send.ts', "export * from '../../../ui/shell/Visualizer.tsx'"],
    ['src/core/memory/memory.ts', "import { z } from 'valibot'"],
    ['src/core/memory/memory.ts', 'const seed = Math.random()'],
    ['src/view/narrate/narrate.ts', "import { frame } from '../../store/state.ts'"],
    ['src/view/narrate/narrate.ts', "import { session } from '../../session/session.ts'"],
    ['src/store/state.ts', "import { session } from '../session/session.ts'"],
    ['src/store/state.ts', "import { useRef } from 'react'"],
    ['src/stage/dial.ts', "import {\n  a,\n  b,\n} from '../store/state.ts'"],
    ['src/ui/App.tsx', "import { Machine } from '../core/machine/interpreter.ts'"],
    ['src/ui/App.tsx', "import { select } from 'd3'"],
    ['src/view/narrate/narrate.ts', "const late = await import('../../ui/App.tsx')"],
    ['src/ui/App.tsx', "new Worker(new URL('../session/wire/worker.ts', import.meta.url))"],
    ['src/ui/App.tsx', 'worker.postMessage(1)'],
    ['src/session/session.ts', 'self.postMessage(1)'],
    ['src/words/en/ui.ts', "import { hex } from '../../core/memory/memory.ts'"],
    ['src/protocol/protocol.ts', "import type { Session } from '../session/session.ts'"],
    ['src/scenario/text.ts', "import { Session } from '../session/session.ts'"],
    ['src/elsewhere/a.ts', ''],
  ])('%s: %s', (file, text) => {
    expect(violations(file, text)).toHaveLength(1)
  })
})

describe('a file on the wrong side of a wall within its room', () => {
  test.each([
    ['src/core/memory/desc.ts', "import { load } from '../machine/op.ts'"],
    ['src/core/machine/op.ts', "import type { Trace } from '../history/trace.ts'"],
    ['src/core/history/trace.ts', "import { rules } from '../invariants/rules.ts'"],
    ['src/core/linux/virtqueue/add.ts', "import { send } from '../rpmsg/send.ts'"],
    ['src/core/remotes/pru/pru.ts', "import { tx } from '../openamp/tx.ts'"],
    ['src/view/model/context.ts', "import { dial } from '../stage/rings/dial.ts'"],
    ['src/view/narrate/narrate.ts', "import { questionOf } from '../predict/predict.ts'"],
    ['src/view/stage/geometry/path.ts', "import { dial } from '../rings/dial.ts'"],
    ['src/stage/drawing/dial.ts', "import { player } from '../motion/player.ts'"],
    ['src/session/derived/messages.ts', "import { Session } from '../session.ts'"],
    ['src/ui/controls/Button.tsx', "import { Menus } from '../menus/Menus.tsx'"],
  ])('%s: %s', (file, text) => {
    expect(violations(file, text)).toHaveLength(1)
  })
})

describe('a file on the right side', () => {
  test.each([
    ['src/core/linux/rpmsg/send.ts', "import { load } from '../../machine/op.ts'"],
    ['src/core/memory/memory.ts', '// unlike Math.random(), seeded'],
    ['src/core/memory/memory.test.ts', "import { test } from 'vitest'"],
    ['src/core/memory/memory.test.ts', "import { Trace } from '../history/trace.ts'"],
    ['src/core/bench.ts', 'const start = performance.now()'],
    ['src/store/state.ts', "import type { Client } from '../session/wire/client.ts'"],
    ['src/store/testing/open.ts', "import { createClient } from '../../session/wire/client.ts'"],
    ['src/store/hooks.ts', "import { useSyncExternalStore } from 'react'"],
    [
      'src/stage/dial.ts',
      "import { timer } from 'd3'\nimport { choreograph } from '../view/motion/choreograph.ts'",
    ],
    ['src/view/model/context.ts', "import { hex } from '../subject/valueText.ts'"],
    ['src/ui/App.tsx', "import type { Step } from '../core/machine/op.ts'"],
    ['src/ui/App.test.ts', "import { Machine } from '../core/machine/interpreter.ts'"],
    ['src/page/main.tsx', "import { createRoot } from 'react-dom/client'"],
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

describe('a circle', () => {
  const files = (types: string) =>
    new Map([
      ['src/words/a.ts', "import { b } from './b.ts'"],
      ['src/words/b.ts', "import { c } from './deep/c.ts'"],
      ['src/words/deep/c.ts', `import ${types} { a } from '../a.ts'`],
      ['src/words/user.ts', "import { a } from './a.ts'"],
    ])
  const all = ['words/a.ts > words/b.ts', 'words/b.ts > words/deep/c.ts']

  test.each(['', 'type'])('is every import on the way round (%s)', (types) => {
    expect(circles(files(types))).toEqual([...all, 'words/deep/c.ts > words/a.ts'])
  })

  test('is none where nothing comes back', () => {
    const open = files('').set('src/words/deep/c.ts', '')
    expect(circles(open)).toEqual([])
  })
})

describe('debt', () => {
  const none = { directions: [], circles: [], folders: [], files: [], strings: [] }
  const long = 'a\n'.repeat(301)
  const crowd = (names: string) =>
    new Map(Array.from({ length: 21 }, (_, i) => [`src/core/memory/f${i}${names}`, '']))

  const CASES: [kind: keyof typeof none, line: string, files: Map<string, string>][] = [
    [
      'directions',
      'words/a.ts > core/memory/b.ts',
      new Map([['src/words/a.ts', "import { b } from '../core/memory/b.ts'"]]),
    ],
    ['circles', 'words/a.ts > words/a.ts', new Map([['src/words/a.ts', "import './a.ts'"]])],
    ['folders', 'core/memory', crowd('.ts')],
    ['files', 'words/a.ts', new Map([['src/words/a.ts', long]])],
    ['strings', 'view/a.ts', new Map([['src/view/a.ts', "const ring = name.split('.')[0]"]])],
  ]

  test.each(CASES)('%s: a new case fails', (_, line, files) => {
    const found = check(files, none)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(line.split(' > ')[0])
  })

  test.each(CASES)('%s: a case that is listed passes', (kind, line, files) => {
    expect(check(files, { ...none, [kind]: [line] })).toEqual([])
  })

  test.each(CASES)('%s: a line that is paid fails', (kind, line) => {
    expect(check(new Map(), { ...none, [kind]: [line] })).toEqual([
      `${line}: this debt is paid; take the line out of wallDebt.mjs (${kind})`,
    ])
  })

  test('tests are not counted in a folder', () => {
    expect(check(crowd('.test.ts'), none)).toEqual([])
  })

  test.each([
    'if (/^add\\./.test(step.site)) return',
    "key.startsWith('desc.')",
    'return /^fault/.test(name) ? 1 : 2',
    "const part = name.replace('buf', '')",
    "const i = Number(key.slice('buf.'.length))",
    'const of = new RegExp(name)',
  ])('a string that is read back into a meaning fails: %s', (line) => {
    for (const room of ['view/panes/a.ts', 'stage/hover.ts', 'ui/stage/A.tsx'])
      expect(check(new Map([[`src/${room}`, line]]), none)).toHaveLength(1)
  })

  test.each([
    ['src/view/panes/a.ts', 'const half = (width - gap) / 2 + (height - gap) / 2'],
    ['src/ui/stage/A.tsx', 'return <p className={css.a} /> // a / b /'],
    ['src/core/memory/a.ts', "name.split('.')"],
    ['src/view/panes/a.test.ts', "name.split('.')"],
    ['src/ui/controls/form/parse.ts', 'if (/^-/.test(typed)) return'],
  ])('what is no such thing, or has its reason, passes: %s', (file, text) => {
    expect(check(new Map([[file, text]]), none)).toEqual([])
  })

  test('a long file may say why at its head', () => {
    expect(check(new Map([['src/words/a.ts', `// Long because…\n${long}`]]), none)).toEqual([])
  })
})
