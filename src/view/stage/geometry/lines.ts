/** How many lines a sentence takes, without a page to set it on. */
import { isCjk, textWidth } from './text.ts'

/** A run of text that is, or is not, code. */
export interface Run {
  readonly code: boolean
  readonly text: string
}

/** Code is set a little smaller than the words around it, and never broken. */
const CODE = 0.92 * 0.6
/** What stands at the end of a line rather than at the beginning of the next one. */
const CLOSING = new Set('，。：；、！？）》」』”’')
/** Letters are set a hair wider here and there than the table says. */
const SLACK = 1.01

/** Words in the order in which they stand, and the room in front of each, in ems. */
interface Word {
  readonly gap: number
  readonly width: number
}

const SPACE = textWidth(' ', 1)

function wordsOf(parts: readonly Run[]): Word[] {
  const words: Word[] = []
  let gap = 0
  let width = 0
  const end = (space: number) => {
    if (width > 0) words.push({ gap, width })
    else if (gap > 0) return
    gap = space
    width = 0
  }
  for (const { text, code } of parts)
    for (const char of text) {
      if (code) width += CODE
      else if (char === ' ') end(SPACE)
      else if (isCjk(char) && !CLOSING.has(char)) {
        end(0)
        width = 1
      } else width += textWidth(char, 1)
    }
  end(0)
  return words
}

/** @param size of the letters, in the unit of `width` */
export function linesOf(parts: readonly Run[], size: number, width: number): number {
  const room = width / (size * SLACK)
  let lines = 1
  let x = 0
  for (const word of wordsOf(parts)) {
    if (x > 0 && x + word.gap + word.width > room) {
      lines++
      x = 0
    }
    // What is wider than a line goes on in the next ones.
    lines += Math.max(0, Math.ceil(word.width / room) - 1)
    x += (x > 0 ? word.gap : 0) + word.width
  }
  return lines
}

/** Letters and the height of a line. */
interface TypeSize {
  readonly size: number
  readonly line: number
}

/** From the size of the design down to what can still be read: letters and lines, to that size. */
const SIZES = [
  [1, 1.333],
  // On a slide 44 of 48 pixels: no sentence needs less there.
  [0.917, 1.27],
  [0.88, 1.22],
  [0.8, 1.2],
  [0.73, 1.14],
  [0.67, 1.14],
] as const

/** What stands in the place of the sentence besides it. */
export interface Note {
  readonly parts: readonly Run[]
  readonly size: number
  readonly line: number
}

/**
 * The size at which a sentence and its notes fit their place: the place never grows, and no sentence
 * is cut.
 *
 * @param base the size of the design
 */
export function sizeFor(
  parts: readonly Run[],
  notes: readonly Note[],
  place: { readonly width: number; readonly height: number },
  base: number,
): TypeSize & { readonly fits: boolean } {
  const { width, height } = place
  const below = notes.reduce((sum, n) => sum + n.line * linesOf(n.parts, n.size, width), 0)
  const all = SIZES.map(([k, line]) => ({ size: base * k, line: base * k * line }))
  const fits = ({ size, line }: TypeSize) =>
    linesOf(parts, size, width) * line + below <= height + 0.5
  const found = width === 0 ? all[0] : all.find(fits)
  return { ...(found ?? all[all.length - 1]), fits: found !== undefined }
}
