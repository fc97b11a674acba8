/**
 * Makes the pictures in `e2e/looks` a third as heavy: 256 colours at most, and the nearest of those for
 * the edges of letters. Nobody sees the difference, and no test does.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { palette, readPixels, writeIndexed } from './png.ts'

/** Bytes; a picture above that gets fewer colours. */
const HEAVY = 118_000
const FOLDER = new URL('looks/', import.meta.url)

for (const name of readdirSync(FOLDER)) {
  const file = new URL(name, FOLDER)
  const picture = readPixels(readFileSync(file))
  if (picture) {
    const tries = [256, 96, 48].map((most) => writeIndexed(picture, palette(picture.pixels, most)))
    writeFileSync(file, tries.find((made) => made.length < HEAVY) ?? tries[2])
  }
  console.log(`${name} ${Math.round(statSync(file).size / 1000)} kB`)
}
