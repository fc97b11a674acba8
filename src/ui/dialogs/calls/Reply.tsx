import { useState } from 'react'
import { useVisualizer } from '../../../store/hooks.ts'
import { remoteEndpoints } from '../../../view/model/endpointRows.ts'
import { RPMSG_ADDR_ANY } from '../../../view/panes/rpmsg.ts'
import { hex } from '../../../view/subject/valueText.ts'
import { atMoment, type Moment } from '../../context/atMoment.tsx'
import { Say, useWords } from '../../context/words.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { Select } from '../../controls/form/Select.tsx'
import { Switch } from '../../controls/Switch.tsx'
import { ActForm } from './ActForm.tsx'
import css from './Composer.module.css'
import { MessageFields } from './MessageFields.tsx'
import { TextbookReply } from './TextbookReply.tsx'
import { useDraft } from './useDraft.ts'

/** A message of the remote to Linux. */
export const Reply = atMoment(({ frame, replica }) => {
  const { t } = useWords()
  const before = frame.log.findLast((e) => e.to === 'linux')?.number ?? 0
  return (
    <Dialog title={t('reply.title', { n: before + 1 })}>
      {replica.layout.remote ? <LibraryReply replica={replica} /> : <TextbookReply />}
    </Dialog>
  )
})

/** A library sends from one of its endpoints, with its own function. */
function LibraryReply({ replica }: Pick<Moment, 'replica'>) {
  const { t } = useWords()
  const reply = useVisualizer((s) => s.reply)
  const { remote } = replica.scenario
  const draft = useDraft(reply, remote === 'openamp')
  const endpoints = remoteEndpoints(replica.memory, replica.layout)
  const same = endpoints.find(({ addr }) => addr === reply.src) ?? endpoints[0]
  const [from, setFrom] = useState(same?.handle ?? -1)
  const chosen = endpoints.find(({ handle }) => handle === from)
  if (!chosen) return <p className={css.none}>{t('reply.noEndpoint')}</p>
  const { addr: src } = chosen

  function send() {
    const args = draft.finish()
    return args && ({ name: 'reply', args: { ...args, src } } as const)
  }
  const source = (
    <Select
      label={t('reply.from')}
      value={from}
      options={endpoints.map(({ handle, addr, service }) => [
        handle,
        [hex(addr), service].filter(Boolean).join(' '),
      ])}
      onChange={setFrom}
    />
  )
  // Only OpenAMP's endpoints know the other end.
  const { dest } = chosen
  const known = dest === RPMSG_ADDR_ANY ? 'reply.dst.none' : 'reply.dst.other'
  const aboutDst = remote === 'openamp' ? t(known, { addr: hex(dest) }) : null
  return (
    <ActForm act={send}>
      <MessageFields draft={draft} source={source} aboutDst={aboutDst} />
      {remote === 'openamp' || remote === 'rpmsg-lite' ? (
        <Switch
          title={t('reply.wait')}
          note={<Say k={`reply.wait.${remote}`} />}
          on={draft.wait}
          onSwitch={draft.setWait}
        />
      ) : null}
    </ActForm>
  )
}
