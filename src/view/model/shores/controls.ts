/** What a person can do on the stage: buttons on the shore of the CPU that does what they say. */
import { type ActFacts, factsAt } from '../../../protocol/actFacts.ts'
import {
  ACTS,
  type Act,
  type ActOf,
  type ButtonName,
  firstForm,
  isOfRemote,
  whyNot,
} from '../../../protocol/acts.ts'
import type { RichPart } from '../../../words/index.ts'
import type { DrawerChoice, SceneContext } from '../../moment/context.ts'

/** What only changes how the stage is looked at. */
export type LookAction =
  /** The lens below a dial is put around a slot; null: it follows again. */
  | { readonly name: 'lens'; readonly dial: 'avail' | 'used'; readonly slot: number | null }
  /** An indirect table is opened or shut. */
  | { readonly name: 'drawer'; readonly choice: DrawerChoice }

export type StageAction = Act | LookAction

/** A button, wherever it stands. */
export interface Control {
  readonly key: string
  readonly side: 'driver' | 'remote'
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
}

/** In the order in which the keyboard comes to them. What is held is released on its card. */
const NAMES = ['send', 'kick', 'reply', 'take', 'complete', 'poll'] as const
type Name = (typeof NAMES)[number]
type Said = Partial<Pick<Control, 'brief' | 'label' | 'look' | 'urged'>> & { readonly text: string }

/** What each button says. */
const SAID: { readonly [N in Name]: (cx: SceneContext, act: ActOf<N>) => Said } = {
  send: ({ frame, facts, ring, words: { t } }) => ({
    text: t('stage.send', { message: frame.messages + 1 }),
    brief: t('stage.short.send'),
    look: ring.driver.broken ? 'plain' : 'primary',
    urged: frame.messages === 0 && facts.side === 'none',
  }),
  kick: ({ words: { t } }) => ({ text: t('stage.kick'), label: t('stage.kick.label') }),
  reply: ({ words: { t } }) => ({ text: t('stage.reply'), brief: t('stage.short.reply') }),
  take: ({ ring, num, words: { t } }) => {
    const { lastAvailIdx } = ring.remote
    if (lastAvailIdx === ring.avail.idx)
      return { text: t('stage.takeNext'), brief: t('stage.short.takeNext') }
    const head = ring.avail.ring[lastAvailIdx & (num - 1)]
    return { text: t('stage.take', { head }), brief: t('stage.short.take', { head }) }
  },
  complete: ({ words: { t } }, { head }) => ({
    text: head < 0 ? t('stage.complete') : t('stage.completeShort', { head }),
    brief: t('stage.short.complete'),
    label: t('stage.complete'),
  }),
  poll: ({ words: { t } }) => ({ text: t('stage.poll'), label: t('stage.poll.label') }),
}

/** Where it is heard, or shown as plain text, code is not marked. */
const sentence = (parts: readonly RichPart[]): string => parts.map((p) => p.text).join('')

const factsOf = (cx: SceneContext): ActFacts => factsAt(cx.frame, cx)

/** The buttons of both shores. */
export function controls(cx: SceneContext): Control[] {
  const facts = factsOf(cx)
  return NAMES.flatMap((name) => {
    const { queue, key } = ACTS[name]
    if ((queue && (queue === 'rvq') !== cx.receiving) || !isOfRemote(name, facts)) return []
    // TI's library has nothing to look at on the ring that it sends on.
    if (name === 'poll' && cx.receiving && cx.library?.id === 'ti-pru') return []
    const act = firstForm(name, facts, cx.q.index) as ActOf<Name> | null
    if (!act) return []
    const say = SAID[name] as (cx: SceneContext, act: Act) => Said
    return [button(cx, facts, act, `control.${name}`, { hint: key, ...say(cx, act) })]
  })
}

/** The tick on a buffer that the remote holds, which ends its stay. */
export const tick = (
  cx: SceneContext,
  head: number,
  act: ActOf<'complete'> | ActOf<'release'>,
): Control =>
  button(cx, factsOf(cx), act, `control.${act.name}.${head}`, {
    text: '',
    label: cx.words.t(act.name === 'release' ? 'stage.release' : 'stage.completeHead', { head }),
    look: 'check',
  })

function button(
  { words }: SceneContext,
  facts: ActFacts,
  act: ActOf<ButtonName>,
  key: string,
  said: Said & { readonly hint?: string },
): Control {
  const problem = whyNot(act, facts)
  return {
    key,
    side: ACTS[act.name].side ?? 'driver',
    brief: said.text,
    hint: '',
    label: said.text,
    look: 'plain',
    urged: false,
    ...said,
    whyNot: problem && sentence(words.rich(`problem.${problem}`)),
    action: act,
  }
}
