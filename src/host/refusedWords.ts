/** What is wrong with a link, in words. */
import type { Refused } from '../link/opened.ts'
import type { ScriptProblem } from '../protocol/script.ts'
import type { MessageKey, Values, Words } from '../words/index.ts'

interface Said {
  readonly key: MessageKey
  readonly values: Values
}

export function refusedWords(words: Words, { problem }: Pick<Refused, 'problem'>): Said {
  if (problem.is === 'field') {
    const why = words.t(`scenario.problem.${problem.why.is}`, problem.why.values)
    return { key: 'link.error.field', values: { path: problem.path, why } }
  }
  if (problem.is === 'script') return scriptWords(words, problem.problem)
  const { is, ...values } = problem
  return { key: `link.error.${is}`, values }
}

/** What its acts lead to, or rather do not. */
export function scriptWords({ t }: Words, problem: ScriptProblem): Said {
  switch (problem.is) {
    case 'act': {
      const { item, time, why } = problem
      return { key: 'link.script.act', values: { n: item + 1, time, why: t(`problem.${why}`) } }
    }
    case 'condition': {
      const { is, text } = problem.problem
      return { key: 'link.script.condition', values: { why: t(`condition.${is}`, { text }) } }
    }
    default: {
      const { is, ...values } = problem
      return { key: `link.script.${is}`, values }
    }
  }
}
