import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { useVisualizerStore } from '../../../store/hooks.ts'
import type { Mirror } from '../../../store/memoryReplica.ts'
import type { Layout, QueueLayout } from '../../../store/types.ts'
import { chainOutcome, freeToken } from '../../../view/moment/addOutcome.ts'
import { hex } from '../../../view/subject/valueText.ts'
import { Say, useWords } from '../../context/words.tsx'
import { Button } from '../../controls/Button.tsx'
import { focusFirstWrong } from '../../controls/form/focusFirstWrong.ts'
import css from './Chain.module.css'
import { PartRow } from './PartRow.tsx'
import { type PartText, scatterlists } from './parts.ts'

interface Props {
  readonly mirror: Mirror
  readonly q: QueueLayout
}

/** virtqueue_add by hand: a row for each part, and what will become of them. */
export function AddChain({ mirror, q }: Props) {
  const { t } = useWords()
  const store = useVisualizerStore()
  const { actions } = store
  const { memory, layout } = mirror
  const { num, kernel } = layout.scenario
  const form = useRef<HTMLFormElement>(null)
  const [parts, setParts] = useState<readonly PartText[]>(() => [firstPart(q, layout)])
  const [checked, setChecked] = useState(false)
  const token = freeToken(memory, q)
  const outcome = chainOutcome(memory, layout, q, parts.length)
  const free = memory.load(q.numFree)

  async function add(run: 'step' | 'send', kick: boolean) {
    const lists = scatterlists(parts, layout, q)
    if (!lists) {
      setChecked(true)
      focusFirstWrong(form.current)
      return
    }
    actions.setDialog(null)
    await actions.act(
      { name: 'call', by: 'hand', call: { fn: 'add', q: q.index, token, ...lists } },
      run,
    )
    // The question about the past comes first; and a kick has to wait for a call that waits.
    if (kick && !store.getState().asking) await actions.act({ name: 'kick' })
  }
  function onSubmit(event: FormEvent) {
    event.preventDefault()
    void add('step', false)
  }
  function onKey(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !event.shiftKey) return
    event.preventDefault()
    void add('send', false)
  }
  const change = (id: number, to: Partial<PartText>) =>
    setParts(parts.map((part) => (part.id === id ? { ...part, ...to } : part)))

  return (
    <form ref={form} className={css.add} onSubmit={onSubmit} onKeyDown={onKey} noValidate>
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
      <div className={css.actions}>
        <Button type="submit" look="primary" hint="↵">
          {t('composer.step')}
        </Button>
        <Button hint="⇧↵" onClick={() => add('send', false)}>
          {t('chain.whole')}
        </Button>
        <Button onClick={() => add('send', true)}>{t('chain.kick')}</Button>
      </div>
    </form>
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
