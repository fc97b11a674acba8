import type { Frame, StepInfo } from '../../store/types.ts'

const OTHERS = ['irq', 'remote', 'clock', 'hand'] as const

/** Who did a step, as the page calls it: all that sends is the driver. */
export function writerOf(step: StepInfo, frame: Frame): 'driver' | (typeof OTHERS)[number] {
  const name = frame.actors[step.actor]?.name
  return OTHERS.find((other) => other === name) ?? 'driver'
}
