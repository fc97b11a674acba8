import { useState } from 'react'
import type { MemoryReplica } from '../../../store/memoryReplica.ts'
import { linuxEndpoints } from '../../../view/model/endpointRows.ts'
import { RPMSG_ADDR_ANY } from '../../../view/panes/rpmsg.ts'
import { hex } from '../../../view/subject/valueText.ts'
import { useCall } from '../../context/useCall.ts'
import { useWords } from '../../context/words.tsx'
import { Button } from '../../controls/Button.tsx'
import { parseAddressOrAny, parseService } from '../../controls/form/parse.ts'
import { Switch } from '../../controls/Switch.tsx'
import { CallForm } from './CallForm.tsx'
import css from './Messages.module.css'

/** The kernel's ids are signed. */
const INT_MAX = 0x7fff_ffff

/** Of a device on the bus; with an address of its own it is announced. */
const CHANNEL = {
  src: { label: 'channel.src', parse: parseAddressOrAny, note: 'ept.addr.any' },
  dst: { label: 'ept.dest', parse: parseAddressOrAny, note: 'ept.dest.any' },
  service: { label: 'ept.service', parse: parseService, initial: 'rpmsg-client-sample' },
} as const

/** Where messages for Linux go: its endpoints, and what a person can do with them. */
export function LinuxEndpoints({ replica }: { readonly replica: MemoryReplica }) {
  const { t } = useWords()
  const call = useCall('hand')
  const [echo, setEcho] = useState(false)
  const all = linuxEndpoints(replica.memory, replica.layout)
  const noteOn = (text: string) => {
    const is = parseAddressOrAny(text)
    if ('error' in is) return null
    if (is.value === RPMSG_ADDR_ANY) return 'ept.addr.any'
    if (all.some(({ addr }) => addr === is.value)) return 'ept.addr.taken'
    return is.value > INT_MAX ? 'ept.addr.signed' : null
  }
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
              onClick={() => call({ fn: 'destroyEpt', ept })}
            >
              {t('ept.remove')}
            </Button>
          </li>
        ))}
        {all.length === 0 ? <li>{t('ept.none')}</li> : null}
      </ul>
      <CallForm
        title="ept.add"
        rows={{ addr: { label: 'ept.addr', parse: parseAddressOrAny, note: noteOn } }}
        onCall={({ addr }) => call({ fn: 'createEpt', addr, echo })}
      >
        <Switch title={t('ept.echo')} note={t('ept.echo.note')} on={echo} onSwitch={setEcho} />
      </CallForm>
      <CallForm
        title="channel.add"
        rows={CHANNEL}
        onCall={(said) => call({ fn: 'createChannel', ...said })}
      />
    </section>
  )
}
