/**
 * `npm run package`: the package as it is published, in dist-package/; `npm run site` also puts beside
 * the built page what pages of others take from there. It has a package.json of its
 * own, made here: that of the repository names scripts, tools and libraries that nobody needs who
 * installs the package, for all that it uses is bundled.
 */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { bundleCore, bundleFrame } from './bundle.ts'
import { declare } from './declare.ts'
import { bundleElement } from './element.ts'
import { copyFonts } from './fonts.ts'
import { OUT, ROOT, SITE } from './places.ts'

/** Files whose exports are the public types. */
const DECLARED = [
  ...['src/package/core.ts', 'src/package/ringError.ts'],
  ...['src/package/vring-scope.ts', 'src/element/types.ts'],
  ...['src/frame/frame.ts', 'src/frame/frameError.ts'],
  ...['src/host/protocol.ts', 'src/host/facts.ts', 'src/protocol/problem.ts'],
]

/** What a page takes that has the element from this site. */
const SERVED = [
  ...['vring-scope.js', 'zh.js', 'licenses-element.md', 'fonts.css', 'licenses-fonts.md'],
  ...['inter-latin-wght-normal.woff2', 'jetbrains-mono-latin-wght-normal.woff2'],
]

const { name, version, description, license, engines } = JSON.parse(
  await readFile(`${ROOT}package.json`, 'utf8'),
)
const manifest = {
  ...{ name, version, description, license, engines },
  type: 'module',
  // It makes the element known.
  sideEffects: ['./vring-scope.js', './fonts.css'],
  types: './vring-scope.d.ts',
  exports: {
    '.': { types: './vring-scope.d.ts', default: './vring-scope.js' },
    './fonts.css': './fonts.css',
    './frame': { types: './frame.d.ts', default: './frame.js' },
    './core': { types: './core.d.ts', default: './core.js' },
    './package.json': './package.json',
  },
  files: ['*.js', '*.d.ts', '*.css', '*.woff2', 'licenses-*.md'],
}

await rm(OUT, { recursive: true, force: true })
await mkdir(OUT, { recursive: true })
await bundleCore()
await bundleFrame()
await bundleElement()
await copyFonts()
for (const file of DECLARED) await declare(file)
await cp(`${ROOT}LICENSE`, `${OUT}LICENSE`)
await cp(`${ROOT}src/package/README.md`, `${OUT}README.md`)
await writeFile(`${OUT}package.json`, `${JSON.stringify(manifest, null, 2)}\n`)
if (process.argv.includes('--site')) for (const file of SERVED) await cp(OUT + file, SITE + file)
