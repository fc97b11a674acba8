/** Carried traces of real remotes with one operation changed, and what the replay says to them. */
import { carriedTraces } from '../archive.ts'
import { type Line, parseTrace } from '../format.ts'
import { replay } from '../replay.ts'

const texts = new Map(
  carriedTraces()
    .filter(({ set }) => set === 'vectors-remote')
    .flatMap(({ files }) => files.map(({ name, text }) => [name, text])),
)

/** First difference of a trace in which one operation, counted from 1, was changed. */
export function spoiledRemote(
  name: string,
  operation: number,
  change: (line: Line) => Partial<Line>,
) {
  const { header, lines, end } = parseTrace(texts.get(`vectors-remote/${name}`) ?? '')
  const line = lines[operation - 1]
  const changed = lines.with(operation - 1, { ...line, ...change(line) })
  return replay({ header, lines: changed, end }).difference
}
