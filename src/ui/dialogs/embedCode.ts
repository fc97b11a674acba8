/** HTML that shows an address in a frame of somebody's page. */

export type FrameSize = 'small' | 'fit' | 'large'

/**
 * A frame without a border has exactly the size that it says, whatever box its host counts in.
 * As wide as its place it keeps its shape, but never gets too low for stage, sentence and steps.
 */
const SIZES: Record<FrameSize, string> = {
  small: 'width="720" height="480" style="border: 0; max-width: 100%"',
  fit: 'width="100%" style="border: 0; aspect-ratio: 3 / 2; min-height: 480px"',
  large: 'width="1920" height="1080" style="border: 0; max-width: 100%"',
}

/** What a frame of another origin may only do if its host says so: Copy and Present. */
const ALLOWED = 'clipboard-write; fullscreen'

export const embedCode = (src: string, title: string, size: FrameSize): string =>
  `<iframe src="${quoted(framed(src))}" ${SIZES[size]} title="${quoted(title)}" loading="lazy" allow="${ALLOWED}"></iframe>`

/** The page for a frame stands beside the page of this address. */
function framed(src: string): string {
  const { search, hash } = new URL(src)
  return Object.assign(new URL('embed.html', src), { search, hash }).href
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const quoted = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign])
