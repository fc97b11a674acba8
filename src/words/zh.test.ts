import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { zh } from './zh/index.ts'

type Texts = Readonly<Record<string, string>>
type Files = Readonly<Record<string, Readonly<Record<string, Texts>>>>

/** The messages of each file of a folder, by the file's name. */
const byFile = (files: Files): Readonly<Record<string, Texts>> =>
  Object.fromEntries(
    Object.entries(files)
      .map(([path, parts]) => [path.split('/').at(-1) ?? '', Object.assign({}, ...values(parts))])
      .filter(([file]) => file !== 'index.ts'),
  )
const values = Object.values
const EN = byFile(import.meta.glob('./en/*.ts', { eager: true }))
const ZH = byFile(import.meta.glob('./zh/*.ts', { eager: true }))
const english: Texts = Object.assign({}, ...values(EN))
/** Every message in both languages: a key that Chinese lacks is empty, and found below. */
const PAIRS = Object.keys(english).map((key) => ({
  key,
  en: english[key],
  zh: (zh as Texts)[key] ?? '',
}))

type Ast = ReturnType<IntlMessageFormat['getAst']>

/** `n`, `n:plural`, `n=0`, `theme:select`, `theme=dark`: what a message asks of its arguments. */
function wants(ast: Ast, found = new Set<string>()): Set<string> {
  for (const part of ast) {
    if (part.type === 1) found.add(part.value)
    if (!('options' in part)) continue
    const plural = 'offset' in part
    found.add(`${part.value}:${plural ? 'plural' : 'select'}`)
    for (const [name, option] of Object.entries(part.options)) {
      // What is said of one or of many is for each language to part; nothing at all is not.
      if (!plural || name === '=0') found.add(`${part.value}=${name.replace('=', '')}`)
      wants(option.value, found)
    }
  }
  return found
}

const parse = (text: string) => new IntlMessageFormat(text, 'zh', undefined, { ignoreTag: true })
const argsOf = (text: string) => [...wants(parse(text).getAst())].sort()
const codeOf = (text: string) => [...new Set(text.split('`').filter((_, i) => i % 2 === 1))].sort()

/** Arguments that are words of the same language; all others are numbers, names or code. */
const WORDS: Texts = { who: '驱动', owner: '空闲', doing: '忙' }

/** A message as it may be read: with nothing, one, two, many; each choice of a select in turn. */
function readings(text: string): readonly string[] {
  const asked = argsOf(text)
  return [0, 1, 2, 12].map((n, turn) => {
    const filled = asked.map((arg): [string, string | number] => {
      const name = arg.split(/[:=]/)[0]
      const choices = asked.filter((a) => a.startsWith(`${name}=`)).map((a) => a.split('=')[1])
      const choice = choices.at(turn % (choices.length || 1))
      const value = asked.includes(`${name}:select`) && choice !== 'other' ? choice : n
      return [name, WORDS[name] ?? value ?? n]
    })
    return parse(text).format(Object.fromEntries(filled)) as string
  })
}

/** Proper names, and the words of C and of the rings that are called so in Chinese too. */
const NAMES = new Set(
  `Linux OpenAMP RPMsg-Lite PRU TI CPU virtio rpmsg remoteproc vringscope worker JSON JavaScript BUG
  svq rvq vring0 vring1 desc num avail used id idx i wmb notify buf C probe remove KiB GiB B A G H L S X Esc Home End PageUp PageDown Alt Delete English`.split(
    /\s+/,
  ),
)
const IDENTIFIER = /-?\b[A-Za-z]+(?:(?:[._]|->)[A-Za-z_]+)+|-E[A-Z]+\b|\b\w+\[\d*\]|0x[0-9a-f]+/g
/** Words in Latin letters that are neither code nor names. */
const foreign = (text: string): readonly string[] =>
  (
    text
      .replace(/`[^`]*`/g, '')
      .replace(IDENTIFIER, '')
      .match(/(?<![\w.])[A-Za-z][\w-]*/g) ?? []
  ).filter((word) => !NAMES.has(word))

const HAN = '[\\u4e00-\\u9fff]'
const LATIN = '[A-Za-z0-9`#]'

test.each(Object.keys(EN))('%s has the same messages in Chinese', (file) => {
  expect(Object.keys(ZH[file] ?? {}).sort()).toEqual(Object.keys(EN[file]).sort())
})

test('all of them are in the catalogue, and no other', () => {
  expect(Object.keys(zh).sort()).toEqual(Object.keys(english).sort())
})

describe('in Chinese, every message', () => {
  /** Keys of the messages, with what was found wrong. */
  const wrong = (find: (pair: (typeof PAIRS)[number]) => unknown) =>
    PAIRS.map((pair) => [pair.key, find(pair)]).filter(([, found]) => found)

  test('takes the arguments that it takes in English', () => {
    expect(wrong(({ en, zh }) => `${argsOf(en)}` !== `${argsOf(zh)}` && argsOf(zh))).toEqual([])
  })

  test('leaves the code as it is', () => {
    expect(wrong(({ en, zh }) => `${codeOf(en)}` !== `${codeOf(zh)}` && codeOf(zh))).toEqual([])
  })

  test('is translated, unless it has no words', () => {
    expect(
      wrong(({ en, zh }) => en === zh && readings(en).some((text) => foreign(text).length > 0)),
    ).toEqual([])
  })

  test('has no English word left', () => {
    expect(
      wrong(({ zh }) =>
        readings(zh)
          .map(foreign)
          .find((words) => words.length > 0),
      ),
    ).toEqual([])
  })

  test('ends as it does in English', () => {
    expect(wrong(({ en, zh }) => en.endsWith('.') !== zh.endsWith('。') && zh)).toEqual([])
  })

  test('has Chinese punctuation, without spaces around it', () => {
    const half = new RegExp(
      `${HAN}[,.:;?!()"]|[,:;?!()"]${HAN}|\\s[，。：；？！（）]|[，。：；？！（）]\\s`,
    )
    expect(wrong(({ zh }) => readings(zh).find((text) => half.test(text)))).toEqual([])
  })

  test('has one space between Chinese and code, numbers or names', () => {
    const tight = new RegExp(`${HAN}${LATIN}|${LATIN}${HAN}|\\s{2}|^\\s|\\s$|${HAN}\\s${HAN}`)
    const plain = (text: string) => text.replace(/`([^`]*)`/g, (_, code) => `${code || '0'}`)
    expect(
      wrong(({ zh }) =>
        readings(zh)
          .map(plain)
          .find((text) => tight.test(text)),
      ),
    ).toEqual([])
  })

  test('is a caption of at most two lines', () => {
    const ems = (text: string) => [...text].reduce((sum, c) => sum + (c > '\u2e80' ? 1 : 0.55), 0)
    const long = (text: string) => ems(text.replaceAll('`', '')) > 60
    expect(wrong(({ zh }) => readings(zh).find(long))).toEqual([])
  })
})
