/** What a person can do on the stage: buttons on the shore of the CPU that does what they say. */
import { type ActFacts, factsAt } from '../../../protocol/actFacts.ts'
import {
  ACTS,
  type Act,
  type ActOf,
  BUTTONS,
  type ButtonName,
  firstForm,
  hasButton,
  valuesOf,
  whyNot,
} from '../../../protocol/acts.ts'
import type { RichPart } from '../../../words/index.ts'
import type { Subject } from '../../subject/subject.ts'
import type { DrawerChoice, Moment } from '../moment.ts'

/** What only changes how the stage is looked at. */
export type LookAction =
  /** The lens below a dial is put around a slot; null: it follows again. */
  | { readonly name: 'lens'; readonly dial: 'avail' | 'used'; readonly slot: number | null }
  /** An indirect table is opened or shut. */
  | { readonly name: 'drawer'; readonly choice: DrawerChoice }

/** How the remote sees the rings is to be said. */
interface SeesAction {
  readonly name: 'sees'
}

export type StageAction = Act | LookAction | SeesAction

/** A button, wherever it stands. */
export interface Control {
  readonly key: string
  readonly side: 'driver' | 'remote'
  /** It stands beside one queue only, above those that each has. */
  readonly ofQueue?: boolean
  /** Each card of what the remote holds has it, too. */
  readonly onCards?: boolean
  readonly text: string
  /** Where it is narrow. */
  readonly brief: string
  /** Key on the keyboard, shown at its right end. */
  readonly hint: string
  readonly label: string
  readonly look: 'primary' | 'plain' | 'check' | 'handle'
  /** What a handle opens is open. */
  readonly expanded?: boolean
  /** Drawn with a ring around it: the one thing to do. */
  readonly urged: boolean
  /** Why it does nothing now, '' if it does something. */
  readonly whyNot: string
  readonly action: StageAction
  /** What it ends the stay of, or opens. */
  readonly subject?: Subject
}

type ShoreName = Exclude<ButtonName, 'release'>

/** Where it is heard, or shown as plain text, code is not marked. */
const sentence = (parts: readonly RichPart[]): string => parts.map((p) => p.text).join('')

const factsOf = (cx: Moment): ActFacts => factsAt(cx.frame, cx)

/** The buttons of both shores, in the order of the keyboard: those of one queue only come first. */
export function controls(cx: Moment): Control[] {
  const facts = factsOf(cx)
  const ring = cx.receiving ? 'rvq' : 'svq'
  const here = BUTTONS.filter((name): name is ShoreName => {
    const { onCard, queue = ring } = ACTS[name]
    return !onCard && queue === ring && hasButton(name, facts, cx.q.index)
  })
  return (['driver', 'remote'] as const).flatMap((side) => {
    const own = here.filter((name) => ACTS[name].side === side)
    const first = own.filter((name) => ACTS[name].queue)
    return [...first, ...own.filter((name) => !ACTS[name].queue)].map((n) => button(cx, facts, n))
  })
}

function button(cx: Moment, facts: ActFacts, name: ShoreName): Control {
  const { frame, words, ring, q } = cx
  const action = firstForm(name, facts, q.index)
  const values = valuesOf(action, facts)
  const { side, key, primary = false, queue } = ACTS[name]
  return {
    key: `control.${name}`,
    side,
    ofQueue: queue !== undefined,
    onCards: name === 'complete',
    text: words.t(`stage.${name}`, values),
    brief: words.t(`stage.${name}.brief`, values),
    label: words.t(`stage.${name}.label`, values),
    hint: key,
    look: primary && !ring.driver.broken ? 'primary' : 'plain',
    urged: primary && frame.messages === 0 && cx.facts.side === 'none',
    whyNot: reasonFor(cx, facts, action),
    action,
  }
}

/** On the remote's shore: how it sees the rings. */
export const seesControl = ({ words }: Moment): Control => ({
  key: 'control.sees',
  side: 'remote',
  text: '',
  brief: '',
  label: words.t('stage.sees.label'),
  hint: '',
  look: 'handle',
  urged: false,
  whyNot: '',
  action: { name: 'sees' },
})

/** The tick on a buffer that the remote holds, which ends its stay. */
export const tick = (cx: Moment, head: number, action: ActOf<'complete' | 'release'>): Control => ({
  key: `control.${action.name}.${head}`,
  side: 'remote',
  text: '',
  brief: '',
  label: cx.words.t(`stage.${action.name}.tick`, { head }),
  hint: '',
  look: 'check',
  urged: false,
  whyNot: reasonFor(cx, factsOf(cx), action),
  action,
  subject: { is: 'desc', index: head },
})

function reasonFor({ words }: Moment, facts: ActFacts, action: ActOf<ButtonName>): string {
  const problem = whyNot(action, facts)
  return problem && sentence(words.rich(`problem.${problem}`))
}
