/** The line to a frame: a port of its own, handed over again whenever the frame is loaded anew. */
import { type Command, type HostEvent, type State, VERSION } from '../host/protocol.ts'
import { FrameError } from './frameError.ts'
import { readFromFrame, readReady } from './schema.ts'

export interface Line {
  ask(command: Command): Promise<State>
  close(): void
}

interface Waiting {
  readonly command: Command
  /** It is on its way. */
  sent: boolean
  resolve(state: State): void
  reject(error: FrameError): void
}

const gone = (message: string) => new FrameError({ is: 'failed', field: '', message })

/** @param hear each event of the frame */
export function createLine(frame: HTMLIFrameElement, hear: (event: HostEvent) => void): Line {
  const page = frame.ownerDocument.defaultView
  if (!page) throw new Error('the frame is in no page')
  /** The frame knows by it that the same one speaks again, on another port. */
  const as = String(Math.random())
  const stop = new AbortController()
  const { signal } = stop
  const waiting = new Map<number, Waiting>()
  let port: MessagePort | null = null
  let next = 1
  /** The page in the frame that has been greeted: each time it is loaded it is another one. */
  let greeted: unknown = null

  function onMessage({ source, origin, data }: MessageEvent<unknown>): void {
    if (source === null || source !== frame.contentWindow) return
    const ready = readReady(data)
    if (!ready || ready.page === greeted) return
    // Where a frame stands whose origin is nobody's, no name would reach it.
    const isNobodys = origin === 'null'
    if (!isNobodys && origin !== new URL(frame.src, frame.baseURI).origin) return
    greeted = ready.page
    // What the page before was asked, and may have begun, nobody knows.
    drop('the frame was loaded anew', ({ sent }) => sent)
    greet(isNobodys ? '*' : origin)
  }

  function greet(target: string): void {
    port?.close()
    const channel = new MessageChannel()
    port = channel.port1
    port.onmessage = (event) => heard(event.data)
    const hello = { vringscope: 'hello', version: VERSION, as }
    frame.contentWindow?.postMessage(hello, target, [channel.port2])
    for (const [id, one] of waiting) send(id, one)
  }

  function send(id: number, one: Waiting): void {
    if (!port) return
    port.postMessage({ ...one.command, id })
    one.sent = true
  }

  function heard(data: unknown): void {
    const said = readFromFrame(data)
    if (said === null) return
    if ('event' in said) {
      hear(said)
      return
    }
    const asked = waiting.get(said.id)
    waiting.delete(said.id)
    if (said.ok) asked?.resolve(said.state)
    else asked?.reject(new FrameError(said.error))
  }

  function drop(why: string, which: (one: Waiting) => boolean): void {
    for (const [id, one] of waiting)
      if (which(one)) {
        waiting.delete(id)
        one.reject(gone(why))
      }
  }

  // One that is there already has said so to nobody.
  const knock = () => frame.contentWindow?.postMessage({ vringscope: 'knock' }, '*')
  page.addEventListener('message', onMessage, { signal })
  page.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return
      // A port need not outlive the time that a page is put aside.
      greeted = null
      knock()
    },
    { signal },
  )
  knock()

  return {
    ask: (command) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(gone('the line is closed'))
        const one = { command, sent: false, resolve, reject }
        waiting.set(next, one)
        send(next, one)
        next++
      }),
    close: () => {
      stop.abort()
      port?.close()
      drop('the line is closed', () => true)
    },
  }
}
