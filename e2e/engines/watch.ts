/** The first script of each page of the tests; it stands alone, as text. */

export interface Watched {
  /** What was thrown, refused or complained of since the page began. */
  readonly complaints: string[]
  /** Each worker that was asked for, the newest last. */
  readonly workers: Worker[]
}

export function watch(): void {
  const complaints: string[] = []
  const workers: Worker[] = []
  Object.assign(window, { watched: { complaints, workers } satisfies Watched })

  addEventListener(
    'error',
    ({ target, message }) => {
      // A part that is fetched ahead is asked for again, and missed where it should stand.
      if (target instanceof HTMLLinkElement && target.rel === 'preload') return
      const file = target instanceof Element ? target.outerHTML : null
      complaints.push(file ? `not fetched: ${file}` : message)
    },
    true,
  )
  addEventListener('unhandledrejection', ({ reason }) => complaints.push(`rejected: ${reason}`))
  document.addEventListener(
    'securitypolicyviolation',
    ({ violatedDirective, blockedURI, sample }) =>
      complaints.push(`refused: ${violatedDirective} ${blockedURI} ${sample}`),
  )
  const { error } = console
  console.error = (...said) => {
    complaints.push(said.join(' '))
    error(...said)
  }
  window.Worker = class extends Worker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given)
      workers.push(this)
    }
  }
  if (location.pathname.includes('/moving/')) {
    const { matchMedia } = window
    window.matchMedia = (query) => matchMedia(query.includes('motion') ? 'not all' : query)
  }
  if (location.search.includes('fresh')) localStorage.clear()
}
