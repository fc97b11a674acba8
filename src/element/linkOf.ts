/** The link that the attributes of an element say. */
import { FIELD_NAMES } from '../link/grammar/start.ts'
import { VIEW_NAMES } from '../link/grammar/view.ts'

/** Of the language HTML has a say (frame/around.ts), and an element has layouts of its own (layout.ts). */
const VIEW = VIEW_NAMES.filter((name) => name !== 'lang' && name !== 'layout')
const OWN = ['start', 'src', 'past', 'do', 'at', 'break', 'stops', 'digest']
const PARAMS: readonly string[] = [...FIELD_NAMES, ...OWN, ...VIEW]

/** HTML knows no capitals in the names of attributes. */
const PARAM_OF = new Map(PARAMS.map((name) => [name.toLowerCase(), name]))

/** All that an element listens to. */
export const ATTRIBUTES: readonly string[] = [
  'link',
  'scenario',
  'layout',
  'lang',
  ...PARAM_OF.keys(),
]

/** What changes how it is shown and nothing else. */
export const SHOWS: readonly string[] = ['layout', 'lang', 'at', ...VIEW]

/** The ring of which nothing is said. */
export const EMPTY = 'v2.tx'

/**
 * The text of the link: that of `link` (all in front of its `#` is left out, so that a copied address
 * will do), and over it what each attribute says. Only links of version 2 can be added to.
 *
 * @param base what is said already, as by a file
 */
export function linkOf(element: Element, base = ''): string {
  const said = new Map<string, string>()
  for (const { name, value } of element.attributes) {
    const param = PARAM_OF.get(name)
    if (param) said.set(param, value)
  }
  const given = element.getAttribute('link') ?? base
  const link = given.slice(given.indexOf('#') + 1).trim()
  const scenario = element.getAttribute('scenario')
  if (link !== '' && !link.startsWith('v2.')) return link
  if (link === '' && said.size === 0 && scenario === null) return ''
  const [name, query = ''] = cut(link === '' ? EMPTY : link)
  const start = scenario === null ? name : `v2.${escaped(scenario)}`
  const kept = query.split('&').filter((param) => param !== '' && !said.has(param.split('=')[0]))
  const params = [
    ...kept,
    ...[...said].map(([param, value]) => `${param}=${written(param, value.trim())}`),
  ]
  return params.length > 0 ? `${start}?${params.join('&')}` : start
}

function cut(link: string): [string, string?] {
  const at = link.indexOf('?')
  return at < 0 ? [link] : [link.slice(0, at), link.slice(at + 1)]
}

/** What would end the value within a link. */
const escaped = (value: string): string => value.replaceAll('&', '%26').replaceAll('?', '%3F')

/** An address is one value, whatever stands in it. */
const written = (param: string, value: string): string =>
  param === 'src' ? encodeURIComponent(value) : escaped(value)
