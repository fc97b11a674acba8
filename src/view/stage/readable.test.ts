/** The longest values in every layout and language: no text on another one, none out of its box, none too small. */
import { expect, test } from 'vitest'
import { loadWords } from '../../words/index.ts'
import { createWords } from '../../words/whole.ts'
import { stageModel } from '../model/stageModel.ts'
import { STAGE_LAYOUTS } from '../testing/allStageLayouts.ts'
import { drawnTexts, onEachOther, outOfBox } from '../testing/overlaps.ts'
import { StageDriver } from '../testing/stageDriver.ts'
import { LEAST_TEXT, type StageLayoutName } from './geometry/stageLayout.ts'
import { layOut } from './layOut.ts'

const LANGUAGES = [createWords('en'), await loadWords('zh')]
const NAMES = Object.keys(STAGE_LAYOUTS) as StageLayoutName[]

/** Where the picture differs most: a field of each kind is written or read. */
const SITES = ['add.desc.addr', 'add.desc.flags', 'add.freeHead', 'add.ring', 'add.idx'] as const

/** Indexes of five digits, on their last lap before they begin anew; some messages at each stage. */
function lastLap(num: number, kernel: 'linux-3.x' | 'linux-6.x'): StageDriver {
  const features = { eventIdx: kernel === 'linux-6.x', indirectDesc: false }
  const d = new StageDriver({
    num,
    kernel,
    features,
    buffers: Math.min(num, 256),
    startIdx: 65_533,
  })
  const sends = Math.min(num, 8)
  for (let i = 0; i < sends; i++) d.send(`message ${i}`)
  for (let i = 1; i < sends; i++) d.take()
  return d.complete(1).complete(0)
}

function wrongIn(d: StageDriver, queues = [1]): string[] {
  return LANGUAGES.flatMap((words) =>
    queues.flatMap((queue) => {
      const model = stageModel(d.frame, d.memory, d.layout, words, queue)
      return NAMES.flatMap((name) => {
        const texts = drawnTexts(layOut(model, name).layers)
        const small = texts.filter(({ size }) => name !== 'desktop' && size < LEAST_TEXT - 0.01)
        return [
          ...onEachOther(texts),
          ...outOfBox(texts, STAGE_LAYOUTS[name]),
          ...small.map(({ key, text, size }) => `${key} “${text}” of ${size}`),
        ].map((said) => `${name}, ${words.locale}: ${said}`)
      })
    }),
  )
}

test.each([
  [4, 'linux-6.x'],
  [8, 'linux-6.x'],
  [16, 'linux-3.x'],
  [32_768, 'linux-6.x'],
] as const)('num %i, %s', (num, kernel) => {
  const d = lastLap(num, kernel)
  expect(wrongIn(d, [1, 0])).toEqual([])
  d.send('hello world!', 'step')
  // Where the ring is long a free descriptor is left: nothing is taken back first.
  for (const site of num <= 8 ? (['get.id', ...SITES] as const) : SITES) {
    d.to(site)
    expect(wrongIn(d), site).toEqual([])
  }
})
