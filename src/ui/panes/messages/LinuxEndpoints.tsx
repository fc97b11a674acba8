import type { FormEvent } from 'react'
import { useRef, useState } from 'react'
import { useActions } from '../../../store/hooks.ts'
import type { Mirror } from '../../../store/memoryReplica.ts'
import { linuxEndpoints } from '../../../view/moment/endpointRows.ts'
import { RPMSG_ADDR_ANY } from '../../../view/panes/rpmsg.ts'
import { hex } from '../../../view/subject/valueText.ts'
import { Say, useWords } from '../../context/words.tsx'
import { Button } from '../../controls/Button.tsx'
import { Field } from '../../controls/form/Field.tsx'
import { focusFirstWrong } from '../../controls/form/focusFirstWrong.ts'
import { parseAddressOrAny, parseService } from '../../controls/form/parse.ts'
import { useFields } from '../../controls/form/useFields.ts'
import { Switch } from '../../controls/Switch.tsx'
import css from './Messages.module.css'

/** The kernel's ids are signed. */
const INT_MAX = 0x7fff_ffff

/** Where messages for Linux go: its endpoints, and what a person can do with them. */
export function LinuxEndpoints({ mirror }: { readonly mirror: Mirror }) {
  const { t } = useWords()
  const actions = useActions()
  const all = linuxEndpoints(mirror.memory, mirror.layout)
  return (
    <section className={css.part}>
      <h3>{t('ept.linux')}</h3>
      <ul className={css.rows}>
        {all.map(({ ept, addr, callback }) => (
          <li key={ept} data-ept={addr}>
            <code>{hex(addr)}</code>
            <span>{t(`ept.cb.${callback}`)}</span>
            <Button
              title={t('ept.remove.title', { addr: hex(addr) })}
              onClick={() =>
                actions.act({ name: 'call', by: 'hand', call: { fn: 'destroyEpt', ept } })
              }
            >
              {t('ept.remove')}
            </Button>
          </li>
        ))}
        {all.length === 0 ? <li>{t('ept.none')}</li> : null}
      </ul>
      <AddEndpoint taken={all.map(({ addr }) => addr)} />
      <AnnounceChannel />
    </section>
  )
}

/** __rpmsg_create_ept by hand. An address that the code refuses may be asked for. */
function AddEndpoint({ taken }: { readonly taken: readonly number[] }) {
  const { t } = useWords()
  const actions = useActions()
  const form = useRef<HTMLFormElement>(null)
  const [echo, setEcho] = useState(false)
  const fields = useFields({ addr: parseAddressOrAny }, { addr: '' })
  const addr = fields.valueOf('addr')

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    const said = fields.finish()
    if (said)
      void actions.act({
        name: 'call',
        by: 'hand',
        call: { fn: 'createEpt', addr: said.addr, echo },
      })
    else focusFirstWrong(form.current)
  }

  return (
    <details className={css.form}>
      <summary>{t('ept.add')}</summary>
      <form ref={form} className={css.fields} onSubmit={onSubmit} noValidate>
        <Field label={t('ept.addr')} {...fields.field('addr')} note={noteOn(addr, taken)} />
        <Switch title={t('ept.echo')} note={t('ept.echo.note')} on={echo} onSwitch={setEcho} />
        <Button type="submit">{t('ept.add')}</Button>
      </form>
    </details>
  )
}

function noteOn(addr: number | null, taken: readonly number[]) {
  if (addr === null) return null
  if (addr === RPMSG_ADDR_ANY) return <Say k="ept.addr.any" />
  if (taken.includes(addr)) return <Say k="ept.addr.taken" />
  return addr > INT_MAX ? <Say k="ept.addr.signed" /> : null
}

const CHANNEL = { service: parseService, src: parseAddressOrAny, dst: parseAddressOrAny }

/** rpmsg_create_channel by hand: a device on the bus, and, with an address, an announcement. */
function AnnounceChannel() {
  const { t } = useWords()
  const actions = useActions()
  const form = useRef<HTMLFormElement>(null)
  const fields = useFields(CHANNEL, { service: 'rpmsg-client-sample', src: '', dst: '' })

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    const said = fields.finish()
    if (said) void actions.act({ name: 'call', by: 'hand', call: { fn: 'createChannel', ...said } })
    else focusFirstWrong(form.current)
  }

  return (
    <details className={css.form}>
      <summary>{t('channel.add')}</summary>
      <form ref={form} className={css.fields} onSubmit={onSubmit} noValidate>
        <Field label={t('channel.src')} {...fields.field('src')} note={<Say k="ept.addr.any" />} />
        <Field label={t('ept.dest')} {...fields.field('dst')} note={<Say k="ept.dest.any" />} />
        <Field label={t('ept.service')} {...fields.field('service')} />
        <Button type="submit">{t('channel.add')}</Button>
      </form>
    </details>
  )
}
