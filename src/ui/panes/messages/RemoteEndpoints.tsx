import { type FormEvent, useRef, useState } from 'react'
import { useActions } from '../../../store/hooks.ts'
import type { Mirror } from '../../../store/memoryReplica.ts'
import { modesOf } from '../../../store/remotes.ts'
import {
  type CallbackMode,
  type RemoteEndpoint,
  remoteEndpoints,
} from '../../../view/moment/endpointRows.ts'
import { RPMSG_ADDR_ANY } from '../../../view/panes/rpmsg.ts'
import { hex } from '../../../view/subject/valueText.ts'
import { Say, useWords } from '../../context/words.tsx'
import { Button } from '../../controls/Button.tsx'
import { Field } from '../../controls/form/Field.tsx'
import { focusFirstWrong } from '../../controls/form/focusFirstWrong.ts'
import { parseAddressOrAny, parseServiceOrNone } from '../../controls/form/parse.ts'
import { Select } from '../../controls/form/Select.tsx'
import { useFields } from '../../controls/form/useFields.ts'
import css from './Messages.module.css'

/** The endpoints of a library on the other side, and what a person can do with them. */
export function RemoteEndpoints({ mirror }: { readonly mirror: Mirror }) {
  const { t } = useWords()
  const all = remoteEndpoints(mirror.memory, mirror.layout)
  const modes = modesOf(mirror.scenario.remote)
  return (
    <section className={css.part}>
      <h3>{t('ept.remote')}</h3>
      <ul className={css.rows}>
        {all.map((ept) => (
          <Endpoint key={ept.handle} ept={ept} modes={modes} />
        ))}
        {all.length === 0 ? <li>{t('ept.none')}</li> : null}
      </ul>
      <AddEndpoint modes={modes} />
    </section>
  )
}

interface Modes {
  /** What the callbacks of this library can do. */
  readonly modes: readonly CallbackMode[]
}

function Endpoint({ ept, modes }: Modes & { readonly ept: RemoteEndpoint }) {
  const { t } = useWords()
  const actions = useActions()
  const { handle, addr, dest, mode, service } = ept
  const other = dest === RPMSG_ADDR_ANY ? '' : ` ↔ ${hex(dest)}`
  return (
    <li data-remote-ept={addr}>
      <code>
        {hex(addr)}
        {other}
      </code>
      <span title={service}>{service}</span>
      <Select
        label={t('ept.mode')}
        hidden
        value={mode}
        options={modes.map((m) => [m, t(`remote.mode.${m}`)])}
        onChange={(to) =>
          actions.act(
            { name: 'call', by: 'remote', call: { fn: 'remoteSetMode', ept: handle, mode: to } },
            'send',
          )
        }
      />
      {service ? (
        <Button
          title={t('ept.announce.title', { service })}
          onClick={() =>
            actions.act({
              name: 'call',
              by: 'remote',
              call: { fn: 'remoteAnnounce', ept: handle, service, flags: 0 },
            })
          }
        >
          {t('ept.announce')}
        </Button>
      ) : null}
      <Button
        title={t('ept.remove.title', { addr: hex(addr) })}
        onClick={() =>
          actions.act({ name: 'call', by: 'remote', call: { fn: 'remoteDestroyEpt', ept: handle } })
        }
      >
        {t('ept.remove')}
      </Button>
    </li>
  )
}

const PARSERS = { service: parseServiceOrNone, addr: parseAddressOrAny, dest: parseAddressOrAny }

/** An endpoint of the library, as its application makes one. */
function AddEndpoint({ modes }: Modes) {
  const { t } = useWords()
  const actions = useActions()
  const form = useRef<HTMLFormElement>(null)
  const [mode, setMode] = useState<CallbackMode>('release')
  const fields = useFields(PARSERS, { service: '', addr: '', dest: '' })

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    const said = fields.finish()
    if (said)
      void actions.act({
        name: 'call',
        by: 'remote',
        call: { fn: 'remoteCreateEpt', ...said, mode },
      })
    else focusFirstWrong(form.current)
  }

  return (
    <details className={css.form}>
      <summary>{t('ept.add')}</summary>
      <form ref={form} className={css.fields} onSubmit={onSubmit} noValidate>
        <Field label={t('ept.addr')} {...fields.field('addr')} note={<Say k="ept.addr.any" />} />
        <Field label={t('ept.dest')} {...fields.field('dest')} note={<Say k="ept.dest.any" />} />
        <Field
          label={t('ept.service')}
          {...fields.field('service')}
          note={<Say k="ept.service.none" />}
        />
        <Select
          label={t('ept.mode')}
          value={mode}
          options={modes.map((m) => [m, t(`remote.mode.${m}`)])}
          onChange={setMode}
        />
        <Button type="submit">{t('ept.add')}</Button>
      </form>
    </details>
  )
}
