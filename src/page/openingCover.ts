/** While a long history is opened: how far it has come, and a way out. Nothing below it acts. */
import type { Progress } from '../store/types.ts'
import type { Words } from '../words/index.ts'
import { LANG } from '../words/languages.ts'

/** Lays a cover over the page. */
export function createCover(body: HTMLElement, words: Words, theme: string, onCancel: () => void) {
  const { ownerDocument: document } = body
  const lang = LANG[words.locale]
  const cover = document.createElement('dialog')
  cover.className = 'opening'
  Object.assign(cover.dataset, { vringscope: '', theme })
  cover.lang = lang
  const text = document.createElement('p')
  text.id = 'opening'
  const progress = document.createElement('progress')
  const cancel = document.createElement('button')
  for (const element of [cover, progress]) element.setAttribute('aria-labelledby', text.id)
  cancel.type = 'button'
  cancel.textContent = words.t('stage.opening.cancel')
  cancel.addEventListener('click', onCancel)
  // Esc is a way out, too. What it leads to takes the cover away.
  cover.addEventListener('cancel', (event) => {
    event.preventDefault()
    onCancel()
  })
  // The page below listens to keys wherever they are pressed.
  cover.addEventListener('keydown', (event) => event.stopPropagation())
  cover.append(text, progress, cancel)
  body.append(cover)
  cover.showModal()
  return {
    update({ done, of }: Progress) {
      text.textContent = words.t('stage.opening', { n: new Intl.NumberFormat(lang).format(of) })
      progress.max = of
      progress.value = done
    },
    destroy() {
      cover.remove()
    },
  }
}
