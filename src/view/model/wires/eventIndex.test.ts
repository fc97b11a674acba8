import { describe, expect, test } from 'vitest'
import { readoutsOf, textsOf } from '../../testing/drawn.ts'
import type { Scene } from '../../testing/scene.ts'
import { StageDriver } from '../../testing/stageDriver.ts'

const features = { eventIdx: true, indirectDesc: false }
const started = (startIdx = 0) => new StageDriver({ features, startIdx })
const lines = ({ layers }: Scene, dial: 'avail' | 'used') =>
  readoutsOf(layers, dial).map((r) => textsOf(r).join(' '))

describe('the event index on the dials', () => {
  test('stands behind the ring of the side that writes it', () => {
    const { scene } = started().send('a')
    expect(lines(scene, 'avail')).toEqual([
      'avail.idx 1 & 7 = slot 1',
      'last_avail_idx 0 & 7 = slot 0',
      'used_event 0 rings at 1',
    ])
    expect(lines(scene, 'used')[2]).toBe('avail_event 0 rings at 1')
  })
  test('keeps off the buffers', () => {
    const texts = readoutsOf(started().scene.layers, 'avail').flatMap((r) => r.marks)
    for (const m of texts) if (m.is === 'text') expect(m.y + 3).toBeLessThan(434)
  })
  test('is not there without the feature', () =>
    expect(lines(new StageDriver().scene, 'avail')).toHaveLength(2))
})

describe('the kick', () => {
  test('rings for the entry that the event asks for', () => {
    const { kick } = started().send('a', 'step').to('kick.event').scene
    expect(kick).toMatchObject({
      state: 'idle',
      text: 'asked for entry 0: it is new, so yes · (1 − 0 − 1) < (1 − 0): 0 < 1',
    })
  })
  test('is silent for the next one', () => {
    const { kick } = started().send('a').send('b', 'step').to('kick.event').scene
    expect(kick).toMatchObject({
      state: 'suppressed',
      text: 'asked for entry 0: not new, so no · (2 − 0 − 1) < (2 − 1): 1 ≥ 1',
    })
  })
  test('at rest: what the next entry would do', () => {
    expect(started().scene.kick.text).toBe(
      'asked for entry 0: avail.idx 1 passes it · (1 − 0 − 1) < (1 − 0): 0 < 1',
    )
    expect(started().send('a').scene.kick.text).toBe(
      'asked for entry 0: avail.idx 2 does not pass it · (2 − 0 − 1) < (2 − 1): 1 ≥ 1',
    )
  })
  test('while entries wait for their kick, they are the question', () => {
    const film = started()
    film.say({ do: 'settings', settings: { kick: 'hand', remote: 'hand', seed: 1 } })
    film.send('a').send('b').send('c')
    expect(film.scene.kick.text).toBe(
      'not rung for #3 yet · asked for entry 0: avail.idx 3 passes it',
    )
    // The count is forgotten one step before the question is asked.
    film.kick(1, 'step').to('kick.numAdded')
    expect(film.scene.kick.text).toContain('asked for entry 0: ')
    expect(film.to('kick.event').scene.kick.text).toBe(
      'asked for entry 0: it is new, so yes · (3 − 0 − 1) < (3 − 0): 2 < 3',
    )
  })
  test('counts in 16 bits', () => {
    const film = started(65535).send('a', 'step').to('kick.event')
    expect(film.scene.kick.text).toBe(
      'asked for entry 0: not new, so no · (0 − 0 − 1) < (0 − 65535): 65535 ≥ 1',
    )
  })
})

describe('the interrupt', () => {
  test('is decided with the numbers of the call', () => {
    const film = started().send('a').send('b').take().take().complete(0, 1, 'step')
    expect(film.to('done.event').scene.interrupt).toMatchObject({
      state: 'idle',
      text: 'asked for entry 0: it is new, so yes · (1 − 0 − 1) < (1 − 0): 0 < 1',
    })
    film.step('send').complete(1, 1, 'step').to('done.event')
    expect(film.scene.interrupt.text).toBe(
      'asked for entry 0: not new, so no · (2 − 0 − 1) < (2 − 1): 1 ≥ 1',
    )
  })
  test('at rest: what the next completion would do', () =>
    expect(started().send('a').take().scene.interrupt.text).toBe(
      'asked for entry 0: used.idx 1 passes it · (1 − 0 − 1) < (1 − 0): 0 < 1',
    ))
  test('OpenAMP asks for all that it has not decided about', () => {
    const remoteListening = [{ service: '', addr: 0x401, dest: 0x400, mode: 'release' as const }]
    const film = new StageDriver({ features, remote: 'openamp', remoteListening })
    film.send('a').poll(1, 'step').to('done.queued')
    expect(film.scene.interrupt.text).toContain(
      'used.idx 1 passes it · (1 − 0 − 1) < (1 − 0): 0 < 1',
    )
  })
  test('a library that does not know it asks the flags', () => {
    const film = new StageDriver({ features, remote: 'ti-pru' })
    expect(film.scene.interrupt.text).not.toContain('used.idx')
  })
})

test('words and wire fit, however large the numbers are', () => {
  const film = started(65520)
  film.say({ do: 'settings', settings: { kick: 'hand', remote: 'hand', seed: 1 } })
  for (const text of ['a', 'b', 'c']) film.send(text)
  for (const { boxes } of [film.scene, film.arm('dropKick').scene]) {
    const { x, width } = boxes.get('wire.kick')!
    expect(x).toBeGreaterThan(200)
    expect(x + width).toBeLessThan(880)
  }
})
