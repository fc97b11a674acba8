/** The fonts that the stage is designed in, for pages that have none of the kind. */
import { cp, readFile, writeFile } from 'node:fs/promises'
import { OUT, ROOT } from './places.ts'

const FONTS = [
  { family: 'Inter Variable', from: 'inter', weights: '100 900' },
  { family: 'JetBrains Mono Variable', from: 'jetbrains-mono', weights: '100 800' },
] as const

/** Writes fonts.css, the files that it names, and their licences. */
export async function copyFonts(): Promise<void> {
  const rules: string[] = []
  const licences: string[] = []
  for (const { family, from, weights } of FONTS) {
    const dir = `${ROOT}node_modules/@fontsource-variable/${from}/`
    const file = `${from}-latin-wght-normal.woff2`
    await cp(`${dir}files/${file}`, `${OUT}${file}`)
    licences.push(`${family}\n\n${await readFile(`${dir}LICENSE`, 'utf8')}`)
    rules.push(`@font-face {
  font-family: "${family}";
  font-weight: ${weights};
  font-display: swap;
  src: url("./${file}") format("woff2");
}`)
  }
  await writeFile(`${OUT}fonts.css`, `${rules.join('\n')}\n`)
  await writeFile(`${OUT}licenses-fonts.md`, licences.join('\n\n'))
}
