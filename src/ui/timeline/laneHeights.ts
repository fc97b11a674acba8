/** Where the rows of the timeline are, in pixels. */
export const LANES = {
  /** Width that the names take, on a wide page and on a phone. */
  left: 92,
  leftNarrow: 86,
  /** The same where the names are those of fields. */
  leftFields: 122,
  name: 16,
  height: 165,
  calls: { y: 5, height: 17 },
  functions: { y: 24.5, height: 16 },
  desc: { y: 50, height: 64 },
  remote: { y: 128.5, height: 15 },
  /** A kick goes from the driver's rows down to the remote's. */
  wire: { top: 42, bottom: 125 },
  axis: 159,
} as const
