import { useState } from 'react'
import type { MemoryReplica } from '../../../store/memoryReplica.ts'
import { modesOf, offers } from '../../../store/remotes.ts'
import {
  bufferName,
  type CallbackMode,
  heldHandles,
  remoteEndpoints,
} from '../../../view/model/endpointRows.ts'
import { RPMSG_ADDR_ANY } from '../../../view/panes/rpmsg.ts'
import { hex } from '../../../view/subject/valueText.ts'
import { useCall } from '../../context/useCall.ts'
import { useWords } from '../../context/words.tsx'
import { Button } from '../../controls/Button.tsx'
import { parseAddressOrAny, parseServiceOrNone } from '../../controls/form/parse.ts'
import { Select } from '../../controls/form/Select.tsx'
import { CallForm } from './CallForm.tsx'
import css from './Messages.module.css'

const ENDPOINT = {
  addr: { label: 'ept.addr', parse: parseAddressOrAny, note: 'ept.addr.any' },
  dest: { label: 'ept.dest', parse: parseAddressOrAny, note: 'ept.dest.any' },
  service: { label: 'ept.service', parse: parseServiceOrNone, note: 'ept.service.none' },
} as const

interface Props {
  readonly replica: MemoryReplica
}

/** The endpoints of a library on the other side, and what a person can do with them. */
export function RemoteEndpoints({ replica }: Props) {
  const { t } = useWords()
  const call = useCall('remote')
  const [mode, setMode] = useState<CallbackMode>('release')
  const all = remoteEndpoints(replica.memory, replica.layout)
  const modes = modesOf(replica.scenario.remote).map((m) => [m, t(`remote.mode.${m}`)] as const)
  return (
    <section className={css.part}>
      <h3>{t('ept.remote')}</h3>
      <ul className={css.rows}>
        {all.map(({ handle: ept, addr, dest, service, ...its }) => (
          <li key={ept} data-remote-ept={addr}>
            <code>
              {hex(addr)}
              {dest === RPMSG_ADDR_ANY ? '' : ` ↔ ${hex(dest)}`}
            </code>
            <span title={service}>{service}</span>
            <Select
              label={t('ept.mode')}
              hidden
              value={its.mode}
              options={modes}
              onChange={(to) => call({ fn: 'remoteSetMode', ept, mode: to }, 'send')}
            />
            {offers(replica.scenario.remote, 'remoteAllocTx') ? (
              <Button
                title={t('taken.take.title', { addr: hex(addr) })}
                onClick={() => call({ fn: 'remoteAllocTx', ept, wait: 0 })}
              >
                {t('taken.take')}
              </Button>
            ) : null}
            {service ? (
              <Button
                title={t('ept.announce.title', { service })}
                onClick={() => call({ fn: 'remoteAnnounce', ept, service, flags: 0 })}
              >
                {t('ept.announce')}
              </Button>
            ) : null}
            <Button
              title={t('ept.remove.title', { addr: hex(addr) })}
              onClick={() => call({ fn: 'remoteDestroyEpt', ept })}
            >
              {t('ept.remove')}
            </Button>
          </li>
        ))}
        {all.length === 0 ? <li>{t('ept.none')}</li> : null}
      </ul>
      <CallForm
        title="ept.add"
        rows={ENDPOINT}
        onCall={(said) => call({ fn: 'remoteCreateEpt', ...said, mode })}
      >
        <Select label={t('ept.mode')} value={mode} options={modes} onChange={setMode} />
      </CallForm>
    </section>
  )
}

/** Received buffers that the application on a library keeps, until it releases them. */
export function HeldBuffers({ replica }: Props) {
  const { t } = useWords()
  const call = useCall('remote')
  const all = heldHandles(replica.memory, replica.layout)
  if (all.length === 0) return null
  return (
    <section className={css.part}>
      <h3>{t('held.title')}</h3>
      <ul className={css.rows}>
        {all.map(({ handle: held, buffer, count }) => (
          <li key={held} data-held={held}>
            <code>{bufferName(replica.scenario, buffer)}</code>
            <span>{t('held.times', { n: count })}</span>
            {offers(replica.scenario.remote, 'remoteHold') ? (
              <Button onClick={() => call({ fn: 'remoteHold', held })}>{t('held.hold')}</Button>
            ) : null}
            <Button onClick={() => call({ fn: 'remoteRelease', held })}>{t('held.release')}</Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
