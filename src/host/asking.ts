/** Addresses of the first page: `ask`, the list of what people ask, and `ask.NAME`, its answer. */

import type { Opened } from '../link/opened.ts'
import { ASK, QUESTIONS, questionAt, tellsOf } from '../scenario/questions.ts'
import type { VisualizerStore } from '../store/createVisualizerStore.ts'

/** Opens what such an address says; null if nothing is called so. */
export async function openAsked(store: VisualizerStore, text: string): Promise<Opened | null> {
  const { actions, getState, setState } = store
  if (text === ASK) {
    await actions.openEmpty()
    actions.setDialog('questions')
    return { is: 'open', view: {}, breakpoints: null }
  }
  const question = questionAt(text)
  if (!question) return null
  await actions.perform(QUESTIONS[question])
  const { frame } = getState()
  if (frame) {
    const { cursor, revision } = frame
    setState({ asked: { tells: tellsOf(question), cursor, revision } })
  }
  return { is: 'open', view: {}, breakpoints: null }
}
