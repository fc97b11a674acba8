/** The stage for whoever cannot see it: once for every step at which it rests, and never in the way of one. */
import type { VisualizerStore } from '../store/createVisualizerStore.ts'
import { shownQueue } from '../ui/context/shownQueue.ts'
import { stageModel } from '../view/model/stageModel.ts'
import { stageText, type TextSection, type TextTable } from '../view/panes/stageText.ts'
import type { Words } from '../words/index.ts'
import { h } from './dom.ts'
import type { Part } from './part.ts'

/** What nobody waits for; Safari knows no idle moments. */
const later = (does: () => void): void =>
  void ('requestIdleCallback' in globalThis ? requestIdleCallback(does) : setTimeout(does))

export function createInWords(store: VisualizerStore, words: Words): Part {
  const label = words.t('text.label')
  const title = h('h2', {}, label)
  const element = h('section', { class: 'unseen', 'aria-label': label }, title)
  let told: unknown = null
  let waits = false
  let gone = false

  function tell(): void {
    waits = false
    const { frame, replica, queue, perspective, playing } = store.getState()
    if (gone || playing || !frame || !replica || frame === told) return
    told = frame
    const { memory, layout } = replica
    const { index } = shownQueue(layout, queue)
    const model = stageModel(frame, memory, layout, words, index, {}, perspective)
    element.replaceChildren(title, ...stageText(model, null).map(sectionOf))
  }

  return {
    element,
    update() {
      if (waits || store.getState().frame === told) return
      waits = true
      later(tell)
    },
    destroy() {
      gone = true
    },
  }
}

function sectionOf({ title, lines, table }: TextSection): HTMLElement {
  const section = h('section', { 'aria-label': title }, h('h3', {}, title))
  if (lines.length > 0) section.append(h('ul', {}, ...lines.map((line) => h('li', {}, line))))
  if (table) section.append(tableOf(title, table))
  return section
}

function tableOf(title: string, { columns, rows }: TextTable): HTMLElement {
  const head = h('tr', {}, ...columns.map((column) => h('th', { scope: 'col' }, column)))
  const body = rows.map(([name, ...cells]) =>
    h('tr', {}, h('th', { scope: 'row' }, name), ...cells.map((cell) => h('td', {}, cell))),
  )
  return h('table', {}, h('caption', {}, title), h('thead', {}, head), h('tbody', {}, ...body))
}
