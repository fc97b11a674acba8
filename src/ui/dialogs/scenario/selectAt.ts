/** Lines that stay in sight above the one that is gone to. */
const ABOVE = 3

/** Selects the word at a place of the text, and brings it into sight. */
export function selectAt(
  area: HTMLTextAreaElement,
  { offset, line }: { readonly offset: number; readonly line: number },
): void {
  const [word] = /^("[^"\n]*"?|[^\s,:[\]{}"]+|.?)/.exec(area.value.slice(offset)) ?? ['']
  area.focus()
  area.setSelectionRange(offset, offset + word.length)
  // A selection alone does not scroll.
  const height = Number.parseFloat(getComputedStyle(area).lineHeight)
  area.scrollTop = Math.max(0, (line - 1 - ABOVE) * height)
}
