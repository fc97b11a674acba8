import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { LANGUAGES, loadWords, type MessageKey, VOCABULARIES, type Words } from './index.ts'
import { renamed, rulesFor } from './vocabulary.ts'
import { createWords } from './whole.ts'
import { zh } from './zh/index.ts'

/** Every key; that Chinese has the same ones as English is tested beside it. */
const KEYS = Object.keys(zh) as MessageKey[]

/** Words of a role that another vocabulary does not say of it. */
const LEFT = {
  en: {
    linux: /$^/,
    virtio: /\b[Rr]emotes?\b/,
    openamp: /(?<!client’s |by it, a |bound to a |without a )\b[Dd]rivers?\b/,
    'rpmsg-lite': /(?<!client’s |by it, a |bound to a |without a )\b[Dd]rivers?\b/,
  },
  zh: { linux: /$^/, virtio: /远端/, openamp: /驱动(?!程序)/, 'rpmsg-lite': /驱动(?!程序)/ },
}

/** Each argument is a sign that no rule knows; `select` and `plural` take their last choice. */
const anything = new Proxy(
  {},
  {
    get: () => 7,
    has: () => true,
    getOwnPropertyDescriptor: () => ({ value: 7, configurable: true, enumerable: true }),
  },
)
const say = (words: Words, key: MessageKey) => words.rich(key, anything)
const codeOf = (words: Words, key: MessageKey) => say(words, key).filter((part) => part.code)
const plainOf = (words: Words, key: MessageKey) =>
  say(words, key)
    .filter((part) => !part.code)
    .map((part) => part.text)

describe.each(LANGUAGES)('in %s', (language) => {
  describe.each(VOCABULARIES)('the words of %s', (vocabulary) => {
    test('leave all code as it is', async () => {
      const plain = await loadWords(language)
      const other = await loadWords(language, vocabulary)
      const wrong = KEYS.filter(
        (key) => JSON.stringify(codeOf(plain, key)) !== JSON.stringify(codeOf(other, key)),
      )
      expect(wrong).toEqual([])
    })

    test('have no word of another vocabulary left', async () => {
      const words = await loadWords(language, vocabulary)
      const left = LEFT[language][vocabulary]
      const wrong = KEYS.filter((key) => !key.startsWith('settings.vocabulary.'))
        .flatMap((key) => plainOf(words, key))
        .filter((text) => left.test(text))
      expect(wrong).toEqual([])
    })
  })
})

const rules = rulesFor('en', 'openamp', 'x')
test.each([
  [
    'The driver writes; the driver’s `driver` waits.',
    'The main writes; the main’s `driver` waits.',
  ],
  ['{who, select, driver {the driver} other {`driver` or {driver}}}', 'the main'],
  ['{n, plural, one {a driver} other {the driver `driver`}}', 'the main `driver`'],
  [
    'driver_ok, driver.c, driver(), my-driver, drivers',
    'driver_ok, driver.c, driver(), my-driver, drivers',
  ],
  [
    'of the client’s driver is called: it binds to a driver.',
    'of the client’s driver is called: it binds to a main.',
  ],
])('renames the literal text of %j', (text, out) => {
  const ast = new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst()
  expect(new IntlMessageFormat(renamed(ast, rules), 'en').format({ who: 'driver', n: 2 })).toBe(out)
})

test('a device of the bus is not taken for the remote', () => {
  const { t } = createWords('en', 'virtio')
  expect(t('say.channel.announce.no', { after: 0 })).toBe(
    '`announce` = `0`: the device need not be told about this rpmsg device.',
  )
  expect(t('say.channel.made')).toBe('The bus allocates an rpmsg device.')
})

test('the names of the vocabularies are the same in all of them', () => {
  const key = 'settings.vocabulary.linux'
  expect(createWords('en', 'openamp').t(key)).toBe(createWords('en').t(key))
})
