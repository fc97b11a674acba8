import { expect, test } from 'vitest'
import { DEFAULT_SCENARIO } from '../../core/machine/scenario.ts'
import { applyOwners, type Held } from '../../protocol/ownerUpdate.ts'
import { type Command, DEFAULT_SETTINGS, type Frame } from '../../protocol/protocol.ts'
import { Session } from '../session.ts'
import { packed, transfers } from './frame.ts'

const args = { src: 0x400, dst: 0x401, data: new Uint8Array(5), wait: true }
const COMMANDS: readonly Command[] = [
  { do: 'act', act: { name: 'send', args }, run: 'send' },
  { do: 'act', act: { name: 'send', args }, run: 'step' },
  ...Array.from({ length: 30 }, (): Command => ({ do: 'step', by: 'step' })),
  { do: 'act', act: { name: 'take' }, run: 'send' },
  { do: 'act', act: { name: 'complete', head: 0 }, run: 'send' },
  { do: 'back', by: 'send' },
  { do: 'seek', to: 3 },
  { do: 'seek', to: 60 },
]

function open(num: number) {
  const session = new Session()
  const say = (command: Command): Frame => {
    const [event] = session.handle(command)
    if (event.is !== 'frame') throw new Error('no frame')
    return event.frame
  }
  const scenario = { ...DEFAULT_SCENARIO, num, buffers: Math.min(num, 256) }
  const first = say({ do: 'open', scenario, settings: DEFAULT_SETTINGS, choices: [], cursor: null })
  return { say, first }
}

test('what a page keeps from changes is what the session has', () => {
  const { say, first } = open(16)
  const copy = ({ owners }: Frame): Held => structuredClone(applyOwners(null, owners))
  let held = copy(first)
  for (const command of COMMANDS) {
    const frame = say(command)
    held = applyOwners(held, structuredClone(frame.owners))
    expect(held.desc).toEqual(frame.descOwner)
    expect(held.buffer).toEqual(frame.bufferOwner)
    expect(held.message).toEqual(frame.bufferMessage)
    const counts = held.desc.map((owners) =>
      [0, 1, 2, 3, 4].map((owner) => owners.filter((o) => o === owner).length),
    )
    expect(frame.ownerCounts).toEqual(counts)
  }
})

test('a frame of the longest ring carries only what changed', () => {
  const { say } = open(32768)
  for (const command of COMMANDS.slice(0, 32)) {
    const sent = packed(say(command))
    const bytes = transfers(sent).reduce((sum, { byteLength }) => sum + byteLength, 0)
    expect(bytes).toBeLessThan(600)
    expect(Object.keys(sent)).not.toContain('descOwner')
  }
})
