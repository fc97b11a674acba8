import type { Scenario } from '../../../store/types.ts'
import type { TranscriptGroup } from '../../../view/panes/transcript.ts'
import { longName } from '../../context/actors.ts'
import type { Words } from '../../context/words.tsx'

/** "Sender A: rpmsg_send_offchannel_raw, message #1" */
export function callTitle(
  { first, goesOn }: TranscriptGroup,
  scenario: Scenario,
  words: Words,
): string {
  const { actor, outer, message } = first
  if (actor < 0) return words.t('transcript.start')
  const who = longName(scenario, actor, words)
  const call = words.t('transcript.call', { who, fn: outer, message })
  return goesOn ? words.t('transcript.goesOn', { call }) : call
}
