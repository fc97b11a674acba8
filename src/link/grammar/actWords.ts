/** Acts as a link says them, a word each with what it needs behind colons. */
import * as v from 'valibot'
import { actorCount, actorName, actorRole } from '../../core/machine/actors.ts'
import type { Call } from '../../core/machine/calls.ts'
import { QUEUES, type Scenario } from '../../core/machine/scenario.ts'
import type { Act, ActName, ActOf, OnQueue } from '../../protocol/act.ts'
import { RVQ, SVQ } from '../../protocol/actFacts.ts'
import { DEFAULT_MESSAGE, DEFAULT_REPLY } from '../../protocol/messages.ts'
import { misplacedChoice } from '../../scenario/choiceRules.ts'
import { findingOf, shownPath } from '../../scenario/problem.ts'
import { bytesToHex } from '../bytes.ts'
import { callSchema } from '../callSchema.ts'
import type { Args } from './args.ts'
import { leaf } from './leaf.ts'
import { message, messageWords } from './messageWords.ts'
import { unknownWord, WrongLink } from './wrong.ts'

/** How an act is written; its arguments are the parts behind its word. */
interface Spelling<N extends ActName> {
  read(args: Args, scenario: Scenario): Omit<ActOf<N>, 'name'>
  write(act: ActOf<N>, scenario: Scenario): readonly string[]
}

const onQueue = (args: Args): OnQueue => {
  const name = args.oneOf(QUEUES)
  return name === 'rvq' ? { q: RVQ } : {}
}
const queueWord = ({ q = SVQ }: OnQueue): string[] => (q === SVQ ? [] : [QUEUES[q]])

const SPELLINGS: { readonly [N in Exclude<ActName, 'call'>]: Spelling<N> } = {
  send: {
    read: (args, scenario) => {
      const by = args.named('by')
      const said = message(args, DEFAULT_MESSAGE)
      return {
        ...(said ? { args: said } : {}),
        ...(by === null ? {} : { sender: actorCalled(by, scenario) }),
      }
    },
    write: ({ args, sender }, scenario) => [
      ...messageWords(args, DEFAULT_MESSAGE),
      ...(sender === undefined ? [] : [`by=${actorName(scenario, sender)}`]),
    ],
  },
  reply: {
    read: (args) => {
      const said = message(args, DEFAULT_REPLY)
      return said ? { args: said } : {}
    },
    write: ({ args }) => messageWords(args, DEFAULT_REPLY),
  },
  kick: { read: onQueue, write: queueWord },
  take: { read: onQueue, write: queueWord },
  poll: { read: onQueue, write: queueWord },
  complete: {
    read: (args) => ({ head: args.number('complete:1'), ...onQueue(args) }),
    write: ({ head, q }) => [String(head), ...queueWord({ q })],
  },
  release: {
    read: (args) => ({ held: args.number('release:3') }),
    write: ({ held }) => [String(held)],
  },
  time: {
    read: (args) => (args.left ? { ms: args.number('time:1000') } : {}),
    write: ({ ms }) => (ms === undefined ? [] : [String(ms)]),
  },
  nap: {
    read: (args, scenario) => ({ actor: actorCalled(args.text('nap:remote'), scenario) }),
    write: ({ actor }, scenario) => [actorName(scenario, actor)],
  },
  overwrite: {
    read: (args, scenario) => {
      const [by, { q = SVQ }] = [args.named('by'), onQueue(args)]
      const like = 'overwrite:avail.ring[2]:7:by=driver'
      const [, field, i = '0'] = /^([\w.]+)(?:\[(\d{1,5})\])?$/.exec(args.text(like)) ?? []
      const said = { fn: 'overwrite', by, q, field, i: Number(i), value: args.number(like) }
      const { fn: _, ...act } = checked(said, scenario) as Extract<Call, { fn: 'overwrite' }>
      return act
    },
    write: ({ by, q, field, i, value }) => [
      i === 0 ? field : `${field}[${i}]`,
      String(value),
      `by=${by}`,
      ...queueWord({ q }),
    ],
  },
  run: {
    read: (args, scenario) => ({ actor: actorCalled(args.text('run:sender1'), scenario) }),
    write: ({ actor }, scenario) => [actorName(scenario, actor)],
  },
}
const WORDS = Object.keys(SPELLINGS) as (keyof typeof SPELLINGS)[]
const BY = ['hand', 'remote', 'world'] as const

function wordsOf<N extends Exclude<ActName, 'call'>>(act: ActOf<N>, scenario: Scenario) {
  const spelling = SPELLINGS[act.name] as unknown as Spelling<N>
  return spelling.write(act, scenario)
}

/** @throws WrongLink */
export function readAct(word: string, args: Args, scenario: Scenario): Act {
  const by = BY.find((side) => word.startsWith(`${side}.`))
  const name = WORDS.find((one) => one === word)
  if (!by && !name) throw unknownWord('do', word, [...WORDS, ...BY.map((side) => `${side}.…`)])
  const act = by
    ? ({ name: 'call', by, call: readCall(word.slice(by.length + 1), args, scenario) } as const)
    : ({ name, ...SPELLINGS[name as 'time'].read(args, scenario) } as Act)
  args.end()
  return act
}

/** Any other call: `hand.disableCb:q=1`, `world.arm:fault=badId:q=1:value=10`. */
const readCall = (fn: string, args: Args, scenario: Scenario): Call =>
  checked({ fn, ...args.allNamed() }, scenario)

function checked(said: { readonly fn: string }, scenario: Scenario): Call {
  const read = v.safeParse(callSchema, said, { abortEarly: true })
  const wrong = read.success
    ? misplacedChoice(scenario, [{ actor: 0, call: read.output }])
    : findingOf(read.issues[0])
  if (!wrong && read.success) return read.output
  const { path, is, values } = wrong as NonNullable<typeof wrong>
  const within = path.filter((part) => part !== 'choices' && part !== 'call' && part !== 0)
  throw new WrongLink({
    is: 'field',
    path: shownPath(['do', said.fn, ...within]),
    why: { is, values },
  })
}

const callWords = ({ by, call }: ActOf<'call'>): string[] => {
  const { fn, ...rest } = call
  return [
    `${by}.${fn}`,
    ...Object.entries(rest).map(([key, value]) => `${key}=${leaf(shown(value))}`),
  ]
}

const shown = (value: unknown): string =>
  value instanceof Uint8Array
    ? bytesToHex(value)
    : typeof value === 'string'
      ? value
      : JSON.stringify(value)

function actorCalled(name: string, scenario: Scenario): number {
  const names = Array.from({ length: actorCount(scenario) }, (_, a) => actorName(scenario, a))
  const actor = names.indexOf(name)
  if (actor < 0 || actorRole(scenario, actor) === 'clock') throw unknownWord('do', name, names)
  return actor
}

/** The word of an act, and what stands behind it. */
export const actWords = (act: Act, scenario: Scenario): string[] =>
  act.name === 'call' ? callWords(act) : [act.name, ...wordsOf(act, scenario)]
