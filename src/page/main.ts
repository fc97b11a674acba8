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
import { LANG, pickLanguage } from '../words/languages.ts'
import { keepPresses } from './first/presses.ts'
import { startWorker } from './first/startWorker.ts'
import { PATIENCE_MS, say, sayForGood } from './first/trouble.ts'
import { MEMOS } from './memos.ts'
import { recallPreferences } from './preferences.ts'
import { memo } from './remember.ts'

const worker = startWorker()
const presses = keepPresses()

const settings = memo(MEMOS.settings)
const recalled = recallPreferences(settings)
const { language = pickLanguage(navigator.languages), theme = 'system' } = recalled.chosen
/** A frame in somebody's page is not where a person comes back to. */
const own = window.top === window
const session = own ? memo(MEMOS.session) : null
// Read by page.css: what of the first picture is true for this person.
const page = document.documentElement
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
      await boot({ worker, presses, settings, recalled, language, session })
    },
    () => sayForGood('notFetched'),
  )
  .catch((error) => {
    sayForGood('noSession')
    console.error(error)
  })
