/** The buttons: each on the shore of the CPU that does what it says. */
import type { SceneContext } from '../../moment/context.ts'
import type { ControlScene, HeldScene, ShoreScene } from '../marks/types.ts'

const DRIVER = { x: 16, width: 124 }
const REMOTE = { x: 940, width: 124 }
const THIRD = { y: 428, height: 32 }
const UPPER = { y: 466, height: 32 }
const LOWER = { y: 504, height: 30 }

/** Where the buttons of the remote begin. */
export function controlsTop({ receiving, library }: SceneContext): number {
  if (library) return receiving ? UPPER.y : LOWER.y
  return receiving ? THIRD.y : UPPER.y
}

export function controls(cx: SceneContext, remote: ShoreScene): ControlScene[] {
  const free = isIdle(cx, /^remote/)
  return [
    ...(cx.receiving ? [] : [send(cx)]),
    kick(cx),
    ...(cx.receiving ? [reply(cx, free)] : []),
    ...(cx.library ? poll(cx, free) : [take(cx, free), complete(cx, free)]),
    ...remote.held.flatMap((h) => tick(cx, h, free)),
  ]
}

const isIdle = ({ frame }: SceneContext, name: RegExp): boolean =>
  frame.actors.some((a) => name.test(a.name) && a.state === 'idle')

type Varying = Pick<ControlScene, 'key' | 'text' | 'hint' | 'enabled' | 'action'>

const plain = (
  c: Varying & { readonly label?: string },
): Omit<ControlScene, keyof typeof REMOTE | 'y' | 'height'> => ({
  label: c.text,
  look: 'plain',
  urged: false,
  ...c,
})

function send(cx: SceneContext): ControlScene {
  const { frame, facts, ring, words } = cx
  const text = words.t('stage.send', { message: frame.messages + 1 })
  return {
    ...plain({
      key: 'control.send',
      text,
      hint: 'S',
      enabled: isIdle(cx, /^sender/),
      action: { do: 'send' },
    }),
    ...DRIVER,
    ...UPPER,
    look: ring.driver.broken ? 'plain' : 'primary',
    urged: frame.messages === 0 && facts.side === 'none',
  }
}

function kick(cx: SceneContext): ControlScene {
  const { words, frame, receiving, ring } = cx
  const something = receiving || frame.messages > 0 || ring.driver.numAdded > 0
  return {
    ...plain({
      key: 'control.kick',
      text: words.t('stage.kick'),
      hint: 'K',
      label: words.t('stage.kick.label'),
      enabled: something && isIdle(cx, /^hand/),
      action: { do: 'kick' },
    }),
    ...DRIVER,
    ...LOWER,
  }
}

/** A message the other way: the textbook remote sends as such, a library from its first endpoint. */
function reply(cx: SceneContext, free: boolean): ControlScene {
  const { library, words, memory, layout } = cx
  const table = layout.remote?.state.endpoints
  const hasEndpoint =
    table !== undefined &&
    Array.from({ length: table.size }).some((_, row) => memory.load(table.handle(row)) !== 0)
  return {
    ...plain({
      key: 'control.reply',
      text: words.t('stage.reply'),
      hint: 'R',
      enabled: free && (!library || hasEndpoint),
      action: { do: 'reply' },
    }),
    ...REMOTE,
    ...(library ? UPPER : THIRD),
  }
}

/** A library looks at its rings when it is told to; TI's has nothing to do for this one. */
function poll(cx: SceneContext, free: boolean): ControlScene[] {
  if (cx.receiving && cx.library?.id === 'ti-pru') return []
  const button = plain({
    key: 'control.poll',
    text: cx.words.t('stage.poll'),
    hint: 'C',
    label: cx.words.t('stage.poll.label'),
    enabled: free,
    action: { do: 'poll' },
  })
  return [{ ...button, ...REMOTE, ...LOWER }]
}

function take(cx: SceneContext, free: boolean): ControlScene {
  const { ring, num, words } = cx
  const news = ring.remote.lastAvailIdx !== ring.avail.idx
  const head = ring.avail.ring[ring.remote.lastAvailIdx & (num - 1)]
  return {
    ...plain({
      key: 'control.take',
      text: news ? words.t('stage.take', { head }) : words.t('stage.takeNext'),
      hint: 'C',
      enabled: news && free,
      action: { do: 'take' },
    }),
    ...REMOTE,
    ...UPPER,
  }
}

function complete(cx: SceneContext, free: boolean): ControlScene {
  const { words } = cx
  const [oldest] = cx.ring.remote.held
  const none = oldest === undefined
  return {
    ...plain({
      key: 'control.complete',
      text: none ? words.t('stage.complete') : words.t('stage.completeShort', { head: oldest }),
      hint: 'F',
      label: words.t('stage.complete'),
      enabled: !none && free,
      action: { do: 'complete', head: oldest ?? 0 },
    }),
    ...REMOTE,
    ...LOWER,
  }
}

/** The tick on a card. */
function tick({ words }: SceneContext, h: HeldScene, free: boolean): ControlScene[] {
  if (!h.end) return []
  const { head } = h
  const label = words.t(h.end.do === 'release' ? 'stage.release' : 'stage.completeHead', { head })
  const button = plain({
    key: `control.${h.end.do}.${head}`,
    text: '',
    hint: '',
    label,
    enabled: free,
    action: h.end,
  })
  const place = { x: h.x + h.width - 31.5, y: h.y, width: 31.5, height: h.height }
  return [{ ...button, ...place, look: 'check' }]
}
