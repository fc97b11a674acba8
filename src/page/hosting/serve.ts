/** Serves a page around this one through a port. */
import type { Home } from '../../host/carryOut.ts'
import { createGuest, type Guest } from '../../host/guest.ts'
import { readHello } from '../../host/schema.ts'

/** So many may speak with it at once: of more, the one that has been there longest goes. */
const MOST = 8

interface Served {
  readonly guest: Guest
  readonly port: MessagePort
}
const served = new Map<string, Served>()

function leave(as: string): void {
  const left = served.get(as)
  served.delete(as)
  left?.guest.close()
  left?.port.close()
}

/** @param hello what came with the port */
export function serve(home: Home, hello: unknown, port: MessagePort): void {
  const said = readHello(hello)
  if ('error' in said) {
    port.postMessage({ event: 'error', error: said.error })
    return
  }
  // Who has no name is nobody's second time.
  const as = said.as || String(Math.random())
  leave(as)
  for (const oldest of served.keys()) if (served.size >= MOST) leave(oldest)
  const say = (message: object) => port.postMessage(message)
  const guest = createGuest(home, { answer: say, tell: say })
  served.set(as, { guest, port })
  port.onmessage = ({ data }: MessageEvent<unknown>) => guest.hear(data)
}
