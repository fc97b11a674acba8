import { useActions, useVisualizerStore } from '../../store/hooks.ts'
import { isModal } from '../../store/state.ts'
import type { ActOf, Call, Granularity } from '../../store/types.ts'

/**
 * Makes calls by somebody's hand. In the past the page asks first, where the caption stands: a
 * menu makes room for the question.
 */
export function useCall(by: ActOf<'call'>['by']) {
  const store = useVisualizerStore()
  const actions = useActions()
  return async (call: Call, run?: Granularity): Promise<void> => {
    await actions.act({ name: 'call', by, call }, run)
    const { asking, dialog } = store.getState()
    if (asking && !isModal(dialog)) actions.setDialog(null)
  }
}
