/**
 * How long a command takes from the page to the session and back, messages included: one JSON
 * object a line, for rings of several sizes, and for a history that has grown long. And how long
 * a question about one field takes in a history of a million steps.
 */

import { DEFAULT_SCENARIO } from '../core/machine/scenario.ts'
import { fieldNamed } from '../core/memory/fieldNames.ts'
import { offsetOf, widthOf } from '../core/memory/memory.ts'
import {
  type Command,
  DEFAULT_SETTINGS,
  type Request,
  type Response,
} from '../protocol/protocol.ts'
import { changeFrom, courseOf } from './answers/fieldHistory.ts'
import { lastWriter } from './answers/stepInfo.ts'
import { Execution } from './execution.ts'
import { createServer } from './wire/server.ts'

const SIZES = [8, 256, 4096, 32768]
/** Steps of a short history, and of a long one. */
const SHORT = 200
const LONG = 100_000
const WARM_UP = 500
const TRIPS = 400

/** A server behind a message channel, as it is behind a worker's. */
function connect(): { ask(command: Command): Promise<Response>; close(): void } {
  const { port1: page, port2: worker } = new MessageChannel()
  const serve = createServer()
  worker.onmessage = ({ data }: MessageEvent<Request>) => {
    const { response, transfer } = serve(data)
    worker.postMessage(response, transfer)
  }
  let id = 0
  return {
    ask: (command) =>
      new Promise((resolve) => {
        page.onmessage = ({ data }: MessageEvent<Response>) => resolve(data)
        page.postMessage({ id: id++, command } satisfies Request)
      }),
    close: () => page.close(),
  }
}

/** Carries out a command; answers how many steps the history has then. */
async function must(asked: Promise<Response>): Promise<number> {
  const { error, events } = await asked
  if (error !== null) throw new Error(error)
  const [event] = events
  return event.is === 'frame' ? event.frame.length : 0
}

/** Median time in ms of a micro-step forward or back at the end of `length` steps of sends. */
async function roundTrip(num: number, length: number): Promise<number> {
  const { ask, close } = connect()
  const scenario = { ...DEFAULT_SCENARIO, num, buffers: Math.min(num, 256) }
  const settings = { ...DEFAULT_SETTINGS, remote: 'inOrder' } as const
  await must(ask({ do: 'open', scenario, settings, choices: [], cursor: null }))
  const args = { src: 0x400, dst: 0x401, data: new Uint8Array(12), wait: false }
  while ((await must(ask({ do: 'act', act: { name: 'send', args }, run: 'send' }))) < length);
  const times: number[] = []
  for (let n = -WARM_UP; n < TRIPS; n++) {
    const command: Command = { do: n % 50 < 25 ? 'back' : 'step', by: 'step' }
    const start = performance.now()
    await must(ask(command))
    if (n >= 0) times.push(performance.now() - start)
  }
  close()
  return times.sort((a, b) => a - b)[TRIPS / 2]
}

async function measure(name: string, num: number, length: number): Promise<void> {
  const value = Number((await roundTrip(num, length)).toPrecision(4))
  console.log(JSON.stringify({ name, value, unit: 'ms' }))
}

for (const num of SIZES) await measure(`frame.round_trip_ms.${num}`, num, SHORT)
await measure('frame.round_trip_ms.long', SIZES[0], LONG)

const MILLION = 1_000_000
/** Written all the time, now and then, at the beginning only, and never. */
const FIELDS = ['avail.idx', 'avail.ring[7]', 'buf[8].hdr.dst', 'desc[7].len', 'sleepers', 'broken']

/** p95 in ms of three questions, asked of each field at several places of the history. */
function askAll(execution: Execution): Record<string, number> {
  const times: Record<string, number[]> = { change: [], writer: [], course: [] }
  const ask = (name: string, question: () => unknown) => {
    const start = performance.now()
    question()
    times[name].push(performance.now() - start)
  }
  for (let n = 0; n < 6; n++)
    for (const name of FIELDS) {
      const place = fieldNamed(execution.layout, execution.layout.queues[1], name)
      if (place === null) throw new Error(`no ${name}`)
      execution.seek(Math.floor((execution.length * n) / 5))
      const [from, length] = [offsetOf(place), widthOf(place)]
      ask('change', () => changeFrom(execution, from, length, n > 2))
      ask('writer', () => lastWriter(execution, from))
      ask('course', () =>
        courseOf(execution, place, Math.max(0, execution.cursor - 100), execution.cursor),
      )
    }
  const p95 = (all: number[]) => all.sort((a, b) => a - b)[Math.floor(0.95 * all.length)]
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, p95(all)]))
}

function million(): Execution {
  const execution = new Execution(DEFAULT_SCENARIO)
  const args = { src: 0x400, dst: 0x401, len: 12, data: new Uint8Array(12) }
  const finish = (actor: number) => {
    while (execution.machine.runnable(actor)) execution.step(actor)
  }
  const remote = execution.scenario.senders + 1
  for (let n = 0; execution.length < MILLION; n++) {
    execution.start(0, { fn: 'send', ...args, wait: false, kick: true })
    finish(0)
    execution.start(remote, { fn: 'take', q: 1 })
    finish(remote)
    execution.start(remote, { fn: 'complete', q: 1, entries: [[n % 8, null]] })
    finish(remote)
  }
  return execution
}

for (const [name, ms] of Object.entries(askAll(million())))
  console.log(
    JSON.stringify({
      name: `history.${name}_p95_ms.million`,
      value: Number(ms.toPrecision(4)),
      unit: 'ms',
    }),
  )
