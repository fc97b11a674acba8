/** The shape of what a host says. It comes from outside: nothing else sees it before it was here. */
import * as v from 'valibot'
import { LOCKS } from '../link/grammar/view.ts'
import { MOST_LINK, MOST_STEPS, MOST_TEXT } from '../scenario/limits.ts'
import { quoted, shown } from '../scenario/quoted.ts'
import { type Asked, type Command, type HostError, VERSION } from './protocol.ts'

/** Fields whose values are asked for at once, and letters of what names one or says where to go. */
const MOST_FIELDS = 200
const MOST_NAME = 500

const text = (most: number) => v.pipe(v.string(), v.maxLength(most))
const step = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_STEPS))
const by = v.picklist(['step', 'function', 'send'])
const speed = v.picklist([0.5, 1, 2, 4, 8, 16])

const settings = {
  theme: v.optional(v.picklist(['auto', 'light', 'dark'])),
  lang: v.optional(v.picklist(['auto', 'en', 'zh'])),
  names: v.optional(v.picklist(['linux', 'virtio', 'openamp', 'rpmsg-lite'])),
  numbers: v.optional(v.picklist(['dec', 'hex'])),
  motion: v.optional(v.picklist(['auto', 'off'])),
  layout: v.optional(v.picklist(['auto', 'frame', 'tablet'])),
  by: v.optional(by),
  pane: v.optional(v.picklist(['source', 'state', 'memory', 'messages', 'transcript'])),
  queue: v.optional(v.picklist(['svq', 'rvq'])),
  seen: v.optional(v.picklist(['all', 'remote'])),
  present: v.optional(v.picklist(['off', 'on', 'code'])),
  speed: v.optional(speed),
  from: v.optional(step),
  to: v.optional(v.nullable(step)),
  lock: v.optional(v.pipe(v.array(v.picklist(LOCKS)), v.maxLength(LOCKS.length))),
  readOnly: v.optional(v.boolean()),
}

type Opens = Extract<Command, { do: 'open' }>
type Seeks = Extract<Command, { do: 'seek' }>

/** No union: the message should be about what was meant. */
const either = (a: unknown, b: unknown) => (a === undefined) !== (b === undefined)
const opens = v.pipe(
  v.object({
    do: v.literal('open'),
    link: v.optional(text(MOST_LINK)),
    scenario: v.optional(v.union([text(MOST_TEXT), v.looseObject({})])),
  }),
  v.check(({ link, scenario }) => either(link, scenario), 'wants either link or scenario'),
  v.transform((said) => said as Opens),
)
const seeks = v.pipe(
  v.object({
    do: v.literal('seek'),
    to: v.optional(v.union([step, text(MOST_NAME)])),
    stop: v.optional(v.union([step, text(MOST_NAME)])),
  }),
  v.check(({ to, stop }) => either(to, stop), 'wants either to or stop'),
  v.transform((said) => said as Seeks),
)

/** One for each command; what a host says beside it is left out. */
const COMMANDS = {
  open: opens,
  seek: seeks,
  step: v.object({
    do: v.literal('step'),
    by: v.optional(by),
    back: v.optional(v.boolean()),
  }),
  act: v.object({ do: v.literal('act'), act: text(MOST_LINK), by: v.optional(by) }),
  play: v.object({ do: v.literal('play'), speed: v.optional(speed) }),
  pause: v.object({ do: v.literal('pause') }),
  set: v.object({ do: v.literal('set'), ...settings }),
  around: v.object({
    do: v.literal('around'),
    theme: v.optional(v.picklist(['light', 'dark'])),
    lang: v.optional(text(MOST_NAME)),
  }),
  get: v.object({
    do: v.literal('get'),
    fields: v.optional(v.pipe(v.array(text(MOST_NAME)), v.maxLength(MOST_FIELDS))),
    link: v.optional(v.boolean()),
  }),
} satisfies { readonly [D in Command['do']]: v.GenericSchema<unknown, Command> }
export const COMMAND_NAMES = Object.keys(COMMANDS)
export const SETTING_NAMES = Object.keys(settings)

const name = v.looseObject({ do: v.string() })
const hello = v.object({
  vringscope: v.literal('hello'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Who says so: a second time, it takes the place of the first. */
  as: v.optional(text(MOST_NAME), ''),
})

/** What a host begins with, or what is wrong with it. */
export function readHello(said: unknown): { readonly as: string } | { readonly error: HostError } {
  const read = v.safeParse(hello, said, { abortEarly: true })
  if (!read.success) return { error: malformed(read.issues[0]) }
  const { version, as } = read.output
  if (version === VERSION) return { as }
  const message = `version: this visualizer knows version ${VERSION}, not ${version}`
  return { error: { is: 'version', field: 'version', message } }
}

/** A command, or what is wrong with it. */
export function readCommand(said: unknown): Command | { readonly error: HostError } {
  const named = v.safeParse(name, said)
  if (!named.success) return { error: malformed(named.issues[0]) }
  const what = named.output.do
  if (!Object.hasOwn(COMMANDS, what)) return { error: unknown(what) }
  const schema: v.GenericSchema<unknown, Command> = COMMANDS[what as Command['do']]
  const read = v.safeParse(schema, said, { abortEarly: true })
  return read.success ? read.output : { error: malformed(read.issues[0]) }
}

/** The number that the answer is to carry; null: none is wanted, or can be given. */
export function idOf(said: unknown): number | null {
  const read = v.safeParse(v.looseObject({ id: v.pipe(v.number(), v.safeInteger()) }), said)
  return read.success ? (read.output satisfies Pick<Asked, 'id'>).id : null
}

const unknown = (what: string): HostError => ({
  is: 'unknown',
  field: 'do',
  message: `do: no command is called ${shown(what)}; there are ${COMMAND_NAMES.join(', ')}`,
})

/** In words for whoever writes the page around. */
export function malformed({ path, expected, input, message }: v.BaseIssue<unknown>): HostError {
  const field = (path ?? []).map(({ key }) => quoted(String(key))).join('.')
  const wrong = expected === null ? message : `expected ${expected}, got ${shown(input)}`
  return { is: 'malformed', field, message: field ? `${field}: ${wrong}` : wrong }
}
