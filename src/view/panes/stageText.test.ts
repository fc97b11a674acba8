import { describe, expect, it } from 'vitest'
import type { Moment } from '../../session/testing/follower.ts'
import { createWords } from '../../words/whole.ts'
import { stageModel } from '../model/stageModel.ts'
import { StageDriver } from '../testing/stageDriver.ts'
import { stageText, type TextSection } from './stageText.ts'

const words = createWords('en')

const modelOf = ({ frame, memory, layout }: Moment, queue?: number) =>
  stageText(stageModel(frame, memory, layout, words, queue))

function part(model: readonly TextSection[], key: string): TextSection {
  const found = model.find((s) => s.key === key)
  if (!found) throw new Error(`no part ${key}`)
  return found
}
const rows = (model: readonly TextSection[], key: string) =>
  (part(model, key).table?.rows ?? []).map((row) => row.join(' | '))

describe('the stage in words', () => {
  it('goes from the driver to the remote, with a row for each entry', () => {
    const model = modelOf(new StageDriver().now)
    expect(model.map((s) => s.key)).toEqual([
      'driver',
      'kick',
      'storeOrder',
      'census',
      'avail',
      'desc',
      'used',
      'buffers',
      'interrupt',
      'remote',
    ])
    for (const key of ['avail', 'desc', 'used']) {
      const { table } = part(model, key)
      expect(table?.rows).toHaveLength(8)
      for (const row of table?.rows ?? []) expect(row).toHaveLength(table?.columns.length ?? 0)
    }
    expect(part(model, 'buffers').lines).toHaveLength(8)
  })

  it('tells a slot that is written and not announced from one that waits', () => {
    const s = new StageDriver()
    s.send('hello', 'step')
    s.say({ do: 'runTo', site: 'add.ring' })
    expect(rows(modelOf(s.now), 'avail')[0]).toBe('0 | 0 | written, not announced yet')
    expect(rows(modelOf(s.now), 'desc')[0]).toMatch(/^0 \| 0x10043000 \| 21 \| 0 \| 1 \| being f/)
    s.say({ do: 'runTo', site: 'add.idx' })
    expect(rows(modelOf(s.now), 'avail')[0]).toBe('0 | 0 | waits to be read')
    expect(part(modelOf(s.now), 'avail').lines[0]).toContain('avail.idx 1, slot 1')
  })

  it('keeps to itself what the driver has in hand while somebody is asked what it writes', () => {
    const { frame, memory, layout } = new StageDriver().send('hello', 'step').to('add.numFree').now
    const model = stageModel(frame, memory, layout, words)
    expect(part(stageText(model), 'driver').lines).toContain('head 0')
    expect(part(stageText(model, 'value'), 'driver').lines).not.toContain('head 0')
  })

  it('follows a buffer to the remote and back', () => {
    const s = new StageDriver()
    s.send('one')
    s.take()
    expect(part(modelOf(s.now), 'remote').lines).toContain('holds desc 0, message 1')
    expect(rows(modelOf(s.now), 'avail')[0]).toBe('0 | 0 | old')
    expect(rows(modelOf(s.now), 'avail')[1]).toBe('1 | 0 | never written')
    expect(rows(modelOf(s.now), 'desc')[0]).toMatch(/in flight \| sbuf\[0\]$/)
    s.complete(0)
    expect(rows(modelOf(s.now), 'used')[0]).toMatch(/^0 \| 0 \| \d+ \| waits to be read$/)
    expect(rows(modelOf(s.now), 'desc')[0]).toMatch(/used \| sbuf\[0\]$/)
    expect(part(modelOf(s.now), 'buffers').lines[0]).toMatch(/^Buffer 0: used, message 1/)
  })

  it('of a long ring tells what is in use, not everything', () => {
    const s = new StageDriver({ num: 1024, buffers: 256 })
    s.send('one')
    s.send('two')
    const model = modelOf(s.now)
    expect(rows(model, 'avail').map((r) => r.split(' ')[0])).toEqual(['0', '1', '2'])
    expect(rows(model, 'used')).toHaveLength(1)
    expect(rows(model, 'desc').map((r) => r.split(' ')[0])).toEqual(['0', '1', '2'])
    expect(part(model, 'buffers').lines).toHaveLength(2)
  })

  it('tells a bounded number of entries, however far apart two indexes have been put', () => {
    const s = new StageDriver({ num: 32768, buffers: 256 })
    s.send('one')
    s.call('world', {
      fn: 'overwrite',
      by: 'driver',
      q: 1,
      field: 'avail.idx',
      i: 0,
      value: 33_000,
    })
    const model = modelOf(s.now)
    expect(rows(model, 'avail')).toHaveLength(512)
    expect(part(model, 'avail').lines.at(-1)).toBe('and 32256 more, which are left out here')
    // Those that the remote comes to next, and the last ones.
    expect(rows(model, 'avail')[0]).toBe('0 | 0 | waits to be read')
  })

  it('tells the receive ring as such', () => {
    const s = new StageDriver()
    const model = modelOf(s.now, 0)
    expect(rows(model, 'avail')[7]).toBe('7 | 7 | waits to be read')
    expect(rows(model, 'desc')[3]).toMatch(/published \| rbuf\[3\]$/)
  })
})
