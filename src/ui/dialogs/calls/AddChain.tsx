import { useState } from 'react'
import type { MemoryReplica } from '../../../store/memoryReplica.ts'
import type { Act, Layout, QueueLayout } from '../../../store/types.ts'
import { chainOutcome, freeToken } from '../../../view/model/addOutcome.ts'
import { hex } from '../../../view/subject/valueText.ts'
import { useShownQueue } from '../../context/useShownQueue.ts'
import { Say, useWords } from '../../context/words.tsx'
import { Button } from '../../controls/Button.tsx'
import { ActForm } from './ActForm.tsx'
import css from './Chain.module.css'
import { PartRow } from './PartRow.tsx'
import { type PartText, scatterlists } from './parts.ts'

/** virtqueue_add by hand: a row for each part, and what will become of them. */
export function AddChain({ replica }: { readonly replica: MemoryReplica }) {
  const { t } = useWords()
  const { memory, layout } = replica
  const { num, kernel } = layout.scenario
  const q = useShownQueue(replica)
  const [parts, setParts] = useState<readonly PartText[]>(() => [firstPart(q, layout)])
  const [checked, setChecked] = useState(false)
  const token = freeToken(memory, q)
  const outcome = chainOutcome(memory, layout, q, parts.length)
  const free = memory.load(q.numFree)

  function add(): Act | null {
    const lists = scatterlists(parts, layout, q)
    if (!lists) setChecked(true)
    return lists && { name: 'call', by: 'hand', call: { fn: 'add', q: q.index, token, ...lists } }
  }
  const change = (id: number, to: Partial<PartText>) =>
    setParts(parts.map((part) => (part.id === id ? { ...part, ...to } : part)))

  return (
    // A kick has to wait for a call that waits.
    <ActForm
      className={css.add}
      act={add}
      whole="chain.whole"
      then={['chain.kick', { name: 'kick' }]}
    >
      <h3>
        {t('chain.add')} <code>{t('chain.token', { token: hex(token) })}</code>
      </h3>
      <div className={css.parts}>
        {parts.map((part, i) => (
          <PartRow
            key={part.id}
            n={i + 1}
            part={part}
            checked={checked}
            layout={layout}
            q={q}
            onChange={(to) => change(part.id, to)}
            onRemove={() => setParts(parts.filter(({ id }) => id !== part.id))}
          />
        ))}
      </div>
      <Button
        look="quiet"
        className={css.more}
        // One more than fits, so that it can be seen what becomes of that.
        why={parts.length > num ? t('chain.more.enough') : ''}
        onClick={() => setParts([...parts, nextPart(parts)])}
      >
        {t('chain.more')}
      </Button>
      <p className={css.plan} data-outcome={outcome} aria-live="polite">
        <Say
          k={outcome === 'tooLong' ? `chain.will.tooLong.${kernel}` : `chain.will.${outcome}`}
          values={{ n: parts.length, free, num }}
        />
      </p>
    </ActForm>
  )
}

/** From the end of the pool, which sends come to last. */
const firstPart = (q: QueueLayout, { scenario }: Layout): PartText => ({
  id: 0,
  way: q.name === 'rvq' ? 'in' : 'out',
  where: q.name === '' ? '0x10043000' : String(scenario.buffers - 1),
  length: '64',
})

/** Another one of the same kind; the buffer in front of the last one. */
function nextPart(parts: readonly PartText[]): PartText {
  const last = parts.at(-1) ?? { way: 'out', where: '0', length: '64' }
  const id = Math.max(-1, ...parts.map((p) => p.id)) + 1
  const where = /^\d+$/.test(last.where) ? String(Math.max(0, Number(last.where) - 1)) : last.where
  return { ...last, id, where }
}
