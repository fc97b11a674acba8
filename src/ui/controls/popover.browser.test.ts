import { afterEach, expect, test } from 'vitest'
import { showPopover } from './popover.ts'

const NAMES = ['togglePopover', 'showPopover', 'hidePopover'] as const
const own = NAMES.map((name) => [name, HTMLElement.prototype[name]] as const)

afterEach(() => {
  Object.assign(HTMLElement.prototype, Object.fromEntries(own))
  document.body.replaceChildren()
})

function tip(): HTMLElement {
  const element = document.createElement('div')
  element.popover = 'manual'
  element.textContent = 'why'
  document.body.append(element)
  return element
}

test.each([true, false])(
  'a popover is shown and hidden, as often as it is asked, in a browser that has them: %s',
  (has) => {
    const element = tip()
    if (!has) for (const name of NAMES) delete (HTMLElement.prototype as Partial<HTMLElement>)[name]
    const seen = [true, true, false, false, true].map((open) => {
      showPopover(element, open)
      return has ? element.matches(':popover-open') : !element.hidden
    })
    expect(seen).toEqual([true, true, false, false, true])
  },
)
