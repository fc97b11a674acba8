/** What a control is called has in it what is drawn on it: so it is found by who says what they see. */
import { expect, test } from 'vitest'
import { loadWords } from '../../../words/index.ts'
import { createWords } from '../../../words/whole.ts'
import { stageModel } from '../../model/stageModel.ts'
import { STAGE_LAYOUTS } from '../../testing/allStageLayouts.ts'
import { mainPicture, StageDriver } from '../../testing/stageDriver.ts'
import type { StageLayoutName } from '../geometry/stageLayout.ts'
import { layOut } from '../layOut.ts'

const MOMENTS = [
  new StageDriver(),
  new StageDriver().send('one'),
  mainPicture(),
  new StageDriver({ remote: 'openamp' }).send('one'),
]

test.each([createWords('en'), await loadWords('zh')])('in $locale', (words) => {
  const named = MOMENTS.flatMap(({ frame, memory, layout }) =>
    [0, 1].flatMap((queue) => {
      const model = stageModel(frame, memory, layout, words, queue)
      return Object.keys(STAGE_LAYOUTS).flatMap(
        (stageLayout) => layOut(model, stageLayout as StageLayoutName).controls,
      )
    }),
  )
  expect(named.length).toBeGreaterThan(50)
  const others = named.filter(({ text, label }) => !label.includes(text))
  expect(others.map(({ text, label }) => `${text}: ${label}`)).toEqual([])
  // Whatever is drawn, the name says which descriptor is taken.
  if (words.locale === 'en') expect(named.map((c) => c.label)).toContain('Take desc 0')
})
