/**
 * The order of stores (or of loads): what is queued in front of the barrier, and the index
 * that waits behind it.
 */
import { Owner } from '../../../core/history/ownershipFromBytes.ts'
import { armed, type SceneContext } from '../../moment/context.ts'
import { stripPlan } from '../../moment/storeOrder.ts'
import type { StripEntry } from '../../moment/storeOrderEntry.ts'
import { monoWidth, textWidth } from '../geometry/text.ts'
import type { StripScene } from '../marks/types.ts'

const TITLES = {
  filling: 'stage.strip.stores',
  inFlight: 'stage.strip.stores',
  read: 'stage.strip.loads',
  published: 'stage.strip.full',
  used: 'stage.strip.full',
} as const

const X = 188
const Y = 88.5
const HEIGHT = 21
const RIGHT_END = 892
const SIZE = 10.5

export function strip(cx: SceneContext): StripScene {
  const plan = stripPlan(cx)
  const label = cx.words.t(TITLES[plan?.tint ?? 'filling'])
  const first = X + textWidth(label, 11) + 10
  if (!plan) return idle(cx, label, first)
  let x = first
  const place = (e: StripEntry, i: number, side: string) => {
    const width = monoWidth(e.whole, SIZE) + 18
    const chip = {
      key: `strip.${side}.${i}`,
      x,
      y: Y,
      width,
      height: HEIGHT,
      text: e.text,
      state: !e.done ? ('ghost' as const) : plan.passed ? ('fenced' as const) : ('done' as const),
      tint: plan.tint,
    }
    x += width + 7
    return chip
  }
  const before = plan.before.map((e, i) => place(e, i, 'before'))
  const gate = plan.gate && {
    x: x + 3,
    width: monoWidth(plan.gate, SIZE) + 18,
    text: plan.gate,
    passed: plan.passed && !plan.skipped,
    skipped: plan.skipped,
  }
  if (gate) x += gate.width + 13
  const after = plan.after.map((e, i) => place(e, i, 'after'))
  const room = RIGHT_END - x > textWidth(plan.note, 11) + 6
  return {
    label,
    side: cx.facts.side,
    chips: [...before, ...after],
    gate,
    note: room ? plan.note : '',
    noteAt: { x: RIGHT_END, y: 103 },
    noteEnd: true,
  }
}

/** Nothing is under way: what there is to say, behind the gate that a fault has opened. */
function idle(cx: SceneContext, label: string, first: number): StripScene {
  const open = armed(cx, 'skipWmb') > 0
  const width = monoWidth('wmb', SIZE) + 18
  return {
    label,
    side: 'none',
    chips: [],
    gate: open ? { x: first + 2, width, text: 'wmb', passed: false, skipped: true } : null,
    note: open ? cx.words.t('stage.fault.skipWmb') : idleNote(cx),
    noteAt: { x: open ? first + width + 14 : first + 2, y: 103 },
    noteEnd: false,
  }
}

function idleNote(cx: SceneContext): string {
  const { ring, facts, words, layout } = cx
  if (ring.driver.broken)
    return words.t(
      layout.scenario.kernel === 'linux-6.x' ? 'stage.strip.broken' : 'stage.strip.brokenGoesOn',
    )
  if (cx.elsewhere) return words.t('stage.strip.elsewhere', { queue: cx.elsewhere })
  const untouched = cx.ring.avail.idx === 0 && cx.counts[Owner.free] === cx.num
  if (facts.progress === 'published' || (facts.fn === 'kick' && !untouched))
    return words.t('stage.strip.landed')
  if (!cx.receiving && cx.vrp.sleepers > 0 && facts.side === 'driver')
    return words.t('stage.strip.noBuffer')
  return words.t(untouched ? 'stage.strip.nothing' : 'stage.strip.noStores')
}
