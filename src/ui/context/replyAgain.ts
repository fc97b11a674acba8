import type { VisualizerStore } from '../../store/createVisualizerStore.ts'

/** The remote sends the last composed reply once more, as far as a step goes. */
export function replyAgain(store: VisualizerStore): void {
  const { reply, granularity } = store.getState()
  void store.actions.act({ name: 'reply', args: reply }, granularity === 'send' ? 'send' : 'step')
}
