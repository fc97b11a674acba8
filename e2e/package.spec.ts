/**
 * The package as somebody has it who installs it: packed, put into empty projects, and used there by
 * a bundler, with React, in plain HTML, in Node and in TypeScript. Nothing is fetched: what a project
 * needs beside it is this repository's own.
 */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import { ScopeOnPage, serveFolder } from './elementPage.ts'

const run = promisify(execFile)
const ROOT = new URL('../', import.meta.url)
const modules = (name: string) => new URL(`node_modules/${name}`, ROOT).pathname
const VITE = modules('vite/bin/vite.js')

let home = ''
let tarball = ''

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'vringscope-'))
  const packed = await run('npm', ['pack', '--json', '--pack-destination', home], {
    cwd: new URL('dist-package/', ROOT),
  })
  tarball = join(home, JSON.parse(packed.stdout)[0].filename)
})
test.afterAll(() => rmSync(home, { recursive: true, force: true }))

/** A project with these files, the package, and links to what it needs beside it. */
async function project(name: string, files: Record<string, string>, needs: readonly string[] = []) {
  const at = join(home, name)
  mkdirSync(at)
  const own = { name, version: '0.0.0', private: true, type: 'module' }
  writeFileSync(join(at, 'package.json'), JSON.stringify(own))
  const quiet = ['--offline', '--no-audit', '--no-fund', '--ignore-scripts']
  await run('npm', ['install', tarball, ...quiet], { cwd: at })
  for (const need of needs) symlinkSync(modules(need), join(at, 'node_modules', need))
  for (const [file, text] of Object.entries(files)) writeFileSync(join(at, file), text)
  return at
}

const folder = (at: string) => pathToFileURL(`${at}/`)

test('its licences and types are in it, and nothing of the repository', async () => {
  const { stdout } = await run('tar', ['-tzf', tarball])
  const files = stdout.trim().split('\n')
  for (const file of ['LICENSE', 'README.md', 'vring-scope.js', 'vring-scope.d.ts', 'core.d.ts'])
    expect(files).toContain(`package/${file}`)
  expect(files.filter((file) => /\/(src|e2e|node_modules|scripts)\//.test(file))).toEqual([])
  const at = await project('read', {})
  const notices = readFileSync(join(at, 'node_modules/vringscope/licenses-element.md'), 'utf8')
  for (const name of ['d3-selection', 'valibot', 'zustand']) expect(notices).toContain(name)
})

test('a project that Vite bundles shows it', async ({ page }) => {
  const at = await project('bundled', {
    'index.html': `<vring-scope do="send" at="17" lang="zh"></vring-scope><script type="module" src="./main.js"></script>`,
    'main.js': "import 'vringscope/fonts.css'\nimport 'vringscope'",
  })
  await run('node', [VITE, 'build', '--base', './', '--logLevel', 'error'], { cwd: at })
  await page.goto(await serveFolder(page, folder(join(at, 'dist'))))
  const scope = new ScopeOnPage(page)
  await scope.standsAt(17, 32)
  expect(page.workers()).toHaveLength(1)
  // Its other language is a file of its own, which the bundler found.
  await expect(scope.sentence).toContainText('描述符')
})

test('a page of React has it as one of its elements', async ({ page }) => {
  const at = await project(
    'react',
    {
      'index.html': `<div id="root"></div><script type="module" src="./main.jsx"></script>`,
      'main.jsx': `import { createRoot } from 'react-dom/client'
import { useState } from 'react'
import 'vringscope'
function Page() {
  const [at, setAt] = useState(0)
  const [heard, hear] = useState('nothing')
  return <>
    <button onClick={() => setAt(at + 5)}>Five on</button>
    <vring-scope do="send" at={at} onvring-step={({ detail }) => hear(detail.site)} />
    <output>{heard}</output>
  </>
}
createRoot(document.getElementById('root')).render(<Page />)`,
    },
    ['react', 'react-dom', 'scheduler'],
  )
  await run('node', [VITE, 'build', '--base', './', '--logLevel', 'error'], { cwd: at })
  await page.goto(await serveFolder(page, folder(join(at, 'dist'))))
  const scope = new ScopeOnPage(page)
  await scope.standsAt(0, 32)
  await page.getByText('Five on').click()
  await scope.standsAt(5, 32)
  await expect(page.locator('output')).toHaveText('send.hdr.flags')
})

test('plain HTML needs three lines', async ({ page }) => {
  const at = await project('plain', {
    'index.html': `<!doctype html>
<script type="module" src="./node_modules/vringscope/vring-scope.js"></script>
<vring-scope do="send" at="17" theme="dark" from="9" to="24" lock="all"></vring-scope>`,
  })
  await page.goto(await serveFolder(page, folder(at)))
  await new ScopeOnPage(page).standsAt(17, 32)
})

test("the README's lines run in Node, and the types say what there is", async () => {
  const [, lines] = /```js\n(import \{ openRing \}[\s\S]*?)```/.exec(
    readFileSync(new URL('README.md', ROOT), 'utf8'),
  ) as RegExpExecArray
  const at = await project(
    'node',
    {
      'ten.mjs': lines,
      // On a server there is nothing to draw on, and it can be imported all the same.
      'server.mjs': "import 'vringscope'",
      'types.ts': `import { openRing, RingError, type Step } from 'vringscope/core'
import { FrameError, takeFrame } from 'vringscope/frame'
import 'vringscope'
const ring = await openRing('v2.tx')
const steps: Step[] = ring.do('send')
const wrong: string = new RingError('', '').said
// @ts-expect-error what it does not have
ring.nothing
const scope = document.querySelector('vring-scope')
scope?.addEventListener('vring-step', ({ detail }) => console.log(detail.changed[0].after + 1))
const at: number | undefined = (await scope?.seek('end'))?.step
const iframe = document.querySelector('iframe')
const frame = iframe && takeFrame(iframe)
frame?.on('stop', ({ name }) => console.log(name.length))
console.log(steps, wrong, at, FrameError)
`,
      'tsconfig.json': JSON.stringify({
        compilerOptions: {
          ...{ module: 'nodenext', target: 'es2022', lib: ['es2022', 'dom'], types: [] },
          ...{ strict: true, noEmit: true },
        },
        include: ['types.ts'],
      }),
    },
    ['typescript'],
  )
  const plain = { ...process.env, FORCE_COLOR: '0' }
  const { stdout } = await run('node', ['ten.mjs'], { cwd: at, env: plain })
  expect(stdout).toContain('sender1 add.idx svq.avail.idx 0 → 1\n')
  expect(stdout).toMatch(/avail\.idx is 1\nv2\.tx\?num=4&do=send:hello&at=32&digest=\w{8}\n$/)
  await run('node', ['server.mjs'], { cwd: at })
  await run('node', [modules('typescript/bin/tsc')], { cwd: at }).catch(({ stdout }) =>
    expect(stdout).toBe(''),
  )
})
