/** What the proof is about, as the page says it. */
import type { KernelId } from '../../../store/types.ts'
import type { Words } from '../../context/words.tsx'

/** With the separators of the language: these numbers are read, not compared with code. */
export const numberIn = ({ locale }: Words, n: number): string =>
  new Intl.NumberFormat(locale).format(n)

export const kernelName = ({ t }: Words, kernel: string): string =>
  t(`top.kernel.${kernel as KernelId}`)
