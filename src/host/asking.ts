/**
 * Addresses of the first page: `ask`, the list of what people ask, and `ask.NAME`, its answer;
 * `lesson`, the list of lessons, and `lesson.NAME`, one of them.
 */

import { builtIn } from '../lessons/builtIn.ts'
import { giveLesson } from '../lessons/giving/giveLesson.ts'
import { LESSONS, lessonAt } from '../lessons/names.ts'
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
  if (text === LESSONS) {
    await actions.openEmpty()
    actions.setDialog('lessons')
    return { is: 'open', view: {}, breakpoints: null }
  }
  const lesson = lessonAt(text)
  if (lesson) {
    await giveLesson(store, await builtIn(lesson), lesson)
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
