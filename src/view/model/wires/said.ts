/** What both wires have to say. */
import { everyTime, type Moment } from '../moment.ts'
import { arithmetic, type EventTest } from './eventIndex.ts'

export interface Said {
  readonly state: 'idle' | 'ringing' | 'suppressed' | 'dropped'
  readonly text: string
  /** Said instead where the wire is too short for all of it: the first of them that fits. */
  readonly briefs: readonly string[]
  /** What a fault will do to the next pulse, in words; left out if none waits. */
  readonly armed?: string
}

/** The wire as it is at rest: idle, or barred where the other side has asked to hear nothing. */
export const resting = (off: boolean, text: string, ...briefs: readonly string[]): Said => ({
  state: off ? 'suppressed' : 'idle',
  text,
  briefs,
})

/** The pulse that a fault has got at, or that nobody can hear any more. */
export const dropped = (text: string): Said => ({ state: 'dropped', text, briefs: [] })

/** What the event index has decided. */
export const decided = ({ words }: Moment, test: EventTest): Said => {
  const key = test.rings ? 'stage.event.rings' : 'stage.event.silent'
  const said = words.t(key, { event: test.event })
  return resting(!test.rings, withSum(said, test), said, asked(words, test))
}

/** What a fault will do to the next pulse, or to each. */
export function threat(cx: Moment, fault: 'notifyFails' | 'dropKick' | 'dropInterrupt'): string {
  const { t } = cx.words
  const name = fault === 'notifyFails' ? fault : 'dropped'
  return t(everyTime(cx, fault) ? `stage.fault.${name}.every` : `stage.fault.${name}`)
}

/** All that a wire says, with what a fault will do to it. */
export const saidOn = ({ armed }: Said, text: string): string =>
  armed ? `${text} · ${armed}` : text

/** First what it means, then the sum. */
const withSum = (said: string, test: EventTest): string => `${said} · ${arithmetic(test)}`

/** `asked for entry 11: avail.idx 12 passes it`, and the same with the sum behind it. */
export function wouldRing({ words }: Moment, index: string, test: EventTest) {
  const key = test.rings ? 'stage.event.wouldRing' : 'stage.event.wouldNot'
  const said = words.t(key, { event: test.event, index, next: test.next })
  return { said, whole: withSum(said, test), least: asked(words, test) }
}

/** What it decides is seen: the wire is barred or not. */
const asked = (words: Moment['words'], { event }: EventTest): string =>
  words.t('stage.event.asked', { event })
