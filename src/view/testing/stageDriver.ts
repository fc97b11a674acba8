/** A session for tests of views: acts in, scenes and captions out. */
import { Driver } from '../../session/testing/driver.ts'
import { createWords } from '../../words/whole.ts'
import { type Caption, narrate } from '../narrate/narrate.ts'
import { makeScene, type Scene } from './scene.ts'

const words = createWords('en')

export class StageDriver extends Driver {
  /** The send ring. */
  get scene(): Scene {
    return makeScene(this.frame, this.memory, this.layout, words)
  }
  /** The receive ring. */
  get receiving(): Scene {
    return makeScene(this.frame, this.memory, this.layout, words, 0)
  }
  /** Key, values and tone of the caption. */
  get caption(): Caption {
    return narrate(this.frame.step, this.frame, this.now)
  }
}

/**
 * The moment of the design's main picture: num 8, eleven sends, completions out of order,
 * message 12 stopped right after `avail.ring[3] = 1`.
 */
export function mainPicture(): StageDriver {
  const driver = new StageDriver()
  for (const text of FIRST) driver.send(text)
  for (let i = 0; i < 8; i++) driver.take()
  for (const head of [2, 0, 3]) driver.complete(head)
  for (const text of ['cat=7', 'rate=50', 'temp 21']) driver.send(text)
  driver.take()
  for (const head of [1, 5, 4]) driver.complete(head)
  return driver.send('hello world!', 'step').to('add.ring')
}

const FIRST = [
  'ready now',
  'status',
  'speed=900',
  'ok 42',
  'led=1 check',
  'temperature?',
  'motor 1200',
  'hello remote',
]
