/** "What must come before the index?": barriers, also one that a fault leaves out. */
import { skippedBarrier } from './kind.ts'
import { type Asked, type Option, type Question, type Sentence, shuffled } from './types.ts'

const KICK: Option = { words: 'predict.kick' }
const INTERRUPT: Option = { words: 'predict.interrupt' }
const NOTHING: Option = { words: 'predict.nothing' }

export function barrierQuestion(asked: Asked): Question {
  const { step, scenario, bytes } = asked
  const skipped = skippedBarrier(step.site)
  const barrier: Option = { code: skipped ? 'wmb' : step.text || 'mb' }
  const signal = step.side === 'remote' ? INTERRUPT : KICK
  const truth = skipped ? NOTHING : barrier
  const wrong = skipped ? [barrier, signal] : [NOTHING, signal]
  return {
    ask:
      step.site === 'add.wmb' && !scenario.features.indirectDesc
        ? entry(asked)
        : ['predict.ask.barrier'],
    ...shuffled(step.index, truth, wrong),
    why: [
      skipped
        ? ['predict.why.skipped']
        : step.text === 'wmb'
          ? ['predict.why.wmb']
          : step.text === 'rmb'
            ? ['predict.why.rmb']
            : ['predict.why.mb'],
    ],
  }
  /** The entry that waits to be published. */
  function entry({ lookahead }: Asked): Sentence {
    const idx = lookahead.steps.find((s) => s.place?.of === 'avail.idx' && s.kind === 'store')
    const q = bytes.layout.queues.find((queue) => queue.name === idx?.queue)
    if (!idx || !q) return ['predict.ask.barrier']
    const slot = idx.before & (scenario.num - 1)
    const head = bytes.memory.load(q.vring.availRing(slot))
    return ['predict.ask.wmb', { head, slot, idx: idx.after }]
  }
}
