import type { Call } from '../../../core/machine/calls.ts'
import type { FaultName } from '../../../core/memory/faultFields.ts'
import { useActions, useVisualizerStore } from '../../../store/hooks.ts'

/**
 * Makes a call from the menu. In the past the page asks first, where the caption stands: the
 * menu makes room for the question.
 */
export function useCall(): (by: 'world' | 'remote', call: Call) => Promise<void> {
  const store = useVisualizerStore()
  const actions = useActions()
  return async (by, call) => {
    await actions.act({ name: 'call', by: by, call })
    if (store.getState().asking) actions.setDialog(null)
  }
}

/** Arms faults of one queue; with 0 takes them back. */
export function useArm(q: number): (fault: FaultName, value: number) => void {
  const call = useCall()
  return (fault, value) => void call('world', { fn: 'arm', fault, q, value })
}
