import { useVisualizerStore } from '../../store/hooks.ts'
import { factsAt, whyNot } from '../../store/types.ts'
import { fieldCalls } from '../../view/subject/fieldCalls.ts'
import { useCall } from '../context/useCall.ts'
import { useWords } from '../context/words.tsx'
import { refusing, useReasons } from '../controls/why.ts'

/** Buttons for the calls that change a field: who wants to be told, and who does not. */
export function FieldCalls({ from }: { readonly from: number }) {
  const { t } = useWords()
  const reason = useReasons()
  const store = useVisualizerStore()
  const { actions } = store
  const { replica, frame } = store.getState()
  const byHand = useCall('hand')
  const byRemote = useCall('remote')
  if (!replica || !frame) return null
  const facts = factsAt(frame, replica)
  // From its cursor: where the remote looks for the rings is its own belief.
  if (replica.layout.placeAt(from)?.place.of === 'remote.last_avail_idx')
    return (
      <button type="button" onClick={() => actions.setDialog('sees')}>
        {t('field.sees')}
      </button>
    )
  return fieldCalls(replica.memory, replica.layout, from).map(({ name, by, call }) => {
    const why = reason(whyNot({ name: 'call', by, call }, facts))
    return (
      <button
        key={name}
        type="button"
        {...(why ? refusing(why) : {})}
        onClick={() => !why && void (by === 'hand' ? byHand : byRemote)(call)}
      >
        {t(`field.call.${name}`)}
      </button>
    )
  })
}
