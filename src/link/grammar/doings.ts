/**
 * A row of acts as a link says it: `send*3,take*2,complete:1,run:sender1/5`. `/5`: so many steps of
 * the act; `*3`: so many times. docs/links.md has the table of words.
 */
import type { Scenario } from '../../core/machine/scenario.ts'
import type { Doing } from '../../protocol/script.ts'
import { MOST_DOINGS, MOST_TIMES } from '../../scenario/limits.ts'
import { quoted } from '../../scenario/quoted.ts'
import { actWords, readAct } from './actWords.ts'
import { Args } from './args.ts'
import { unreadable, WrongLink } from './wrong.ts'

/** @throws WrongLink */
export function readDoings(written: string, scenario: Scenario): Doing[] {
  if (written === '') return []
  const items = written.split(',')
  if (items.length > MOST_DOINGS) throw new WrongLink({ is: 'tooManyActs', most: MOST_DOINGS })
  return items.map((item) => readDoing(item, scenario))
}

export const writeDoings = (doings: readonly Doing[], scenario: Scenario): string =>
  doings.map((doing) => writeDoing(doing, scenario)).join(',')

function readDoing(item: string, scenario: Scenario): Doing {
  const [, said, steps, times] =
    /^([^/*]*)(?:\/([1-9]\d{0,6}))?(?:\*([1-9]\d{0,6}))?$/.exec(item) ?? []
  if (said === undefined) throw unreadable('do', item, 'send/5*2')
  if (Number(times ?? 1) > MOST_TIMES)
    throw new WrongLink({ is: 'tooManyTimes', most: MOST_TIMES, text: quoted(item) })
  const [word, ...args] = said.split(':')
  const act = readAct(word, new Args(args, item), scenario)
  return { act, times: Number(times ?? 1), steps: steps ? Number(steps) : null }
}

function writeDoing({ act, times, steps }: Doing, scenario: Scenario): string {
  return `${actWords(act, scenario).join(':')}${steps === null ? '' : `/${steps}`}${times === 1 ? '' : `*${times}`}`
}
