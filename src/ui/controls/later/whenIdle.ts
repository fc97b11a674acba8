/** What comes later comes while nobody waits: so a page goes on when its site cannot be reached. */

type Load = () => Promise<unknown>

const waiting: Load[] = []
let begun = false

/** A browser without it has time a little later. */
const idle = (run: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run)
  else setTimeout(run, REST_MS)
}
const REST_MS = 200

/** Has it fetched when the page has time; what cannot be fetched then is asked for when it is shown. */
export function whenIdle(load: Load): void {
  waiting.push(load)
  if (begun && waiting.length === 1) next()
}

/** The page is here: the rest is fetched, one part at a time. */
export function fetchWhenIdle(): void {
  if (begun || savesData()) return
  begun = true
  if (waiting.length > 0) next()
}

function next(): void {
  idle(() => {
    const goOn = () => {
      waiting.shift()
      if (waiting.length > 0) next()
    }
    waiting[0]().then(goOn, goOn)
  })
}

/** A person who pays for what is fetched is given what is opened. */
function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection')
  return connection instanceof EventTarget && Reflect.get(connection, 'saveData') === true
}
