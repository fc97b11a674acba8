import { useState } from 'react'
import type { MemoryReplica } from '../../../store/memoryReplica.ts'
import { offers } from '../../../store/remotes.ts'
import { bufferName, remoteEndpoints, takenHandles } from '../../../view/model/endpointRows.ts'
import { hex } from '../../../view/subject/valueText.ts'
import { useCall } from '../../context/useCall.ts'
import { useWords } from '../../context/words.tsx'
import { Button } from '../../controls/Button.tsx'
import { parseAddress, parseAddressOrAny, parseData } from '../../controls/form/parse.ts'
import { Select } from '../../controls/form/Select.tsx'
import { CallForm } from './CallForm.tsx'
import css from './Messages.module.css'

const DATA = {
  label: 'composer.data',
  parse: (text: string) => parseData(text, 'text'),
  initial: 'hello Linux',
} as const

/** Where there is another end, nothing said means that one. */
const WITH_OTHER_END = {
  dst: { label: 'composer.dst', parse: parseAddressOrAny, note: 'taken.dst.other' },
  data: DATA,
} as const
const WITHOUT = {
  dst: { label: 'composer.dst', parse: parseAddress, initial: '0x400' },
  data: DATA,
} as const

/**
 * Transmit buffers that the application on a library has taken to write in: each is sent as it is,
 * or given back unsent.
 */
export function TakenBuffers({ replica }: { readonly replica: MemoryReplica }) {
  const { t } = useWords()
  const call = useCall('remote')
  const { memory, layout, scenario } = replica
  const all = takenHandles(memory, layout)
  const [chosen, setChosen] = useState(-1)
  const oldest = all[0]
  if (!oldest) return null
  const tx = all.some(({ handle }) => handle === chosen) ? chosen : oldest.handle
  const endpoints = remoteEndpoints(memory, layout)
  const freed = offers(scenario.remote, 'remoteFreeTx')
  return (
    <section className={css.part}>
      <h3>{t('taken.title')}</h3>
      <ul className={css.rows}>
        {all.map(({ handle, buffer, endpoint }) => (
          <li key={handle} data-taken={handle}>
            <code>{bufferName(scenario, buffer)}</code>
            <span>
              {endpoints
                .filter((e) => e.handle === endpoint)
                .map(({ addr }) => t('taken.for', { addr: hex(addr) }))}
            </span>
            {freed ? (
              <Button
                title={t('taken.free.title', { buffer: bufferName(scenario, buffer) })}
                onClick={() => call({ fn: 'remoteFreeTx', tx: handle })}
              >
                {t('taken.free')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <CallForm
        title="taken.send"
        rows={scenario.remote === 'openamp' ? WITH_OTHER_END : WITHOUT}
        onCall={({ dst, data }) => call({ fn: 'remoteSendNocopy', tx, dst, data })}
      >
        {all.length > 1 ? (
          <Select
            label={t('taken.which')}
            value={tx}
            options={all.map(({ handle, buffer }) => [handle, bufferName(scenario, buffer)])}
            onChange={setChosen}
          />
        ) : null}
      </CallForm>
    </section>
  )
}
