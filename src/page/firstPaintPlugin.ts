/**
 * Vite plugin: writes the first sentence into the page, in every language, so that there is
 * something to read while the program is on its way.
 */
import type { Plugin } from 'vite'
import { DEFAULT_SCENARIO } from '../core/machine/scenario.ts'
import { LANG, LANGUAGES, loadWords, type RichPart, type Words } from '../words/index.ts'

/** Where index.html wants it. */
const PLACE = '<!-- early -->'

export function earlyPage(): Plugin {
  return {
    name: 'vringscope:early',
    async transformIndexHtml(html) {
      const words = await Promise.all(LANGUAGES.map((language) => loadWords(language)))
      return html.replace(PLACE, () => pageOf(words))
    },
  }
}

/** What stands before the root element: page.css shows of it what is true for a person. */
function pageOf(all: readonly Words[]): string {
  const { num } = DEFAULT_SCENARIO
  const [{ t }] = all
  const lines = all.flatMap((words) => {
    const lang = LANG[words.locale]
    return [
      line('fresh', lang, words.rich('start.fresh', { num })),
      line('again', lang, words.rich('caption.loading')),
      line('noScript', lang, words.rich('early.noScript')),
    ]
  })
  return [
    `<div class="early" data-vringscope="" id="early"><b>${escaped(t('ui.app'))}</b>`,
    '<div class="early-column">',
    ...lines,
    '<div class="early-stage"></div><div class="early-foot"></div></div>',
    '<div class="early-rail"></div></div>',
  ].join('')
}

function line(
  says: 'fresh' | 'again' | 'noScript',
  lang: string,
  parts: readonly RichPart[],
): string {
  const text = parts.map((part) =>
    part.code ? `<code>${escaped(part.text)}</code>` : escaped(part.text),
  )
  return `<p data-early="${says}" lang="${lang}">${text.join('')}</p>`
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => ESCAPES[sign])
