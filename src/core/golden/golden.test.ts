/**
 * Step lists of the main scenes, kept as text that was read against the program order of the
 * real code. A change of a single store shows as a line of a diff.
 */
import { describe, expect, it } from 'vitest'
import { Trace } from '../history/trace.ts'
import { clockActor, irqActor, remoteActor } from '../machine/actors.ts'
import type { Call } from '../machine/calls.ts'
import type { Machine } from '../machine/interpreter.ts'
import { KERNELS } from '../machine/scenario.ts'
import { stepLines } from '../testing/notation.ts'
import { world } from '../testing/worlds.ts'

/** A recording with remarks between the steps. */
class Scene {
  readonly trace: Trace
  readonly machine: Machine
  text = ''
  #told = 0

  constructor(kernel: (typeof KERNELS)[number], num: number) {
    this.trace = new Trace(world({ kernel, num, buffers: num }))
    this.machine = this.trace.machine
  }

  /** Writes down the steps since the last remark, or leaves them out. */
  remark(text: string): void {
    if (this.text) this.text += `${stepLines(this.trace, this.#told)}\n`
    this.#told = this.trace.length
    this.text += `# ${text}\n`
  }
  end(): string {
    this.remark('end')
    return this.text
  }

  send(text: string, wait = false): void {
    this.machine.run(0, sending(text, wait))
  }
  remote(call: Call): void {
    this.machine.run(remoteActor(this.machine.layout.scenario), call)
  }
  complete(...heads: number[]): void {
    this.remote({ fn: 'complete', q: 1, entries: heads.map((id) => [id, null] as const) })
  }
  /** Runs an actor until it can go no further. */
  go(actor: number): void {
    while (this.machine.runnable(actor)) this.machine.step(actor)
  }
}

function sending(text: string, wait: boolean): Call {
  const data = new TextEncoder().encode(text)
  return { fn: 'send', src: 0x400, dst: 0x401, len: data.length, data, wait, kick: true }
}

describe.each(KERNELS)('%s, step by step', (kernel) => {
  const golden = (name: string) => `${import.meta.dirname}/${name}.${kernel}.txt`

  it('a first send, taken and completed', async () => {
    const scene = new Scene(kernel, 8)
    scene.remark('send "hello world!"')
    scene.send('hello world!')
    scene.remark('the remote takes it')
    scene.remote({ fn: 'take', q: 1 })
    scene.remark('the remote completes it')
    scene.complete(0)
    await expect(scene.end()).toMatchFileSnapshot(golden('firstSend'))
  })

  it('a send that recycles the buffer that came back first', async () => {
    const scene = new Scene(kernel, 2)
    for (const text of ['a', 'b']) scene.send(text)
    for (let n = 0; n < 2; n++) scene.remote({ fn: 'take', q: 1 })
    scene.complete(1, 0)
    scene.remark('both buffers are back, 1 before 0; send "c"')
    scene.send('c')
    await expect(scene.end()).toMatchFileSnapshot(golden('recycle'))
  })

  it('a kick that the remote does not want', async () => {
    const scene = new Scene(kernel, 2)
    scene.remark('the remote asks for no kicks')
    scene.remote({ fn: 'setUsedFlags', q: 1, value: 1 })
    scene.remark('kick by hand')
    scene.machine.run(0, { fn: 'kick', q: 1 })
    await expect(scene.end()).toMatchFileSnapshot(golden('kickSuppressed'))
  })

  it('a send that waits and gives up after 15 s', async () => {
    const scene = new Scene(kernel, 2)
    for (const text of ['a', 'b']) scene.send(text)
    scene.remark('no buffer is free; send "c" and wait')
    scene.machine.start(0, sending('c', true))
    scene.go(0)
    expect(scene.machine.state(0)).toBe('asleep')
    scene.remark('15 s go by')
    scene.machine.run(clockActor(scene.machine.layout.scenario), { fn: 'tick', ms: 15000 })
    scene.remark('it wakes up with nothing')
    scene.go(0)
    expect(scene.machine.result(0)).toBe(-512)
    await expect(scene.end()).toMatchFileSnapshot(golden('waitTimeout'))
  })

  it('a send that waits and is woken', async () => {
    const scene = new Scene(kernel, 2)
    const { scenario } = scene.machine.layout
    for (const text of ['a', 'b']) scene.send(text)
    scene.machine.start(0, sending('c', true))
    scene.go(0)
    scene.remark('one sender sleeps; the remote takes a message')
    scene.remote({ fn: 'take', q: 1 })
    scene.remark('and completes it')
    scene.complete(0)
    scene.remark('the interrupt')
    scene.machine.run(irqActor(scenario), { fn: 'interrupt', q: 1 })
    scene.remark('the sender goes on')
    scene.go(0)
    expect(scene.machine.result(0)).toBe(0)
    await expect(scene.end()).toMatchFileSnapshot(golden('waitWake'))
  })
})
