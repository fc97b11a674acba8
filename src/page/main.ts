/**
 * Where a page begins: small, and with nothing in front of it. The worker is asked for, the first
 * picture takes the language and the theme that the person prefers, what is pressed is kept; then
 * the program is fetched.
 */
import '@fontsource-variable/inter'
import '@fontsource-variable/jetbrains-mono'
import '../ui/shell/arrows.css'
import '../ui/shell/tokens.css'
import '../ui/shell/forcedColors.css'
import '../ui/shell/print.css'
import './page.css'
import './first/early.css'
import './openingCover.css'
import '../stage/styles.ts'
import 'virtual:first-picture.css'
import { LANG, LANGUAGES, pickLanguage } from '../words/languages.ts'
import { keepPresses } from './first/presses.ts'
import { startWorker } from './first/startWorker.ts'
import { PATIENCE_MS, say, sayForGood } from './first/trouble.ts'
import { MEMOS } from './memos.ts'
import { recallPreferences } from './preferences.ts'
import { memo, NO_MEMO } from './remember.ts'

const worker = startWorker()
const presses = keepPresses()

const page = document.documentElement
/** The page for a frame in a document: see first/embedPlugin.ts. */
const embedded = page.dataset.embed !== undefined
const settings = embedded ? NO_MEMO : memo(MEMOS.settings)
const recalled = recallPreferences(settings)
/** What the link says of it; the rest of a link is read later. */
const said = (name: string) => new RegExp(`[?&]${name}=(\\w+)`).exec(location.hash)?.[1]
const chosen = recalled.chosen
const language =
  LANGUAGES.find((one) => one === said('lang')) ??
  chosen.language ??
  pickLanguage(navigator.languages)
const theme = ['light', 'dark'].find((one) => one === said('theme')) ?? chosen.theme ?? 'system'
/** A frame in somebody's page is not where a person comes back to. */
const own = window.top === window && !embedded
const session = own ? memo(MEMOS.session) : null
// Read by page.css: what of the first picture is true for this person.
page.lang = LANG[language]
page.dataset.theme = theme
if (!own) page.dataset.framed = ''
page.dataset.begins = location.hash.length > 1 || session?.recall() ? 'again' : 'fresh'

const late = setTimeout(() => sayForGood('slow'), PATIENCE_MS)
import('./boot.ts')
  .finally(() => clearTimeout(late))
  .then(
    async ({ boot }) => {
      say(null)
      await boot({ worker, presses, settings, recalled, language, session, embedded })
    },
    () => sayForGood('notFetched'),
  )
  .catch((error) => {
    sayForGood('noSession')
    console.error(error)
  })
