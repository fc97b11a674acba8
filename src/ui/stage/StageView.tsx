import { type CSSProperties, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createStage, type Stage } from '../../stage/createStage.ts'
import type { Lit } from '../../stage/hover.ts'
import type { VisualizerStore } from '../../store/createVisualizerStore.ts'
import { useActions, useVisualizer, useVisualizerStore } from '../../store/hooks.ts'
import type { Layout, QueueLayout } from '../../store/types.ts'
import type { Lenses } from '../../view/moment/context.ts'
import { STAGE } from '../../view/stage/geometry/stage.ts'
import { type PlanName, sizeOf } from '../../view/stage/geometry/stageLayout.ts'
import type { StageAction } from '../../view/stage/marks/types.ts'
import { makeScene } from '../../view/stage/scene.ts'
import type { Chain } from '../../view/subject/related.ts'
import { chainLinks } from '../../view/subject/relatedLinks.ts'
import { subjectName, subjectOfField } from '../../view/subject/subject.ts'
import { useChain } from '../context/useChain.ts'
import { useWords } from '../context/words.tsx'
import { later } from '../controls/lazyWithWords.tsx'
import { useSize } from '../controls/useSize.ts'
import { motionsBetween, type Shown } from './motionsBetween.ts'
import css from './StageView.module.css'

const StageText = later(() => import('./StageText.tsx').then((m) => m.StageText))

const { width: WIDTH, height: HEIGHT } = STAGE
/** How much smaller than its width allows a short stage gets, before it scrolls. */
const SHORT_SMALLEST = 0.9
/** A short stage is not drawn larger than this: its page is about to become a wider one. */
const SHORT_LARGEST = 1.2
const SMALLEST = 0.85
const LARGEST = 1.15
/** Beside a rail on a page of 1800 pixels, the stage takes all the room there is. */
const FULL_BLEED = 1360
/** Units above and below the stage in which nothing stands: a slide has better use for the room. */
const CROP = 8

interface Props {
  /** The page has a fixed height, and the stage the part of it that the others leave. */
  readonly fills: boolean
  /** It is drawn as large as the page allows, however large that is. */
  readonly large?: boolean
  /** What of the stage is drawn, and where. */
  readonly plan?: PlanName
}

