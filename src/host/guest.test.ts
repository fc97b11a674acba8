import { describe, expect, it } from 'vitest'
import { spoken } from './testing/spoken.ts'

const SENT = 'v2.tx?do=send&at=17'
const error = (is: string, field: string, rest: object = {}) => ({
  ok: false,
  error: { is, field, ...rest },
})

describe('a command', () => {
  it('opens a link, with `#` or without, and the empty ring', async () => {
    const { ask } = await spoken()
    expect(await ask({ do: 'open', link: `#${SENT}` })).toMatchObject({
      ok: true,
      state: { step: 17, steps: 32, scenario: { vringscope: 1 } },
    })
    expect(await ask({ do: 'open', link: '' })).toMatchObject({ state: { step: 0, steps: 0 } })
  })

  it('opens a scenario, as text or as an object', async () => {
    const { ask } = await spoken()
    const scenario = { vringscope: 1, num: 4 }
    expect(await ask({ do: 'open', scenario })).toMatchObject({ state: { scenario } })
    await ask({ do: 'open', link: '' })
    const text = JSON.stringify(scenario)
    expect(await ask({ do: 'open', scenario: text })).toMatchObject({ state: { scenario } })
  })

  it('seeks a step, the end, and where something comes true', async () => {
    const { ask } = await spoken(SENT)
    expect(await ask({ do: 'seek', to: 3 })).toMatchObject({ state: { step: 3 } })
    expect(await ask({ do: 'seek', to: 'end' })).toMatchObject({ state: { step: 32 } })
    await ask({ do: 'seek', to: 'avail.idx:1' })
    const reply = await ask({ do: 'get', fields: ['avail.idx', 'svq.vq.num_free'] })
    expect(reply).toMatchObject({ state: { values: { 'avail.idx': 1, 'svq.vq.num_free': 7 } } })
    await ask({ do: 'step', back: true, by: 'step' })
    expect(await ask({ do: 'get', fields: ['avail.idx'] })).toMatchObject({
      state: { values: { 'avail.idx': 0 } },
    })
  })

  it('acts, one thing behind the other, and a step at a time', async () => {
    const { ask } = await spoken()
    const sent = await ask({ do: 'act', act: 'send*2,take' })
    expect(sent).toMatchObject({ ok: true, state: { playing: false } })
    expect(await ask({ do: 'get', fields: ['avail.idx', 'last_avail_idx'] })).toMatchObject({
      state: { values: { 'avail.idx': 2, last_avail_idx: 1 } },
    })
    await ask({ do: 'open', link: '' })
    expect(await ask({ do: 'act', act: 'send', by: 'step' })).toMatchObject({ state: { step: 1 } })
    expect(await ask({ do: 'step' })).toMatchObject({ state: { step: 2 } })
  })

  it('acts in the past without asking anybody: what came later is kept as a branch', async () => {
    const { ask, store } = await spoken('v2.tx?do=send*2&at=0')
    expect(await ask({ do: 'act', act: 'send:other' })).toMatchObject({ ok: true })
    expect(store.getState()).toMatchObject({ asking: null, frame: { branches: [{ at: 0 }] } })
  })

  it('says how it is shown', async () => {
    const { ask, store } = await spoken()
    const said = { theme: 'dark', lang: 'zh', names: 'virtio', numbers: 'hex', queue: 'rvq' }
    expect(await ask({ do: 'set', ...said, pane: 'memory', by: 'send', speed: 4 })).toMatchObject({
      state: said,
    })
    expect(store.getState()).toMatchObject({ pane: 'memory', granularity: 'send', speed: 4 })
    await ask({ do: 'set', present: 'code' })
    expect(store.getState().presenting).toEqual({ blank: false, code: true })
    await ask({ do: 'set', present: 'off' })
    expect(store.getState().presenting).toBe(null)
  })

  it('plays and pauses', async () => {
    const { guest, ask, told } = await spoken(SENT)
    await guest.ask({ do: 'play', speed: 16 })
    expect(told('playing')).toEqual([{ event: 'playing', playing: true }])
    expect(await ask({ do: 'pause' })).toMatchObject({ state: { playing: false } })
  })

  it('is answered with its number, in the order in which they came', async () => {
    const { guest, answers, ask } = await spoken(SENT)
    guest.hear({ id: 7, do: 'seek', to: 3 })
    guest.hear({ id: 5, do: 'seek', to: 'nowhere' })
    guest.hear({ do: 'seek', to: 4 })
    await ask({ do: 'get' })
    expect(answers).toMatchObject([
      { id: 7, ok: true, state: { step: 3 } },
      { id: 5, ...error('malformed', 'to') },
    ])
  })
})

