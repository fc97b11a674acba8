/**
 * What the two sides are called. Messages are written in Linux's words, the driver and the remote;
 * the specification and the two libraries have words of their own. They are put in when a message
 * is read, in its literal text only: code, arguments and what a `select` asks for stay as they are.
 */
import type { IntlMessageFormat } from 'intl-messageformat'

export const VOCABULARIES = ['linux', 'virtio', 'openamp', 'rpmsg-lite'] as const
export type Vocabulary = (typeof VOCABULARIES)[number]

/** A word of the messages, and what is said in its place. */
type Rule = readonly [said: RegExp, instead: string]

/** One side under another name, alone and at the beginning of a sentence. */
const named = (said: string, before: string, instead: string): readonly Rule[] => {
  const capital = (word: string) => word[0].toUpperCase() + word.slice(1)
  // Part of a longer name, such as `remote.c` or `remote-x`, it is no word.
  const word = (text: string) => new RegExp(`${before}(?<![\\w.-])${text}(?![\\w(]|[.-]\\w)`, 'g')
  return [
    [word(said), instead],
    [word(capital(said)), capital(instead)],
  ]
}

/** The driver of a client, which a device is bound to, is not the driver of the ring. */
const driver = (instead: string) =>
  named('driver', '(?<!client’s |by it, a |bound to a |without a )', instead)
const remote = (instead: string) => named('remote', '', instead)

/** Where the remote is the device, a device on the bus has to say that it is another one. */
const RPMSG_DEVICE: readonly Rule[] = [
  [/\b([Aa]) device\b/g, '$1n rpmsg device'],
  [/\b([Tt]he|[Tt]his|no) device\b/g, '$1 rpmsg device'],
]
const ABOUT_BUS = /^(say\.(channel|device)|field\.channel)/

const EN: Readonly<Record<Vocabulary, readonly Rule[]>> = {
  linux: [],
  virtio: remote('device'),
  openamp: driver('main'),
  'rpmsg-lite': driver('master'),
}

const DRIVER_ZH = /驱动(?!程序)/g
const ZH: Readonly<Record<Vocabulary, readonly Rule[]>> = {
  linux: [],
  virtio: [[/远端/g, '设备']],
  openamp: [[DRIVER_ZH, '主端']],
  'rpmsg-lite': [[DRIVER_ZH, '主机']],
}
const RPMSG_DEVICE_ZH: readonly Rule[] = [
  [/(?<=\p{Script=Han})设备/gu, ' rpmsg 设备'],
  [/(?<!\p{Script=Han}|rpmsg )设备/gu, 'rpmsg 设备'],
]

/** The names of the vocabularies themselves, which all of them have in common. */
const ITSELF = /^settings\.vocabulary\./

/** How the words of a message change; nothing where they stay. */
export function rulesFor(language: string, vocabulary: Vocabulary, key: string): readonly Rule[] {
  if (ITSELF.test(key)) return []
  const rules = (language === 'zh' ? ZH : EN)[vocabulary]
  const ofBus = vocabulary === 'virtio' && ABOUT_BUS.test(key)
  return ofBus ? [...(language === 'zh' ? RPMSG_DEVICE_ZH : RPMSG_DEVICE), ...rules] : rules
}

type Ast = ReturnType<IntlMessageFormat['getAst']>
/** The parser's mark of literal text. */
export const LITERAL = 0

/** A message with the rules applied to its literal text, outside of backticks. */
export function renamed(ast: Ast, rules: readonly Rule[]): Ast {
  let code = false
  const walk = (parts: Ast): Ast =>
    parts.map((part) => {
      if (part.type === LITERAL) {
        const runs = part.value.split('`').map((run, i) => {
          if (i > 0) code = !code
          return code ? run : rules.reduce((text, [said, by]) => text.replace(said, by), run)
        })
        return { ...part, value: runs.join('`') }
      }
      // Each option begins and ends outside of code, or inside of it, like the message around it.
      if ('options' in part) {
        const options = Object.entries(part.options).map(([name, option]) => [
          name,
          { ...option, value: walk(option.value) },
        ])
        return { ...part, options: Object.fromEntries(options) }
      }
      if ('children' in part) return { ...part, children: walk(part.children) }
      return part
    }) as Ast
  return walk(ast)
}
