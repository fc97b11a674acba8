/** A visualizer with a guest, and what it says, for tests. */
import type { VisualizerStore } from '../../store/createVisualizerStore.ts'
import { atRest, openStore } from '../../store/testing/openStore.ts'
import { createGuest, type Guest } from '../guest.ts'
import { openLink } from '../openLink.ts'
import type { Answer, HostEvent, Reply } from '../protocol.ts'
import { showAs } from '../showing.ts'

export interface Spoken {
  readonly store: VisualizerStore
  readonly guest: Guest
  readonly answers: Answer[]
  readonly events: HostEvent[]
  /** What a command is answered, when all has come to rest. */
  ask(command: unknown): Promise<Reply>
  /** Events of this kind so far. */
  told<E extends HostEvent['event']>(event: E): Extract<HostEvent, { event: E }>[]
}

export async function spoken(link = ''): Promise<Spoken> {
  const store = await openStore()
  const answers: Answer[] = []
  const events: HostEvent[] = []
  const open = async (text: string) => {
    const opened = await openLink(store, text)
    if (opened.is === 'open') showAs(store, opened.view)
    return opened.is === 'refused' ? opened : opened.is === 'overtaken' ? opened.is : null
  }
  if (link) await open(link)
  const guest = createGuest(
    {
      ...{ store, open, link: async () => 'v2.tx?', play: () => store.actions.play(true) },
    },
    { answer: (one) => answers.push(one), tell: (event) => events.push(event) },
  )
  return {
    ...{ store, guest, answers, events },
    ask: async (command) => {
      const reply = await guest.ask(command)
      await atRest(store)
      return reply
    },
    told: (event) => events.filter((one) => one.event === event) as never,
  }
}
