import type { Frame, Spot } from '../../../store/types.ts'
import { cName } from '../../../view/panes/functionNames.ts'
import { nameText } from '../../../view/subject/selection.ts'
import type { Words } from '../../context/words.tsx'

/** Where a breakpoint stops, in words. */
export function spotText(spot: Spot, kernel: Frame['scenario']['kernel'], { t }: Words): string {
  switch (spot.is) {
    case 'line':
      return t('break.line', { fn: cName(spot.fn, kernel), line: spot.line })
    case 'write':
      return t('break.write', { name: nameText(spot.name) })
    case 'condition': {
      const text = t('break.when', { text: spot.text })
      return spot.queue === 'rvq' ? `${text} (rvq)` : text
    }
    default:
      return spot satisfies never
  }
}

/** All breakpoints that the step at hand meets, in one line; '' for none. */
export function metText({ met, breakpoints, scenario }: Frame, words: Words): string {
  const here = breakpoints.filter(({ id }) => met.includes(id))
  if (here.length === 0) return ''
  const what = here.map(({ spot }) => spotText(spot, scenario.kernel, words)).join(' · ')
  return words.t('break.here', { what })
}
