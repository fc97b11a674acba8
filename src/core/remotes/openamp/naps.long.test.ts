import { expect, it } from 'vitest'
import { remoteTaskActor } from '../../machine/actors.ts'
import { Pair } from '../../testing/remoteScenes.ts'

it('OpenAMP gives up after 15000 naps of a millisecond', () => {
  const p = new Pair({ remote: 'openamp' })
  const ept = p.endpoint(400)
  while (Number(p.say(ept, 'x')) >= 0);
  p.begin({ fn: 'remoteSend', ept, dst: 1, data: Uint8Array.of(7), wait: 1 })
  const thread = remoteTaskActor(p.scenario, 0)
  p.wait(14999)
  expect(p.machine.state(thread)).toBe('asleep')
  p.wait(1)
  expect(p.machine.result(thread)).toBe(-2002)
})
