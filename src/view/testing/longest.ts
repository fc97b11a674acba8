/** The longest that a message can become: each of its forms, with the longest values. */
import { IntlMessageFormat } from 'intl-messageformat'
import type { Language, Vocabulary } from '../../words/index.ts'
import { renamed, rulesFor } from '../../words/vocabulary.ts'

type Ast = ReturnType<IntlMessageFormat['getAst']>

/** What stands for a number unless it is named here: the last index. */
const NUMBER = 65_535
const TEXTS: Readonly<Record<string, string>> = {
  address: '0xffffffff',
  buffer: 'sbuf[32767]',
  callback: 'rpmsg_sample_cb',
  change: '65534 → 65535',
  error: '-ENOSPC',
  its: '0xffffffff',
  low: '0xffff',
  meant: 'avail.ring[32767]',
  node: 'sbuf[32767]',
  place: 'desc_state[32767].data',
  text: '0xffffffff',
  there: 'avail.ring[32767]',
  token: 'sbuf[32767]',
  was: '0xffffffff',
  which: 'dst',
}
/** Those that are never as large as an index. */
const NUMBERS: Readonly<Record<string, number>> = {
  asleep: 8,
  channels: 12,
  count: 32_768,
  flags: 3,
  num: 32_768,
  number: 12,
  over: 8,
  seconds: 15,
  sleepers: 8,
  woken: 8,
}

/** A message in each form that its choices give it, as text. */
function formsOf(ast: Ast): readonly string[] {
  return ast.reduce<readonly string[]>(
    (forms, part) => {
      const add = (more: readonly string[]) => forms.flatMap((a) => more.map((b) => a + b))
      if (part.type === 0) return add([part.value])
      if (part.type === 7) return add([String(NUMBER)])
      if ('options' in part)
        return add(Object.values(part.options).flatMap((option) => formsOf(option.value)))
      if (!('value' in part)) throw new Error('a message with a tag')
      return add([TEXTS[part.value] ?? String(NUMBERS[part.value] ?? NUMBER)])
    },
    [''],
  )
}

export function longestForms(
  key: string,
  message: string,
  language: Language,
  vocabulary: Vocabulary,
): readonly string[] {
  const ast = new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst()
  return formsOf(renamed(ast, rulesFor(language, vocabulary, key)))
}
