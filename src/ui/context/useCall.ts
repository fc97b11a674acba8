import { useActions, useVisualizerStore } from '../../store/hooks.ts'
import { isModal } from '../../store/state.ts'
import type { Act, ActOf, Call, Granularity } from '../../store/types.ts'

/**
 * Does acts. In the past the page asks first, where the caption stands: a menu makes room for the
 * question.
 */
export function useAct() {
  const store = useVisualizerStore()
  const actions = useActions()
  return async (act: Act, run?: Granularity): Promise<void> => {
    await actions.act(act, run)
    const { asking, dialog } = store.getState()
    if (asking && !isModal(dialog)) actions.setDialog(null)
  }
}

/** Makes calls by somebody's hand. */
export function useCall(by: ActOf<'call'>['by']) {
  const act = useAct()
  return (call: Call, run?: Granularity): Promise<void> => act({ name: 'call', by, call }, run)
}
