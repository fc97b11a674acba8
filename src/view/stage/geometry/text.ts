/** How wide a text will be, without a page to measure it on: good to a unit or so. */

// Advances of Inter at weight 450, in hundredths of an em, from the space to the tilde.
const INTER =
  '27,31,50,64,64,99,65,32,37,37,52,66,30,46,30,37,64,42,62,63,66,60,63,57,63,63,30,31,66,66,66,53,98,71,65,73,73,60,59,75,75,27,57,69,57,91,75,77,64,77,64,64,65,74,71,100,70,70,64,37,37,37,47,46,33,57,62,57,62,58,38,62,60,25,25,56,25,89,60,60,62,62,39,54,34,60,57,83,56,57,55,44,34,44,66'
    .split(',')
    .map(Number)
const CJK = /[⺀-鿿가-힯＀-￯]/

/** As wide as it is high; a line may break beside it. */
export const isCjk = (char: string): boolean => CJK.test(char)

/** Width of a text in Inter, in stage units. */
export function textWidth(text: string, size: number): number {
  let sum = 0
  for (const char of text) {
    const i = char.charCodeAt(0) - 32
    sum += INTER[i] ?? (isCjk(char) ? 100 : char === '·' ? 29 : 60)
  }
  return (sum * size) / 100
}

/** Width of a text in JetBrains Mono. */
export const monoWidth = (text: string, size: number): number => text.length * size * 0.6

/** The size of a mono text, smaller where it would be wider than its room. */
export const fitted = (text: string, size: number, room: number): number =>
  Math.min(size, room / (0.6 * Math.max(1, text.length)))

/** A text cut where it would leave its room, with an ellipsis at its end. */
export function cut(said: string, size: number, room: number): string {
  if (textWidth(said, size) <= room) return said
  let end = said.length
  while (end > 1 && textWidth(`${said.slice(0, end)}…`, size) > room) end--
  return `${said.slice(0, end).trimEnd()}…`
}

/** The same for C names. */
export function cutMono(said: string, size: number, room: number): string {
  return monoWidth(said, size) <= room
    ? said
    : `${said.slice(0, Math.max(1, Math.floor(room / (0.6 * size)) - 1))}…`
}

/** Where the title of a large tile begins: right of its name. */
export const bigTitleAt = (name: string): number => Math.max(81.5, 25.5 + monoWidth(name, 11) + 6)
