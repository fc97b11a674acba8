/** What a person does with a whole history: other rings, branches, breakpoints, playing, scrubbing. */
import { FAULTS } from '../../../src/core/memory/faultFields.ts'
import { withRing } from '../../../src/store/defaults.ts'
import { shownQueue } from '../../../src/ui/context/shownQueue.ts'
import { isEveryTime } from '../../../src/ui/menus/faults/armed.ts'
import type { Deed } from '../deed.ts'
import type { Pair } from '../pair.ts'
import { answered } from './answered.ts'

const NUMS = [2, 4, 8, 16, 64, 256]
const CONDITIONS = ['num_free == 0', 'avail.idx - used.idx >= 2', 'broken', 'used.idx == ', '!!!']

/** The page has all its bars. */
const isLarge = ({ layout, twin }: Pair): boolean =>
  layout.room === 'desk' && !twin.state.presenting

const isAsked = ({ twin: { state } }: Pair): boolean => state.prediction !== null

export const HISTORY: Readonly<Record<string, Deed>> = {
  ring: {
    weight: 1,
    can: isLarge,
    async do(pair, random) {
      const num = random.pick(NUMS)
      const { scenario } = pair.twin.frame
      if (num === scenario.num) return 'the same'
      await pair.both(
        pair.page
          .getByRole('combobox', { name: pair.words.t('top.num'), exact: true })
          .selectOption(String(num)),
        () => pair.twin.actions.restart(withRing(scenario, num, scenario.kernel)),
      )
      return String(num)
    },
  },
  'undo the restart': {
    weight: 2,
    can: (pair) => isLarge(pair) && pair.twin.frame.canUndoRestart,
    async do(pair) {
      const name = pair.words.t('top.undoRestart')
      await pair.click(pair.page.getByRole('button', { name }), () =>
        pair.twin.actions.undoRestart(),
      )
      return ''
    },
  },
  kicks: {
    weight: 1,
    can: isLarge,
    async do(pair) {
      const { settings } = pair.twin.frame
      const kick = settings.kick === 'send' ? 'hand' : 'send'
      await pair.both(
        pair.page
          .getByRole('combobox', { name: pair.words.t('top.kick'), exact: true })
          .selectOption(kick),
        () => pair.twin.actions.setSettings({ ...settings, kick }),
      )
      return `by ${kick}`
    },
  },
  branch: {
    weight: 5,
    can: (pair) => isLarge(pair) && pair.twin.frame.branches.length > 0,
    async do(pair, random) {
      const { branches } = pair.twin.frame
      const { index } = random.pick(branches)
      const name = pair.words.t('transport.branches', { n: branches.length })
      const menu = pair.page.locator('details', { has: pair.page.getByText(name, { exact: true }) })
      if ((await menu.getAttribute('open')) === null) await menu.locator('summary').click()
      await pair.click(
        menu.getByRole('button').nth(branches.findIndex((b) => b.index === index)),
        () => pair.twin.actions.toBranch(index),
      )
      return `${index} of ${branches.length}`
    },
  },
  fault: {
    weight: 3,
    can: isLarge,
    async do(pair, random) {
      const fault = random.pick(FAULTS.filter((name) => name !== 'badId'))
      const { frame, replica, queue } = pair.twin.state
      if (!frame || !replica) return ''
      const q = shownQueue(replica.layout, queue)
      const value = replica.memory.load(q.fault[fault]) === 0 ? 1 : 0
      await pair.press('x')
      const knob = pair.page.getByRole('switch', { name: pair.words.t(`fault.${fault}`) })
      await pair.page.getByRole('switch').first().waitFor()
      const isIdle = (await knob.getAttribute('aria-disabled')) === 'true'
      if (!isIdle)
        await pair.click(knob, () =>
          pair.twin.actions.act(
            {
              name: 'call',
              by: 'world',
              call: { fn: 'arm', fault, q: q.index, value, every: isEveryTime(replica, q, fault) },
            },
            'step',
          ),
        )
      // A menu makes room for the question.
      if (pair.twin.state.asking) pair.twin.actions.setDialog(null)
      else await pair.closeMenu()
      return `${fault} ${isIdle ? 'is idle' : value}${await answered(pair, random)}`
    },
  },
  breakpoint: {
    weight: 2,
    can: (pair) => !pair.twin.state.presenting && !isAsked(pair),
    async do(pair, random) {
      const text = random.pick(CONDITIONS)
      await pair.press('b')
      const dialog = pair.page.locator('dialog[open]')
      const queue = shownQueue(pair.twin.layout, pair.twin.state.queue).name
      await dialog.getByRole('textbox').fill(text)
      await pair.both(dialog.getByRole('textbox').press('Enter'), () =>
        pair.twin.actions.breakAt({ is: 'condition', text: text.trim(), queue }),
      )
      await pair.closeDialog()
      return text
    },
  },
  play: {
    weight: 2,
    can: ({ twin: { frame, state } }) => frame.cursor < frame.length && !state.prediction,
    async do(pair) {
      const from = pair.twin.frame.cursor
      const to = await pair.play()
      return `from ${from} to ${to}`
    },
  },
  scrub: {
    weight: 3,
    can: (pair) => isLarge(pair) && pair.twin.frame.length > 0 && !pair.twin.state.prediction,
    async do(pair, random) {
      const name = pair.words.t('timeline.label')
      const box = await pair.page.getByRole('region', { name, exact: true }).boundingBox()
      if (!box) return 'no timeline'
      const { mouse } = pair.page
      const at = () => box.x + box.width * (0.3 + random.int(65) / 100)
      await mouse.move(at(), box.y + box.height / 2)
      await mouse.down()
      for (let n = 1 + random.int(4); n > 0; n--) await mouse.move(at(), box.y + box.height / 2)
      await mouse.up()
      await mouse.move(0, 0)
      await pair.v.rest()
      const to = await pair.cursor()
      await pair.twin.actions.seek(to)
      return `to ${to}`
    },
  },
}
