/** The line below the stage: back, step, play, the history, and where in it one stands. */
import type { VisualizerStore } from '../store/createVisualizerStore.ts'
import { fillOf } from '../ui/context/ownerColours.ts'
import { countPaths, fullCount } from '../view/panes/laneCounts.ts'
import { scaleOf } from '../view/panes/lanes.ts'
import { plain, type Words } from '../words/index.ts'
import { drawing, h, setAttributes } from './dom.ts'
import type { Part } from './part.ts'

const SIGNS = {
  back: 'M12 1 5 6l7 5ZM2.1 1h1.8v10H2.1Z',
  forward: 'M2 1l7 5-7 5ZM10.1 1h1.8v10h-1.8Z',
  play: 'M2 1l9 5-9 5Z',
  pause: 'M2 1h3v10H2zM7 1h3v10H7z',
} as const
type Sign = keyof typeof SIGNS

const WIDTH = 280
const HEIGHT = 20

/** @param play begins to play, or ends it */
export function createBar(store: VisualizerStore, words: Words, play: () => void): Part {
  const { t, rich } = words
  const { actions } = store
  const back = button('back', t('transport.back'), () => void actions.back())
  const step = button('forward', '', () => void actions.forward())
  const run = button('play', '', play)
  step.classList.add('primary')
  const seek = h('input', { type: 'range', class: 'seek', step: '1' })
  // What it holds while a hand is on it is what is wanted; then it is where one stands.
  seek.addEventListener('input', () => void actions.seek(Number(seek.value)))
  const history = h('div', { class: 'history' }, seek)
  const count = h('span', { class: 'where' })
  const element = h('div', { class: 'steps', role: 'toolbar' }, back, step, run, history, count)
  setAttributes(element, { 'aria-label': t('transport.label') })
  let drawn: unknown = null

  return {
    element,
    update() {
      const { frame, playing, granularity, timeline } = store.getState()
      if (!frame) return
      const { cursor, length, bounds, scenario } = frame
      const first = bounds.from
      const last = Math.min(length, bounds.to ?? length)
      refuse(
        back,
        cursor <= first ? plain(rich(cursor ? 'problem.atFirst' : 'problem.atStart')) : '',
      )
      name(step, t(`transport.by.${granularity}`))
      sign(run, playing ? 'pause' : 'play')
      name(run, t(playing ? 'transport.pause' : 'transport.play'))
      const where = t('compact.count', { cursor, length })
      count.textContent = where
      setAttributes(seek, {
        ...{ min: String(first), max: String(Math.max(first, last)) },
        ...{ 'aria-label': t('transport.history.at'), 'aria-valuetext': where },
      })
      seek.value = String(cursor)
      seek.disabled = last <= first
      const part = length > 0 ? (at: number) => `${(100 * at) / length}%` : () => '0%'
      history.style.setProperty('--from', part(first))
      history.style.setProperty('--to', part(length - last))
      history.style.setProperty('--at', part(cursor))
      if (timeline === drawn) return
      drawn = timeline
      history.querySelector('svg')?.remove()
      if (!timeline) return
      const { bins, census } = timeline
      const starts = { start: Uint32Array.from({ length: bins }, (_, bin) => bin), count: census }
      const scale = scaleOf(0, bins, 0, WIDTH)
      const size = { y: 0, height: HEIGHT }
      const paths = countPaths(starts, bins, fullCount(census, scenario.num), scale, size)
      const box = { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none' }
      const areas = paths.map(({ owner, d }) => ({ d, fill: fillOf(owner) }))
      history.prepend(drawing(box, ...areas))
    },
    destroy() {},
  }
}

function button(shows: Sign, label: string, does: () => void): HTMLButtonElement {
  const made = h('button', { type: 'button' })
  sign(made, shows)
  name(made, label)
  made.addEventListener('click', () => {
    if (!made.hasAttribute('aria-disabled')) does()
  })
  return made
}

function sign(of: HTMLButtonElement, shows: Sign): void {
  if (of.dataset.sign === shows) return
  of.dataset.sign = shows
  of.replaceChildren(
    drawing({ viewBox: '0 0 14 12', width: '14', height: '12' }, { d: SIGNS[shows] }),
  )
}

const name = (of: HTMLButtonElement, label: string) => setAttributes(of, { 'aria-label': label })

const refuse = (of: HTMLButtonElement, why: string) =>
  setAttributes(of, {
    'aria-disabled': why ? 'true' : null,
    'aria-description': why || null,
    'data-why': why || null,
  })