describe('a command that is wrong is answered with the field', () => {
  it.each<[string, unknown, object]>([
    ['no object', 7, error('malformed', '')],
    ['without a name', { to: 7 }, error('malformed', 'do')],
    ['of a name that nobody knows', { do: 'jump' }, error('unknown', 'do')],
    ['called like a part of every object', { do: 'constructor' }, error('unknown', 'do')],
    ['a step that is none', { do: 'seek', to: -1 }, error('malformed', 'to')],
    ['a theme that is none', { do: 'set', theme: 'pink' }, error('malformed', 'theme')],
    ['a lock that is none', { do: 'set', lock: ['send', 'x'] }, error('malformed', 'lock.1')],
    ['neither link nor scenario', { do: 'open' }, error('malformed', '')],
    ['a link that is wrong', { do: 'open', link: 'v2.tx?nun=4' }, error('notOpened', 'link.?')],
    ['a field of a link', { do: 'open', link: 'v2.tx?num=5' }, error('notOpened', 'link.num')],
    [
      'a link that leads nowhere',
      { do: 'open', link: 'v2.tx?do=take' },
      error('notOpened', 'link'),
    ],
    [
      'a field of a scenario',
      { do: 'open', scenario: { vringscope: 1, num: 5 } },
      error('notOpened', 'scenario.num'),
    ],
    ['a text that is no scenario', { do: 'open', scenario: '{' }, error('notOpened', 'scenario')],
    ['an act that is none', { do: 'act', act: 'sent' }, error('malformed', 'act')],
    ['a part of an act', { do: 'act', act: 'send/3' }, error('malformed', 'act')],
    ['a value that never comes', { do: 'seek', to: 'avail.idx:9' }, error('malformed', 'to')],
    ['a field that is none', { do: 'get', fields: ['no.such'] }, error('malformed', 'fields.0')],
    [
      'an act that is not possible',
      { do: 'act', act: 'take' },
      error('notPossible', 'act', { why: 'nothingAvailable' }),
    ],
    ['a step back from the first', { do: 'step', back: true }, error('notPossible', 'do')],
  ])('%s', async (_, command, reply) => {
    const { ask, store } = await spoken()
    const said = await ask(command)
    expect(said).toMatchObject(reply)
    if (!said.ok) expect(said.error.message.length).toBeLessThan(700)
    // Nothing is lost, and the reader is told nothing of it.
    expect(store.getState()).toMatchObject({ frame: { length: 0 } })
  })

  it('and what it says beside is left out', async () => {
    const { ask } = await spoken(SENT)
    expect(await ask({ do: 'seek', to: 3, smoothly: true })).toMatchObject({ state: { step: 3 } })
  })
})

describe('bounds and locks', () => {
  it('hold for a host as for a reader', async () => {
    const { ask } = await spoken(`${SENT}&from=9&to=24&lock=send`)
    expect(await ask({ do: 'seek', to: 2 })).toMatchObject({ state: { step: 9 } })
    expect(await ask({ do: 'seek', to: 'end' })).toMatchObject({ state: { step: 24 } })
    expect(await ask({ do: 'act', act: 'send' })).toMatchObject(
      error('notPossible', 'act', { why: 'locked' }),
    )
    expect(await ask({ do: 'act', act: 'time:5' })).toMatchObject(
      error('notPossible', 'act', { why: 'atLast' }),
    )
  })

  it('can be set', async () => {
    const { ask } = await spoken(SENT)
    expect(await ask({ do: 'set', from: 9, to: 12, lock: ['send'] })).toMatchObject({
      state: { step: 12, from: 9, to: 12, lock: ['send'] },
    })
    expect(await ask({ do: 'set', to: null, lock: [] })).toMatchObject({
      state: { from: 9, to: null, lock: [] },
    })
  })

  it('of who may only look outlast what is opened', async () => {
    const { ask } = await spoken()
    await ask({ do: 'set', readOnly: true })
    expect(await ask({ do: 'open', link: SENT })).toMatchObject({ state: { lock: ['all'] } })
    expect(await ask({ do: 'act', act: 'send' })).toMatchObject(error('notPossible', 'act'))
    expect(await ask({ do: 'seek', to: 9 })).toMatchObject({ state: { step: 9 } })
    await ask({ do: 'set', readOnly: false })
    expect(await ask({ do: 'act', act: 'send' })).toMatchObject({ ok: true })
  })
})

