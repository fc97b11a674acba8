import { type FormEvent, useRef, useState } from 'react'
import { impossible } from '../../../scenario/rules.ts'
import { useActions } from '../../../store/hooks.ts'
import { DEFAULT_SCENARIO, type Scenario } from '../../../store/types.ts'
import { hex } from '../../../view/subject/valueText.ts'
import { atMoment, type Moment } from '../../context/atMoment.tsx'
import { Say, useWords } from '../../context/words.tsx'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { Field } from '../../controls/form/Field.tsx'
import type { FieldError } from '../../controls/form/parse.ts'
import { focusFirstWrong, useFields } from '../../controls/form/useFields.ts'
import { Switch } from '../../controls/Switch.tsx'
import css from '../calls/Composer.module.css'
import { numberOrNothing, powerOrNothing } from './parse.ts'

type Believed = Scenario['sees']
type NumberName = Exclude<keyof Believed, 'crossed'>

const NAMES = ['num', 'align', 'vring0', 'vring1', 'offset'] as const
const isNumber = (name: unknown): name is NumberName => NAMES.some((known) => known === name)

/** What the remote believes of the rings, where that is not what Linux has laid out. */
export const Sees = atMoment(({ frame, replica }) => {
  const { t } = useWords()
  return (
    <Dialog title={t('sees.title')}>
      <SeesForm frame={frame} replica={replica} />
    </Dialog>
  )
})

function SeesForm({ frame: { scenario }, replica: { layout } }: Moment) {
  const { t } = useWords()
  const actions = useActions()
  const form = useRef<HTMLFormElement>(null)
  const { sees } = scenario
  const said = (value: number | null, print = hex) => (value === null ? '' : print(value))
  const fields = useFields({
    num: { parse: powerOrNothing(2, 32768), initial: said(sees.num, String) },
    align: { parse: powerOrNothing(4, 4096), initial: said(sees.align, String) },
    vring0: { parse: numberOrNothing, initial: said(sees.vring0) },
    vring1: { parse: numberOrNothing, initial: said(sees.vring1) },
    offset: { parse: numberOrNothing, initial: sees.offset ? hex(sees.offset) : '' },
  })
  const [crossed, setCrossed] = useState(sees.crossed)
  /** What does not go together, at the field that it is about, until it is changed. */
  const [wrong, setWrong] = useState<{ name: NumberName; error: FieldError } | null>(null)
  const truth: Record<NumberName, string> = {
    num: String(scenario.num),
    align: String(scenario.align),
    vring0: hex(layout.physical(layout.queues[0].vring.base)),
    vring1: hex(layout.physical(layout.queues[layout.queues.length - 1].vring.base)),
    offset: '0x0',
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    const numbers = fields.finish()
    if (!numbers) return focusFirstWrong(form.current)
    const next = { ...scenario, sees: { ...numbers, offset: numbers.offset ?? 0, crossed } }
    const found = impossible(next).find(({ path }) => path[0] === 'sees')
    const name = found?.path[1]
    if (found && isNumber(name)) {
      setWrong({ name, error: { key: `scenario.problem.${found.is}`, values: found.values } })
      return focusFirstWrong(form.current)
    }
    actions.setDialog(null)
    void actions.restart(next)
  }
  const field = (name: NumberName) => {
    const { onText, error, ...rest } = fields.field(name)
    return (
      <Field
        key={name}
        label={t(`sees.${name}`)}
        {...rest}
        error={error ?? (wrong?.name === name ? wrong.error : null)}
        placeholder={truth[name]}
        onText={(text) => {
          setWrong(null)
          onText(text)
        }}
      />
    )
  }

  return (
    <form ref={form} className={css.form} onSubmit={onSubmit} noValidate>
      <p>
        <Say k="sees.note" />
      </p>
      <div className={css.two}>
        {field('num')}
        {field('align')}
        {field('vring0')}
        {field('vring1')}
      </div>
      {field('offset')}
      <Switch
        title={t('sees.crossed')}
        note={t('sees.crossed.note')}
        on={crossed}
        onSwitch={setCrossed}
      />
      <div className={css.actions}>
        <Button type="submit" look="primary" hint="↵">
          {t('sees.apply')}
        </Button>
        <Button
          onClick={() => {
            actions.setDialog(null)
            void actions.restart({ ...scenario, sees: DEFAULT_SCENARIO.sees })
          }}
        >
          {t('sees.agree')}
        </Button>
      </div>
    </form>
  )
}
