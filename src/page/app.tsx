/** The page around the stage, and the only door to React. */
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { fetchServer } from '../session/wire/client.ts'
import { fetchWhenIdle, whenIdle } from '../ui/controls/later/whenIdle.ts'
import { learn } from '../words/index.ts'
import { page } from '../words/page.ts'
import { MEMOS } from './memos.ts'
import { Page, type PageProps } from './Page.tsx'
import { memo } from './remember.ts'

interface Standing extends Pick<PageProps, 'store' | 'words' | 'address' | 'opening'> {
  /** The page is a window of its own, and no frame in another page. */
  readonly own: boolean
  /** The page for a frame, which the page around can speak with. */
  readonly embedded: boolean
}

// Before anything here is shown.
learn(page)
// It takes the worker's place when none can be had, which may be because the site is away.
whenIdle(fetchServer)
// A frame whose site goes away still has its arrows.
whenIdle(() => document.fonts.load('1em "vringscope arrows"', '→'))

const openPage = (href: string) => void window.open(href, '_blank', 'noopener')

/** Shows all of the page, at once: when this returns, the stage is in its place there. */
export function showPage(root: HTMLElement, { own, embedded, ...standing }: Standing): void {
  const made = createRoot(root)
  flushSync(() =>
    made.render(
      <Page
        {...standing}
        body={document.body}
        // Without TLS there is no clipboard at all: then this rejects, instead of throwing.
        copyText={async (text) => navigator.clipboard.writeText(text)}
        reload={() => location.reload()}
        openPage={own ? null : openPage}
      />,
    ),
  )
  fetchWhenIdle()
  if (own)
    void import('./lessonProgress.ts').then(
      ({ keepLessonProgress }) => keepLessonProgress(standing.store, memo(MEMOS.lessons)),
      // Then nothing of it is remembered.
      () => {},
    )
  if (embedded)
    void import('./hosting/home.ts').then(({ listen }) => listen(standing.store, standing.opening))
}