/** The stage lives behind this element; React holds the element and nothing else of it. */
export function StageView({ fills, large = false, plan = 'whole' }: Props) {
  const words = useWords()
  const store = useVisualizerStore()
  const actions = useActions()
  const frame = useVisualizer((s) => s.frame)
  const queue = useVisualizer((s) => s.queue)
  const perspective = useVisualizer((s) => s.perspective)
  const box = useRef<HTMLDivElement>(null)
  const host = useRef<HTMLDivElement>(null)
  const stage = useRef<Stage | null>(null)
  const shown = useRef<Shown | null>(null)
  const { width, height } = useSize(box)
  const [lenses, setLenses] = useState<Lenses>({})
  const num = frame?.scenario.num

  // Another ring is looked at from its beginning.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each ring
  useEffect(() => setLenses({}), [num, queue])

  useLayoutEffect(() => {
    if (!host.current) return
    const made = createStage(host.current, {
      words,
      plan,
      onAction: (action) => {
        if (action.do === 'lens') setLenses((before) => moved(before, action))
        else perform(action, store)
      },
      hover: {
        onPoint: (thing, at) => actions.link(thing, 'stage', at),
        onPin: (thing) => (thing ? actions.pin(thing, 'stage') : actions.unpin()),
      },
    })
    stage.current = made
    actions.setStage('idle')
    return () => {
      stage.current = null
      shown.current = null
      actions.setStage('absent')
      made.destroy()
    }
  }, [words, plan, actions, store])

  // Before the browser paints: picture and sentence change in one frame.
  useLayoutEffect(() => {
    const { mirror, move, speed, playing } = store.getState()
    if (!frame || !mirror || !stage.current || !host.current) return
    const scene = makeScene(
      frame,
      mirror.memory,
      mirror.layout,
      words,
      shownQueue(mirror.layout, queue).index,
      lenses,
      plan,
      perspective,
    )
    const now: Shown = { frame, scene, layout: mirror.layout }
    const { motions, reverse } = motionsBetween(shown.current, now, move)
    shown.current = now
    stage.current.update(scene, motions, { speed, reverse, playing })
    return whenIdle(host.current, () => actions.setStage('idle'))
  }, [frame, queue, lenses, perspective, store, words, plan, actions])

  const chain = useChain()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another plan makes another stage
  useEffect(() => {
    stage.current?.mark(chain && litBy(chain, shown.current))
  }, [chain, plan])

  const size = sizeOf(plan)
  const room = fills ? height : Number.POSITIVE_INFINITY
  const largest = width >= FULL_BLEED ? Number.POSITIVE_INFINITY : LARGEST
  const scale = large
    ? slideScale(plan, width, height)
    : plan === 'whole'
      ? scaleFor(width, room, largest)
      : shortScale(plan, width, room)
  const shore = size.shore === 0 ? 0 : (width - size.width * scale) / 2 + size.shore * scale
  const least = plan === 'whole' && fills ? SMALLEST : scale
  const crop = large && plan === 'whole' ? -CROP * scale : undefined
  return (
    <div
      className={css.box}
      data-print="stage"
      ref={box}
      data-plan={plan}
      style={
        {
          minHeight: large || (fills && plan !== 'whole') ? 0 : size.height * least,
          '--shore': `${shore}px`,
        } as Style
      }
    >
      <div
        ref={host}
        className={css.host}
        style={{ width: size.width * scale, marginBlock: crop }}
      />
      <StageText />
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
function scaleFor(width: number, height: number, largest: number): number {
  if (width === 0) return 1
  const wide = width / WIDTH
  if (wide < SMALLEST) return wide
  return Math.min(largest, wide, Math.max(SMALLEST, height / HEIGHT))
}

/** As large as the slide allows; what is laid out for a phone scrolls. */
function slideScale(plan: PlanName, width: number, height: number): number {
  if (plan === 'phone') return shortScale(plan, width, height)
  if (width === 0) return 1
  const { width: own, height: high } = sizeOf(plan)
  return Math.min(width / own, height / (plan === 'whole' ? high - 2 * CROP : high))
}

/** Its width decides; a little smaller where it is not quite high enough. */
function shortScale(plan: PlanName, width: number, height: number): number {
  if (width === 0) return 1
  const { width: own, height: high } = sizeOf(plan)
  const wide = Math.min(width / own, plan === 'phone' ? Number.POSITIVE_INFINITY : SHORT_LARGEST)
  return Math.min(wide, Math.max(wide * SHORT_SMALLEST, height / high))
}

/** The marks of the step at hand belong to a chain that the step touches. */
function litBy(chain: Chain, shown: Shown | null): Lit {
  const { origin, names } = chain
  const step = shown?.frame.step
  const touched = step ? subjectOfField(step.name) : null
  const now = touched !== null && names.has(subjectName(touched))
  return { origin, names, now, links: shown ? chainLinks(shown.scene, chain) : [] }
}

/** A bare virtqueue has no other one to show. */
const shownQueue = ({ queues }: Layout, queue: number): QueueLayout =>
  queues[Math.min(queue, queues.length - 1)]

type LensAction = Extract<StageAction, { do: 'lens' }>

/** Where the lenses are after one was moved, or let go. */
function moved(before: Lenses, { dial, slot }: LensAction): Lenses {
  const { [dial]: _, ...others } = before
  return slot === null ? others : { ...others, [dial]: slot }
}

function perform(action: Exclude<StageAction, LensAction>, store: VisualizerStore): void {
  const { actions } = store
  const { queue } = store.getState()
  switch (action.do) {
    case 'send':
      void actions.act({ name: 'send' })
      return
    case 'kick':
      void actions.act({ name: 'kick', q: queue })
      return
    case 'take':
      void actions.act({ name: 'take', q: queue })
      return
    case 'complete':
      void actions.act({ name: 'complete', q: queue, head: action.head })
      return
    case 'poll':
      void actions.act({ name: 'poll', q: queue })
      return
    case 'reply':
      void actions.act({ name: 'reply' })
      return
    case 'release':
      void actions.act({ name: 'release', held: action.held })
      return
    default:
      action satisfies never
  }
}
