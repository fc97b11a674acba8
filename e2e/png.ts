/** PNG files as a browser writes them, and with a palette: as much of the format as that takes. */
import { crc32, deflateSync, inflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')

interface Picture {
  readonly width: number
  readonly height: number
  /** 0xrrggbb, row by row. */
  readonly pixels: Uint32Array
}

/** @returns null if it has a palette already */
export function readPixels(file: Buffer): Picture | null {
  let width = 0
  let height = 0
  let channels = 0
  const data: Buffer[] = []
  for (let at = SIGNATURE.length; at < file.length; ) {
    const length = file.readUInt32BE(at)
    const body = file.subarray(at + 8, at + 8 + length)
    const type = file.toString('latin1', at + 4, at + 8)
    if (type === 'IHDR') {
      width = body.readUInt32BE(0)
      height = body.readUInt32BE(4)
      if (body[9] === 3) return null
      channels = body[9] === 6 ? 4 : 3
    }
    if (type === 'IDAT') data.push(body)
    at += length + 12
  }
  const raw = unfiltered(inflateSync(Buffer.concat(data)), width * channels, height, channels)
  const pixels = new Uint32Array(width * height)
  for (let i = 0; i < pixels.length; i++) pixels[i] = raw.readUIntBE(i * channels, 3)
  return { width, height, pixels }
}

/** Rows come as differences from what is left of them and above them. */
function unfiltered(data: Buffer, stride: number, height: number, channels: number): Buffer {
  const out = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y++) {
    const kind = data[y * (stride + 1)]
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x
      const left = x < channels ? 0 : out[at - channels]
      const up = y === 0 ? 0 : out[at - stride]
      const corner = x < channels || y === 0 ? 0 : out[at - stride - channels]
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][kind]
      out[at] = data[y * (stride + 1) + 1 + x] + guess
    }
  }
  return out
}

function paeth(left: number, up: number, corner: number): number {
  const sum = left + up - corner
  const [a, b, c] = [Math.abs(sum - left), Math.abs(sum - up), Math.abs(sum - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

/**
 * The colours that stand for all: again and again the one that is missed most, for its pixels and
 * for how far it is from what is there. So a small mark keeps its colour, too.
 */
export function palette(pixels: Uint32Array, size: number): number[] {
  const count = new Map<number, number>()
  for (const p of pixels) count.set(p, (count.get(p) ?? 0) + 1)
  const all = [...count].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const missed = all.map(() => Number.POSITIVE_INFINITY)
  const chosen: number[] = []
  while (chosen.length < Math.min(size, all.length)) {
    let most = 0
    for (let i = 1; i < all.length; i++)
      if (missed[i] * all[i][1] > missed[most] * all[most][1]) most = i
    const [color] = all[most]
    chosen.push(color)
    for (let i = 0; i < all.length; i++) missed[i] = Math.min(missed[i], apart(all[i][0], color))
  }
  return chosen
}

export function writeIndexed({ width, height, pixels }: Picture, colors: number[]): Buffer {
  const known = new Map(colors.map((color, i) => [color, i]))
  const indexOf = (color: number): number => {
    const found = known.get(color) ?? nearest(colors, color)
    known.set(color, found)
    return found
  }
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = indexOf(pixels[y * width + x])
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3], 8)
  const table = Buffer.alloc(3 * colors.length)
  colors.forEach((color, i) => {
    table.writeUIntBE(color, 3 * i, 3)
  })
  const packed = deflateSync(rows, { level: 9, memLevel: 9 })
  const parts = [chunk('IHDR', head), chunk('PLTE', table), chunk('IDAT', packed)]
  return Buffer.concat([SIGNATURE, ...parts, chunk('IEND', Buffer.alloc(0))])
}

/** How far two colours are from each other, squared. */
function apart(a: number, b: number): number {
  const part = (shift: number) => (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2
  return part(16) + part(8) + part(0)
}

function nearest(colors: readonly number[], color: number): number {
  let best = 0
  for (let i = 1; i < colors.length; i++)
    if (apart(colors[i], color) < apart(colors[best], color)) best = i
  return best
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(body.length, 0)
  frame.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
}
