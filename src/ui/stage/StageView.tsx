import { type CSSProperties, useEffect, useLayoutEffect, useRef } from 'react'
import { useVisualizerStore } from '../../store/hooks.ts'
import { STAGE } from '../../view/stage/geometry/stage.ts'
import {
  type StageLayout,
  type StageLayoutName,
  shoreWidth,
  stageLayoutNamed,
} from '../../view/stage/geometry/stageLayout.ts'
import { useLayout } from '../context/layout.ts'
import { useFound } from '../context/useChain.ts'
import { useWords } from '../context/words.tsx'
import { lazyWithWords } from '../controls/lazyWithWords.tsx'
import { useSize } from '../controls/useSize.ts'
import { litBy } from './litBy.ts'
import { type LiveStage, stageFor } from './liveStage.ts'
import { panWithSteps } from './panTo.ts'
import css from './StageView.module.css'

const StageText = lazyWithWords(() => import('./StageText.tsx'), 'StageText')

const { width: WIDTH, height: HEIGHT } = STAGE
/** How much smaller than its width allows a phone's stage gets, before it scrolls. */
const PHONE_SMALLEST = 0.9
const NARROW = 0.9
const SMALLEST = 0.85
/** Where all of a frame's stage would be smaller than this, a part of it is shown so large. */
const FRAME_SMALLEST = 0.58
const FRAME_READABLE = 0.8
const LARGEST = 1.15
/** Beside a rail on a page of 1800 pixels, the stage takes all the room there is. */
const FULL_BLEED = 1360

interface Props {
  /** The page has a fixed height, and the stage the part of it that the others leave. */
  readonly fills: boolean
  /** What of the stage is drawn, and where. */
  readonly stageLayout?: StageLayoutName
}

/** The stage lives behind this element; React holds the element and nothing else of it. */
export function StageView({ fills, stageLayout = 'desktop' }: Props) {
  const words = useWords()
  const store = useVisualizerStore()
  const box = useRef<HTMLDivElement>(null)
  const host = useRef<HTMLDivElement>(null)
  const stage = useRef<LiveStage | null>(null)
  const { width, height } = useSize(box)

  useLayoutEffect(() => {
    if (!host.current) return
    const made = stageFor(store, words, stageLayout)
    put(host.current, made.element)
    stage.current = made
    return () => {
      stage.current = null
      made.destroy()
    }
  }, [words, stageLayout, store])

  const found = useFound()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another layout makes another stage
  useEffect(() => {
    stage.current?.mark(found && litBy(found, stage.current.shown()))
  }, [found, stageLayout])

  const { room: page } = useLayout()
  const size = stageLayoutNamed(stageLayout)
  const side = shoreWidth(size)
  const room = fills ? height : Number.POSITIVE_INFINITY
  const largest = width >= FULL_BLEED ? Number.POSITIVE_INFINITY : LARGEST
  const whole = contained(size, width, room)
  const scrolled = page === 'frame' && !size.strip && whole < FRAME_SMALLEST
  const scale = scrolled
    ? FRAME_READABLE
    : page === 'phone'
      ? phoneScale(size, width, room)
      : stageLayout === 'desktop'
        ? scaleFor(width, room, largest)
        : whole
  const shore = side === 0 ? 0 : (width - size.width * scale) / 2 + side * scale
  const least = stageLayout === 'desktop' && fills ? SMALLEST : scale
  // biome-ignore lint/correctness/useExhaustiveDependencies: another size shows another part
  useEffect(() => {
    if (!scrolled || !box.current || !stage.current) return
    return panWithSteps(store, box.current, stage.current)
  }, [store, scrolled, stageLayout, words, width, height])
  return (
    <div
      className={css.box}
      data-scrolled={scrolled ? '' : undefined}
      data-print="stage"
      ref={box}
      data-strips={size.strip ? '' : undefined}
      style={
        {
          minHeight: fills && stageLayout !== 'desktop' ? 0 : size.height * least,
          '--shore': `${shore}px`,
          '--aspect': String(size.width / size.height),
        } as Style
      }
    >
      <div ref={host} className={css.host} style={{ width: size.width * scale }} />
      <StageText />
    </div>
  )
}

type Style = CSSProperties & Record<`--${string}`, string>

/** Moves a stage to its place. What has the focus in it keeps it. */
function put(host: HTMLElement, element: HTMLElement): void {
  if (element.isConnected && 'moveBefore' in host) {
    host.moveBefore(element, null)
    return
  }
  const focused = element.contains(document.activeElement) ? document.activeElement : null
  host.append(element)
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
}

/** As large as the room allows; below the smallest size of the design only the width counts. */
function scaleFor(width: number, height: number, largest: number): number {
  if (width === 0) return 1
  const wide = width / WIDTH
  if (wide < SMALLEST) return wide
  return Math.min(largest, wide, Math.max(SMALLEST, height / HEIGHT))
}

/** All of it, as large as the room allows. */
const contained = (size: StageLayout, width: number, height: number): number =>
  width === 0 ? 1 : Math.min(width / size.width, height / size.height)

/** Its width decides; a little smaller where it is not quite high enough. */
function phoneScale(size: StageLayout, width: number, height: number): number {
  if (width === 0) return 1
  const wide = width / size.width
  // Buttons that a finger presses are as high as elsewhere: the narrowest phone scrolls.
  if (wide < NARROW) return wide
  return Math.min(wide, Math.max(wide * PHONE_SMALLEST, height / size.height))
}