describe('an event', () => {
  it('says that it can be spoken to, and where it stands', async () => {
    const { events } = await spoken(SENT)
    expect(events).toMatchObject([{ event: 'ready', version: 1, state: { step: 17 } }])
  })

  it('says what a step has changed, by name, and what is possible then', async () => {
    const { ask, told } = await spoken(SENT)
    await ask({ do: 'seek', to: 'avail.idx:1' })
    const [step] = told('step')
    expect(step).toMatchObject({ steps: 32, site: expect.any(String), actor: 'sender1', more: 0 })
    expect(step.changed).toContainEqual({ field: 'svq.avail.idx', before: 0, after: 1 })
    await ask({ do: 'step', back: true, by: 'step' })
    expect(told('step')[1].changed).toContainEqual({ field: 'svq.avail.idx', before: 1, after: 0 })
    const acts = told('acts').at(-1)?.acts
    expect(acts).toContainEqual({ act: 'take', possible: false, why: 'nothingAvailable' })
    await ask({ do: 'seek', to: 'end' })
    expect(told('acts').at(-1)?.acts).toContainEqual({ act: 'take', possible: true, why: '' })
  })

  it('names a hundred fields, and counts the others', async () => {
    const { ask, told } = await spoken('v2.tx?do=send*8&at=0')
    await ask({ do: 'seek', to: 'end' })
    const step = told('step')[0]
    expect(step.changed).toHaveLength(100)
    expect(step.more).toBeGreaterThan(0)
  })

  it('says that a rule is broken, by the step that breaks it', async () => {
    const { ask, told } = await spoken('v2.tx?do=send,overwrite:avail.idx:7:by=driver&at=end')
    expect(await ask({ do: 'get' })).toMatchObject({
      state: { broken: expect.arrayContaining([expect.objectContaining({ queue: 'svq' })]) },
    })
    await ask({ do: 'step', back: true, by: 'step' })
    expect(told('broken')).toEqual([])
    await ask({ do: 'step', by: 'step' })
    expect(told('broken')[0]).toMatchObject({ queue: 'svq', clause: expect.any(String) })
  })

  it('says how the reader has answered what Predict asked', async () => {
    const { store, ask, told } = await spoken(SENT)
    await store.actions.predict()
    store.actions.choose(0)
    await expect.poll(() => told('prediction')).toHaveLength(1)
    const [{ chosen, right, correct, step }] = told('prediction')
    expect({ chosen, step, correct }).toEqual({ chosen: 0, step: 17, correct: right === 0 })
    await ask({ do: 'get' })
  })

  it('is not told any more to who has gone', async () => {
    const { guest, store, events } = await spoken(SENT)
    guest.close()
    await store.actions.seek(3)
    expect(events.map(({ event }) => event)).toEqual(['ready'])
  })
})

describe('theme and language that are auto', () => {
  it('are those of the page around', async () => {
    const { ask } = await spoken()
    expect(await ask({ do: 'around', theme: 'dark', lang: 'zh-CN' })).toMatchObject({
      state: { theme: 'dark', lang: 'zh' },
    })
    expect(await ask({ do: 'around', theme: 'light' })).toMatchObject({
      state: { theme: 'light', lang: 'zh' },
    })
  })

  it('but not where they are said, or a reader has chosen', async () => {
    const { ask, store } = await spoken(`${SENT}&theme=light`)
    expect(await ask({ do: 'around', theme: 'dark' })).toMatchObject({ state: { theme: 'light' } })
    expect(await ask({ do: 'set', theme: 'auto' })).toMatchObject({ state: { theme: 'dark' } })
    store.actions.show({ theme: 'light' })
    expect(await ask({ do: 'around', theme: 'dark' })).toMatchObject({ state: { theme: 'light' } })
  })
})
