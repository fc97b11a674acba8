/** Addresses of the first page: `ask`, the list of what people ask, and `ask.NAME`, its answer. */
import type { VisualizerStore } from '../store/createVisualizerStore.ts'
import type { Opened } from './opened.ts'

export const isAsked = (text: string): boolean => /^ask(?:\.|$)/.test(text)

/** Opens what such an address says; null if nothing is called so. */
export async function openAsked(
  store: VisualizerStore,
  text: string,
  wanted: () => boolean,
): Promise<Opened | null> {
  const file = await import('../scenario/questions.ts').catch(() => null)
  if (!wanted()) return { is: 'overtaken' }
  if (!file) return { is: 'refused', problem: { is: 'notFetched' }, text }
  const { ASK, QUESTIONS, questionAt, tellsOf } = file
  const { actions, getState, setState } = store
  if (text === ASK) {
    await actions.openEmpty()
    actions.setDialog('questions')
    return { is: 'open', view: {} }
  }
  const question = questionAt(text)
  if (!question) return null
  await actions.perform(QUESTIONS[question])
  const { frame } = getState()
  if (frame) {
    const { cursor, revision } = frame
    setState({ asked: { tells: tellsOf(question), cursor, revision } })
  }
  return { is: 'open', view: {} }
}
