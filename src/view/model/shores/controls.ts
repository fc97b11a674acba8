/** What a person can do on the stage: buttons on the shore of the CPU that does what they say. */
import { handActor, sideOfActor } from '../../../core/machine/actors.ts'
import type { DrawerChoice, SceneContext } from '../../moment/context.ts'

export type StageAction =
  | { readonly do: 'send' | 'kick' | 'take' | 'poll' | 'reply' }
  | { readonly do: 'complete'; readonly head: number }
  /** The application on the remote lets go of a buffer, by its handle. */
  | { readonly do: 'release'; readonly held: number }
  /** The lens below a dial is put around a slot; null: it follows again. */
  | { readonly do: 'lens'; readonly dial: 'avail' | 'used'; readonly slot: number | null }
  /** An indirect table is opened or shut. */
  | { readonly do: 'drawer'; readonly choice: DrawerChoice }

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
  readonly enabled: boolean
  readonly action: StageAction
}

/** The buttons of both shores, in the order of the keyboard. */
export function controls(cx: SceneContext): Control[] {
  const { receiving, library } = cx
  const free = isFree(cx, 'remote')
  // TI's library has nothing to look at on the ring that it sends on.
  const polls = !(receiving && library?.id === 'ti-pru')
  return [
    ...(receiving ? [] : [send(cx)]),
    kick(cx),
    ...(receiving ? [reply(cx, free)] : []),
    ...(!library ? [take(cx, free), complete(cx, free)] : polls ? [poll(cx, free)] : []),
  ]
}

/** The tick on a buffer that the remote holds, which ends its stay. */
export const tick = (
  cx: SceneContext,
  head: number,
  action: Extract<StageAction, { do: 'complete' | 'release' }>,
): Control =>
  button('remote', action, {
    key: `control.${action.do}.${head}`,
    label: cx.words.t(action.do === 'release' ? 'stage.release' : 'stage.completeHead', { head }),
    look: 'check',
    enabled: isFree(cx, 'remote'),
  })

/** Is anybody on this side idle? */
const isFree = ({ frame, layout }: SceneContext, who: 'sender' | 'hand' | 'remote'): boolean =>
  frame.actors.some(({ index, state }) => {
    const { scenario } = layout
    if (state !== 'idle') return false
    if (who === 'sender') return index < scenario.senders
    return who === 'hand'
      ? index === handActor(scenario)
      : sideOfActor(scenario, index) === 'remote'
  })

function button(
  side: Control['side'],
  action: StageAction,
  { text = '', ...own }: Partial<Control> & Pick<Control, 'enabled'>,
): Control {
  return {
    key: `control.${action.do}`,
    side,
    text,
    brief: text,
    hint: '',
    label: text,
    look: 'plain',
    urged: false,
    action,
    ...own,
  }
}

function send(cx: SceneContext): Control {
  const { frame, facts, ring, words } = cx
  return button(
    'driver',
    { do: 'send' },
    {
      text: words.t('stage.send', { message: frame.messages + 1 }),
      brief: words.t('stage.short.send'),
      hint: 'S',
      look: ring.driver.broken ? 'plain' : 'primary',
      urged: frame.messages === 0 && facts.side === 'none',
      enabled: isFree(cx, 'sender'),
    },
  )
}

function kick(cx: SceneContext): Control {
  const { words, frame, receiving, ring } = cx
  const something = receiving || frame.messages > 0 || ring.driver.numAdded > 0
  return button(
    'driver',
    { do: 'kick' },
    {
      text: words.t('stage.kick'),
      hint: 'K',
      label: words.t('stage.kick.label'),
      enabled: something && isFree(cx, 'hand'),
    },
  )
}

/** A message the other way: the textbook remote sends as such, a library from its first endpoint. */
function reply({ library, words, memory, layout }: SceneContext, free: boolean): Control {
  const table = layout.remote?.state.endpoints
  const hasEndpoint =
    table !== undefined &&
    Array.from({ length: table.size }).some((_, row) => memory.load(table.handle(row)) !== 0)
  return button(
    'remote',
    { do: 'reply' },
    {
      text: words.t('stage.reply'),
      brief: words.t('stage.short.reply'),
      hint: 'R',
      enabled: free && (!library || hasEndpoint),
    },
  )
}

/** A library looks at its rings when it is told to. */
const poll = ({ words }: SceneContext, free: boolean): Control =>
  button(
    'remote',
    { do: 'poll' },
    {
      text: words.t('stage.poll'),
      hint: 'C',
      label: words.t('stage.poll.label'),
      enabled: free,
    },
  )

function take({ ring, num, words }: SceneContext, free: boolean): Control {
  const news = ring.remote.lastAvailIdx !== ring.avail.idx
  const head = ring.avail.ring[ring.remote.lastAvailIdx & (num - 1)]
  const enabled = news && free
  return button(
    'remote',
    { do: 'take' },
    {
      text: news ? words.t('stage.take', { head }) : words.t('stage.takeNext'),
      brief: enabled ? words.t('stage.short.take', { head }) : words.t('stage.short.takeNext'),
      hint: 'C',
      enabled,
    },
  )
}

function complete({ ring, words }: SceneContext, free: boolean): Control {
  const [head] = ring.remote.held
  const none = head === undefined
  return button(
    'remote',
    { do: 'complete', head: head ?? 0 },
    {
      text: none ? words.t('stage.complete') : words.t('stage.completeShort', { head }),
      brief: words.t('stage.short.complete'),
      hint: 'F',
      label: words.t('stage.complete'),
      enabled: !none && free,
    },
  )
}
