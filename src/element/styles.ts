/** All styles of the element, as text: a shadow root takes no others, and no policy forbids these. */
import around from '../stage/around.css?inline'
import controls from '../stage/controls.css?inline'
import linked from '../stage/linked.css?inline'
import rings from '../stage/rings.css?inline'
import stage from '../stage/stage.css?inline'
import variants from '../stage/variants.css?inline'
import forcedColors from '../ui/shell/forcedColors.css?inline'
import tokens from '../ui/shell/tokens.css?inline'
import element from './element.css?inline'

const TEXTS = [tokens, controls, linked, stage, rings, around, variants, element, forcedColors]

let sheet: CSSStyleSheet | null = null

/** One for all elements on a page. */
export function styles(): CSSStyleSheet {
  if (sheet) return sheet
  sheet = new CSSStyleSheet()
  sheet.replaceSync(TEXTS.join('\n'))
  return sheet
}
