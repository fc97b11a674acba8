/** What a host is told of what was not done, in the language of the visualizer. */
import { WrongLink } from '../link/grammar/wrong.ts'
import type { LinkProblem } from '../link/linkProblem.ts'
import type { Refused } from '../link/opened.ts'
import type { Problem } from '../protocol/problem.ts'
import type { VisualizerStore } from '../store/createVisualizerStore.ts'
import { loadWords } from '../words/index.ts'
import type { HostError } from './protocol.ts'
import { refusedWords } from './refusedWords.ts'

/** Thrown by whoever cannot carry out a command. */
export class HostRefusal extends Error {
  constructor(readonly error: HostError) {
    super(error.message)
  }
}

/** @throws HostRefusal if it was not done */
export async function did(store: VisualizerStore, why: Problem | '', field: string): Promise<void> {
  if (why === '') return
  const { t } = await wordsOf(store)
  const message = `${field}: ${t(`problem.${why}`)}`
  throw new HostRefusal({ is: 'notPossible', field, message, why })
}

/** Reads a part of a command that is written as a link writes it. */
export async function readAs<T>(field: string, store: VisualizerStore, read: () => T): Promise<T> {
  try {
    return read()
  } catch (error) {
    if (error instanceof WrongLink) throw await notOpened(store, error.problem, field)
    throw error
  }
}

/** A link that is not opened, or what is wrong with the part `of` a command. */
export async function notOpened(store: VisualizerStore, problem: Refused['problem'], of = 'link') {
  const words = await wordsOf(store)
  const { key, values } = refusedWords(words, { problem })
  const param = paramOf(problem)
  const field = of === 'link' && param ? `link.${param}` : of
  const is = of === 'link' ? 'notOpened' : 'malformed'
  return new HostRefusal({ is, field, message: `${field}: ${words.t(key, values)}` })
}

const paramOf = (problem: Refused['problem'] | LinkProblem): string =>
  'param' in problem ? problem.param : 'path' in problem ? problem.path : ''

export const wordsOf = (store: VisualizerStore) =>
  loadWords(store.getState().language, store.getState().vocabulary)
