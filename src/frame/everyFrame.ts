/**
 * frame.js, for a page without a bundler: it speaks with every frame whose embed.html stands beside
 * it, so that each has the right height, theme and language. As `vringscope` it is there for scripts.
 */
import { createFrame, type RingFrame, takeFrame } from './frame.ts'

const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : ''
const taken = new Map<HTMLIFrameElement, RingFrame>()

/** The object of a frame in this page, the same one each time. */
function frameOf(element: HTMLIFrameElement): RingFrame {
  const made = taken.get(element) ?? takeFrame(element)
  taken.set(element, made)
  return made
}

function takeAll(): void {
  const { href } = new URL('embed.html', own || document.baseURI)
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.src.startsWith(href)) frameOf(frame)
}

/** What nobody has scrolled to is printed, too, if there is time to load it. */
function loadAll(): void {
  for (const frame of taken.keys()) frame.loading = 'eager'
}

Object.assign(globalThis, { vringscope: { createFrame, takeFrame: frameOf } })
takeAll()
document.addEventListener('DOMContentLoaded', takeAll)
addEventListener('beforeprint', loadAll)
