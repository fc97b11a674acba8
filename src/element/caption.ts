/** The sentence of the step at hand, below it what is to be noted, and what takes its place. */
import type { VisualizerStore } from '../store/createVisualizerStore.ts'
import type { Notice } from '../store/state.ts'
import { isEnd } from '../ui/stage/caption/ending.ts'
import { notesOf, notesSaid } from '../ui/stage/caption/notesOf.ts'
import { pillOf, toldAt } from '../ui/stage/caption/told.ts'
import * as narrator from '../view/narrate/narrate.ts'
import { sizeFor } from '../view/stage/geometry/lines.ts'
import { plain, type RichPart, type Words } from '../words/index.ts'
import { h } from './dom.ts'
import type { Part } from './part.ts'

/** Letters that can still be read, in pixels, and the height of their lines. */
const LEAST = 11
const TIGHT = 1.15

/** @param letters size of the letters, where there is room for them */
export function createCaption(store: VisualizerStore, words: Words, letters: number): Part {
  const { t, rich } = words
  const { actions } = store
  const sentence = h('p', { class: 'sentence' })
  const notes = h('div', { class: 'notes' })
  const place = h('div', { class: 'place' }, sentence, notes)
  const heard = h('div', { class: 'unseen', role: 'status', 'aria-atomic': 'true' })
  const told = h('div', { role: 'status' })
  const element = h('div', { class: 'caption' }, place, told, heard)
  let before = store.getState().frame?.cursor ?? 0
  let question: HTMLElement | null = null

  function say(parts: readonly RichPart[], more: readonly RichPart[] = []): void {
    const { frame } = store.getState()
    const below = frame ? notesOf(frame, words) : []
    const room = { width: place.clientWidth, height: place.clientHeight }
    const { size, line } = sizeFor([...parts, ...more], below, room, letters)
    place.style.setProperty('--size', `${size}px`)
    place.style.setProperty('--line', `${line}px`)
    sentence.replaceChildren(...runs(parts))
  }

  /** In letters that are wider than those of the design, a sentence takes more lines than it should. */
  function shrink(): void {
    place.removeAttribute('data-over')
    const isOver = () => place.scrollHeight > place.clientHeight
    let size = Number.parseFloat(place.style.getPropertyValue('--size'))
    while (isOver() && size > LEAST) {
      size -= 0.5
      place.style.setProperty('--size', `${size}px`)
      place.style.setProperty('--line', `${size * TIGHT}px`)
    }
    place.toggleAttribute('data-over', isOver())
  }

  /** What a new act in the past would end is asked for first. */
  function ask(cursor: number): void {
    if (question) return
    const yes = h('button', { type: 'button', class: 'primary' }, t('caption.continue'))
    const no = h('button', { type: 'button' }, t('caption.cancel'))
    yes.addEventListener('click', () => void actions.answer(true))
    no.addEventListener('click', () => void actions.answer(false))
    const label = t('caption.ask', { cursor })
    question = h('div', { class: 'answers', role: 'alertdialog', 'aria-label': label }, yes, no)
    element.append(question)
    yes.focus()
  }
  function askNoMore(): void {
    const focused = question?.matches(':focus-within')
    question?.remove()
    question = null
    if (focused) element.closest<HTMLElement>('[data-vringscope]')?.focus({ preventScroll: true })
  }

  /** Once for each step that is taken, and not before playing has come to rest. */
  function hear(cursor: number, text: string): void {
    const { playing, move } = store.getState()
    if (playing || cursor === before) return
    const back = cursor < before
    before = cursor
    const jumped = move === 'jump' && cursor > 0
    const said = jumped ? t('said.jump', { n: cursor, text }) : text
    // Another element each time: the same words twice are said twice.
    heard.replaceChildren(h('p', {}, back && !jumped ? t('said.back', { text }) : said))
  }

  return {
    element,
    update() {
      const { frame, replica, asked, asking, notice } = store.getState()
      told.replaceChildren(...(notice ? [noticeLine(notice)] : []))
      element.toggleAttribute('data-notice', notice !== null)
      if (asking && frame) {
        say(rich('caption.ask', { cursor: frame.cursor }))
        notes.replaceChildren()
        ask(frame.cursor)
        return shrink()
      }
      askNoMore()
      if (!frame || !replica) {
        say(rich('caption.loading'))
        return shrink()
      }
      const now = toldAt(frame, replica, asked, words, narrator)
      element.toggleAttribute('data-broken', isEnd(now.ending))
      say(now.sentence, now.answer ? pillOf(now.answer) : [])
      if (now.answer) {
        const failed = now.answer.failed ? ' failed' : ''
        const text = t('caption.answer', { answer: now.answer.text })
        sentence.append(h('span', { class: `answer${failed}` }, text))
      }
      const said = notesSaid(frame, words)
      notes.replaceChildren(...said.map(({ is, parts }) => h('p', { class: is }, ...runs(parts))))
      shrink()
      hear(frame.cursor, [now.said, ...said.map(({ parts }) => plain(parts))].join(' '))
    },
    destroy() {},
  }

  function noticeLine(notice: Notice): HTMLElement {
    const close = h('button', { type: 'button', 'aria-label': t('notice.dismiss') }, '×')
    close.addEventListener('click', actions.dismissNotice)
    return h('div', { class: 'notice' }, h('p', {}, ...runs(noticeSaid(notice))), close)
  }

  function noticeSaid(notice: Notice): readonly RichPart[] {
    if (notice.about === 'problem') return rich(`problem.${notice.problem}`)
    if (notice.about === 'refused') return rich('notice.refused', { text: notice.text })
    return rich(`notice.${notice.about}`)
  }
}

/** Runs of text, code among them. */
export const runs = (parts: readonly RichPart[]): (Node | string)[] =>
  parts.map(({ code, text }) => (code ? h('code', {}, text) : text))
