import type { MouseEvent } from 'react'
import { useActions } from '../../store/hooks.ts'
import { factsAt, type Scenario } from '../../store/types.ts'
import { cName } from '../../view/panes/functionNames.ts'
import { kindOf, letter, longName, shortName } from '../context/actors.ts'
import { afterMoment, type Moment } from '../context/atMoment.tsx'
import { useWords, type Words } from '../context/words.tsx'
import { LockIcon, SleepIcon, StopIcon } from '../controls/icons.tsx'
import { useRoving } from '../controls/useRoving.ts'
import { type Chip, chipsOf } from './chips.ts'
import css from './Picker.module.css'

const GLYPHS = {
  lock: LockIcon,
  mailbox: LockIcon,
  asleep: SleepIcon,
  stopped: StopIcon,
  idle: null,
  ready: null,
}

/**
 * Who runs next: a press lets that actor go on as far as a step goes (⇧ one function, ⌥ its
 * whole call), or begins a send on a sender that rests.
 */
export const Picker = afterMoment(({ frame, replica }) => {
  // Before anything has happened there is one thing to do, and that is in the caption.
  const wanted = frame.length > 0 || frame.actors.some((a) => a.state !== 'idle')
  return wanted ? <Chips frame={frame} replica={replica} /> : null
})

/** A stop of its own: the row may be scrolled, and then Tab has to come to it. */
function Chips({ frame, replica }: Moment) {
  const words = useWords()
  const actions = useActions()
  const roving = useRoving()
  const { scenario } = frame

  const facts = factsAt(frame, replica)

  function press(event: MouseEvent, { act, why }: Chip) {
    const by = event.shiftKey ? 'function' : event.altKey ? 'send' : undefined
    if (!why) void actions.act(act, act.name === 'run' ? by : undefined)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row everywhere
    <div className={css.picker} role="group" aria-label={words.t('pick.label')} {...roving}>
      {chipsOf(frame, facts).map((chip) => {
        const Glyph = GLYPHS[chip.state]
        const title = titleOf(chip, { frame, replica }, words)
        const classes = [css.chip, chip.next && css.next, chip.state === 'idle' && css.idle]
        return (
          <button
            key={chip.actor}
            type="button"
            className={classes.filter(Boolean).join(' ')}
            title={title}
            aria-label={title}
            aria-disabled={chip.why !== ''}
            data-why={chip.why ? title : undefined}
            aria-current={chip.next ? 'step' : undefined}
            aria-keyshortcuts={chip.key || undefined}
            data-actor={frame.actors[chip.actor].name}
            data-state={chip.state}
            onClick={(event) => press(event, chip)}
          >
            {shortName(scenario, chip.actor, words)}
            {chip.message > 0 ? <b>{words.t('pick.message', { n: chip.message })}</b> : null}
            {Glyph ? <Glyph /> : null}
          </button>
        )
      })}
    </div>
  )
}

function titleOf(chip: Chip, { frame, replica: { memory, layout } }: Moment, words: Words): string {
  const { t } = words
  const { scenario } = frame
  const who = longName(scenario, chip.actor, words)
  switch (chip.state) {
    case 'ready':
      return t('pick.ready', { who, fn: cName(chip.fn, scenario.kernel) })
    case 'lock': {
      const holder = memory.load(layout.txLock) - 1
      if (holder < 0 || holder === chip.actor) return t('pick.lock', { who })
      return t('pick.lock.tx', { who, holder: shortName(scenario, holder, words) })
    }
    case 'mailbox':
      return t('pick.mailbox', { who })
    case 'asleep':
      return t('pick.asleep', { who, until: memory.load(layout.sleepUntil(chip.actor)) })
    case 'stopped':
      return t('pick.stopped', { who })
    case 'idle':
      if (chip.act.name === 'send') return t('pick.begin', { letter: letter(chip.actor) })
      return t(`pick.idle.${idleKind(scenario, chip.actor)}`)
    default:
      return chip.state satisfies never
  }
}

function idleKind(scenario: Scenario, actor: number): 'irq' | 'remote' | 'task' {
  const { kind } = kindOf(scenario, actor)
  return kind === 'irq' || kind === 'remote' ? kind : 'task'
}
