/** JSON as a person would lay it out: one property of the whole per line, small things in one. */

const WIDTH = 84

/** @param whole an object */
export const printJson = (whole: object): string => `${broken(whole, '')}\n`

function laidOut(value: unknown, margin: string, before: number): string {
  const line = inline(value)
  const fits = margin.length + before + line.length <= WIDTH
  return fits || typeof value !== 'object' || value === null ? line : broken(value, margin)
}

function broken(value: object, margin: string): string {
  const inner = `${margin}  `
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  const parts = Object.entries(value).map(([key, item]) => {
    const name = Array.isArray(value) ? '' : `${JSON.stringify(key)}: `
    return `${inner}${name}${laidOut(item, inner, name.length + 1)}`
  })
  return `${open}\n${parts.join(',\n')}\n${margin}${close}`
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const parts = Object.entries(value).map(
    ([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`,
  )
  return parts.length > 0 ? `{ ${parts.join(', ')} }` : '{}'
}
