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
  const { replica, frame } = useVisualizerStore().getState()
  const byHand = useCall('hand')
  const byRemote = useCall('remote')
  if (!replica || !frame) return null
  const facts = factsAt(frame, replica)
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
