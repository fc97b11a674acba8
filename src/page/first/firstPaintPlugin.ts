/**
 * Vite plugin: writes the first picture and the first sentence into the page, in every language,
 * so that there is something to see while the program is on its way.
 */
import type { Plugin } from 'vite'
import { DEFAULT_SCENARIO } from '../../core/machine/scenario.ts'
import { LANG, LANGUAGES, loadWords, type RichPart, type Words } from '../../words/index.ts'
import { type FirstPicture, firstPicture } from './firstPicture.ts'
import { escaped } from './paperText.ts'
import type { Trouble } from './trouble.ts'

/** Where index.html wants it. */
const PLACE = '<!-- early -->'
/** The sizes and places in the picture; main.ts imports it. */
const STYLES = 'virtual:first-picture.css'

/** What the button of each line does. */
const AGAIN = {
  slow: 'part.reload',
  silent: 'part.reload',
  notFetched: 'part.reload',
  noSession: 'part.reload',
  rest: 'part.again',
} as const satisfies Record<Trouble, string>
const TROUBLES = Object.keys(AGAIN) as Trouble[]

export function earlyPage(): Plugin {
  let drawn: Promise<readonly [readonly Words[], FirstPicture]> | null = null
  const draw = () => {
    drawn ??= Promise.all(LANGUAGES.map((language) => loadWords(language))).then(
      async (words) => [words, await firstPicture(words)] as const,
    )
    return drawn
  }
  return {
    name: 'vringscope:early',
    resolveId: (id) => (id === STYLES ? `\0${STYLES}` : null),
    load: async (id) => (id === `\0${STYLES}` ? (await draw())[1].css : null),
    async transformIndexHtml(html) {
      const [words, { html: picture }] = await draw()
      return html.replace(PLACE, () => pageOf(words, picture))
    },
  }
}

/** What stands before the root element: early.css shows of it what is true for a person. */
function pageOf(all: readonly Words[], picture: string): string {
  const { num } = DEFAULT_SCENARIO
  const [{ t }] = all
  const lines = all.flatMap((words) => {
    const lang = LANG[words.locale]
    return [
      line('fresh', lang, words.rich('start.fresh', { num })),
      line('again', lang, words.rich('caption.loading')),
      line('noScript', lang, words.rich('early.noScript')),
      ...TROUBLES.map((trouble) =>
        line(trouble, lang, words.rich(`early.${trouble}`), words.t(AGAIN[trouble])),
      ),
    ]
  })
  // Hidden by what early.css overrules: without it, what is true for who reads it stands alone.
  return [
    `<div class="early" data-vringscope="" id="early"><b>${escaped(t('ui.app'))}</b>`,
    '<div class="early-column">',
    ...all.flatMap(unstyled),
    ...lines,
    `<div class="early-stage" hidden>${picture}</div></div></div>`,
  ].join('')
}

/** What is read where nothing can be loaded. */
const unstyled = ({ locale, rich }: Words): readonly string[] =>
  (['early.unstyled', 'early.unstyled.disk', 'early.unstyled.frame'] as const).map((key) =>
    line('unstyled', LANG[locale], rich(key)),
  )

function line(
  says: 'unstyled' | 'fresh' | 'again' | 'noScript' | Trouble,
  lang: string,
  parts: readonly RichPart[],
  again?: string,
): string {
  const text = parts.map((part) =>
    part.code ? `<code>${escaped(part.text)}</code>` : escaped(part.text),
  )
  const button = again ? ` <button type="button">${escaped(again)}</button>` : ''
  const role = again ? ' role="alert"' : ''
  const hidden = says === 'unstyled' ? '' : ' hidden'
  return `<p data-early="${says}" lang="${lang}"${role}${hidden}>${text.join('')}${button}</p>`
}
