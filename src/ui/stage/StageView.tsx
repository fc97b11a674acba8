import { type CSSProperties, useEffect, useLayoutEffect, useRef } from 'react'
import { createStage, type Stage } from '../../stage/createStage.ts'
import type { VisualizerStore } from '../../store/createVisualizerStore.ts'
import { useActions, useVisualizer, useVisualizerStore } from '../../store/hooks.ts'
import type { Layout, QueueLayout } from '../../store/types.ts'
import { offsetNamed } from '../../view/byteInfo.ts'
import { SHORE, STAGE } from '../../view/geometry.ts'
import { makeScene } from '../../view/scene.ts'
import type { StageAction } from '../../view/sceneTypes.ts'
import { useSize } from '../common/useSize.ts'
import { useWords } from '../words.tsx'
import { motionsBetween, type Shown } from './motionsBetween.ts'
import css from './StageView.module.css'

const { width: WIDTH, height: HEIGHT } = STAGE
const SMALLEST = 0.85
const LARGEST = 1.15
/** Beside a rail on a page of 1800 pixels, the stage takes all the room there is. */
const FULL_BLEED = 1360

interface Props {
  /** The page has a fixed height, and the stage the part of it that the others leave. */
  readonly fills: boolean
}

/** The stage lives behind this element; React holds the element and nothing else of it. */
export function StageView({ fills }: Props) {
  const words = useWords()
  const store = useVisualizerStore()
  const actions = useActions()
  const frame = useVisualizer((s) => s.frame)
  const queue = useVisualizer((s) => s.queue)
  const box = useRef<HTMLDivElement>(null)
  const host = useRef<HTMLDivElement>(null)
  const stage = useRef<Stage | null>(null)
  const shown = useRef<Shown | null>(null)
  const { width, height } = useSize(box)

  useLayoutEffect(() => {
    if (!host.current) return
    const made = createStage(host.current, {
      words,
      onAction: (action) => perform(action, store),
      onHover: (hover) => void actions.look(hover && placeOf(store, hover.field)),
    })
    stage.current = made
    actions.setStage('idle')
    return () => {
      stage.current = null
      shown.current = null
      actions.setStage('absent')
      made.destroy()
    }
  }, [words, actions, store])

  useEffect(() => {
    const { mirror, move, speed, playing } = store.getState()
    if (!frame || !mirror || !stage.current || !host.current) return
    const scene = makeScene(
      frame,
      mirror.memory,
      mirror.layout,
      words,
      shownQueue(mirror.layout, queue).index,
    )
    const now: Shown = { frame, scene, layout: mirror.layout }
    const { motions, reverse } = motionsBetween(shown.current, now, move)
    shown.current = now
    stage.current.update(scene, motions, { speed, reverse, playing })
    return whenIdle(host.current, () => actions.setStage('idle'))
  }, [frame, queue, store, words, actions])

  const scale = scaleFor(width, fills ? height : Number.POSITIVE_INFINITY)
  const shore = (width - WIDTH * scale) / 2 + SHORE * scale
  return (
    <div
      className={css.box}
      data-print="stage"
      ref={box}
      style={{ minHeight: HEIGHT * (fills ? SMALLEST : scale), '--shore': `${shore}px` } as Style}
    >
      <div ref={host} className={css.host} style={{ width: WIDTH * scale }} />
    </div>
  )
}

type Style = CSSProperties & Record<`--${string}`, string>

/** Calls back when the stage has come to rest; answers how to stop waiting. */
function whenIdle(host: HTMLElement, done: () => void): () => void {
  if (host.dataset.idle === 'true') {
    done()
    return () => {}
  }
  const observer = new MutationObserver(() => {
    if (host.dataset.idle !== 'true') return
    observer.disconnect()
    done()
  })
  observer.observe(host, { attributeFilter: ['data-idle'] })
  return () => observer.disconnect()
}

/** As large as the room allows; below the smallest size of the design only the width counts. */
function scaleFor(width: number, height: number): number {
  if (width === 0) return 1
  const wide = width / WIDTH
  if (wide < SMALLEST) return wide
  const largest = width < FULL_BLEED ? LARGEST : Number.POSITIVE_INFINITY
  return Math.min(largest, wide, Math.max(SMALLEST, height / HEIGHT))
}

/** What the pointer rests on, on the stage, is looked at in memory too. */
function placeOf(store: VisualizerStore, field: string): number | null {
  const { mirror, queue } = store.getState()
  return mirror ? offsetNamed(shownQueue(mirror.layout, queue), field) : null
}

/** A bare virtqueue has no other one to show. */
const shownQueue = ({ queues }: Layout, queue: number): QueueLayout =>
  queues[Math.min(queue, queues.length - 1)]

function perform(action: StageAction, store: VisualizerStore): void {
  const { actions } = store
  switch (action.do) {
    case 'send':
      void actions.sendAgain()
      return
    case 'kick':
      void actions.kick()
      return
    case 'take':
      void actions.take()
      return
    case 'complete':
      void actions.complete(action.head)
      return
    case 'poll':
      void actions.poll()
      return
    case 'reply': {
      const { reply, granularity } = store.getState()
      void actions.reply(reply, granularity === 'send' ? 'whole' : 'step')
      return
    }
    case 'release':
      void actions.call('remote', { fn: 'remoteRelease', held: action.held })
      return
    default:
      action satisfies never
  }
}
