/** The first picture, as text: an empty ring, in every layout and language, before any program. */
import { createClient } from '../../session/wire/client.ts'
import { bilingual, type Paper } from '../../stage/paper.ts'
import { pictureOnPaper } from '../../stage/pictureOnPaper.ts'
import { createVisualizerStore } from '../../store/createVisualizerStore.ts'
import { stageModel } from '../../view/model/stageModel.ts'
import { layOut } from '../../view/stage/layOut.ts'
import { LANG, type Words } from '../../words/index.ts'
import { textOf } from './paperText.ts'

const LAYOUTS = ['desktop', 'embed', 'tablet', 'upright', 'phone'] as const

/** Names, and what can be asked of a thing: there is nobody yet to answer. */
const NOBODY_ASKS = /^(aria-(?!hidden|disabled)|data-(field|subject|why)$|role$|tabindex$)/

export interface FirstPicture {
  readonly html: string
  /** Sizes and places, which a strict policy forbids in the text of a page. */
  readonly css: string
}

/** @param all the words of each language, two of them */
export async function firstPicture(all: readonly Words[]): Promise<FirstPicture> {
  const store = createVisualizerStore(createClient({ createWorker: null }))
  await store.actions.openEmpty()
  const { frame, replica } = store.getState()
  store.actions.close()
  if (!frame || !replica) throw new Error('an empty ring has no frame')
  const rules = new Map<string, string>()
  const classOf = (declarations: string) => {
    const known = rules.get(declarations) ?? `f${rules.size}`
    rules.set(declarations, known)
    return known
  }
  const html = LAYOUTS.map((layout) => {
    const [a, b] = all.map((words) => {
      const model = stageModel(frame, replica.memory, replica.layout, words)
      return unnamed(pictureOnPaper(layOut(model, layout), layout, '', `first-${layout}`))
    })
    const stages = bilingual(a, b, [LANG[all[0].locale], LANG[all[1].locale]])
    return `<div data-layout="${layout}">${stages.map((stage) => textOf(stage, classOf)).join('')}</div>`
  }).join('')
  const css = [...rules].map(([declarations, name]) => `.${name}{${declarations}}`).join('\n')
  return { html, css }
}

/** Only buttons are asked for by their keys, and the sentence tells what the drawing shows. */
function unnamed(paper: Paper): Paper {
  for (const name of paper.attributes.keys())
    if (NOBODY_ASKS.test(name) || (name === 'data-key' && paper.name !== 'button'))
      paper.attributes.delete(name)
  if (paper.name === 'svg') paper.attr('aria-hidden', 'true')
  for (const child of paper.children) unnamed(child)
  return paper
}
