import { useState } from 'react'
import { useActions, useVisualizer } from '../../../store/hooks.ts'
import type { Mirror } from '../../../store/memoryReplica.ts'
import { remoteEndpoints } from '../../../view/moment/endpointRows.ts'
import { hex } from '../../../view/subject/valueText.ts'
import { useWords } from '../../context/words.tsx'
import { Select } from '../../controls/form/Select.tsx'
import { MessageFields } from './MessageFields.tsx'
import { MessageForm } from './MessageForm.tsx'
import css from './Reply.module.css'
import { useDraft } from './useDraft.ts'

/** A library sends from one of its endpoints, with its own function. */
export function LibraryReply({ mirror }: { readonly mirror: Mirror }) {
  const { t } = useWords()
  const actions = useActions()
  const reply = useVisualizer((s) => s.reply)
  const draft = useDraft(reply)
  const endpoints = remoteEndpoints(mirror.memory, mirror.layout)
  const same = endpoints.find(({ addr }) => addr === reply.src) ?? endpoints[0]
  const [from, setFrom] = useState(same?.handle ?? -1)
  const chosen = endpoints.find(({ handle }) => handle === from)
  if (!chosen) return <p className={css.none}>{t('reply.noEndpoint')}</p>

  function finish() {
    const args = draft.finish()
    return args && chosen ? { ...args, src: chosen.addr } : null
  }
  return (
    <MessageForm
      finish={finish}
      send={(args, run) => {
        actions.setDialog(null)
        void actions.act({ name: 'reply', args }, run)
      }}
    >
      <MessageFields
        draft={draft}
        refusesAny={false}
        source={
          <Select
            label={t('reply.from')}
            value={from}
            options={endpoints.map(({ handle, addr, service }) => [
              handle,
              [hex(addr), service].filter(Boolean).join(' '),
            ])}
            onChange={setFrom}
          />
        }
      />
    </MessageForm>
  )
}
