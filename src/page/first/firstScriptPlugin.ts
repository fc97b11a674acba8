/**
 * Vite plugin: what the stage needs before React comes is one file beside the small one that the
 * page begins with, and the page says so at once, so that nothing waits to be discovered.
 */
import type { Plugin } from 'vite'

const ENTRY = /\/src\/page\/main\.ts$/
const BOOT = /\/src\/page\/boot\.ts$/
const NAME = 'first'

/** What the first sentence and the first picture are written in. */
const FONTS = /\/(inter|jetbrains-mono)-latin-wght-normal-[^/]*\.woff2$/

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
  getModuleIds?(): Iterable<string>
}

/** All that a module needs to run. */
function needed(graph: Graph, id: string, found = new Set<string>()): Set<string> {
  if (found.has(id)) return found
  found.add(id)
  for (const next of graph.getModuleInfo(id)?.importedIds ?? []) needed(graph, next, found)
  return found
}

export function firstScript(): Plugin {
  let first: Set<string> | null = null
  let ids: readonly string[] = []
  const find = (graph: Graph): Set<string> => {
    const [entry, boot] = [ENTRY, BOOT].map((name) => ids.find((id) => name.test(id)) ?? '')
    const before = needed(graph, entry)
    return new Set([...needed(graph, boot)].filter((id) => !before.has(id)))
  }
  return {
    name: 'vringscope:first-script',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              // What the beginning needs too stays there: it waits for nothing.
              includeDependenciesRecursively: false,
              groups: [
                {
                  name: (id: string, graph: Graph) => {
                    first ??= find(graph)
                    return first.has(id) ? NAME : null
                  },
                },
              ],
            },
          },
        },
      },
    }),
    buildEnd() {
      ids = [...this.getModuleIds()]
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const files = Object.values(bundle ?? {})
        const scripts = files.filter((file) => file.type === 'chunk' && file.name === NAME)
        // Without them the sentence would be broken anew under the eyes of whoever reads it.
        const fonts = files.filter(({ fileName }) => FONTS.test(fileName))
        return {
          // The first picture is in the person's language and theme from the first frame on.
          html: html.replace('<script async ', '<script async blocking="render" '),
          tags: [
            ...fonts.map(({ fileName }) => link('preload', fileName, { as: 'font' })),
            // Behind all that the first picture waits for.
            ...scripts.map(({ fileName }) =>
              link('modulepreload', fileName, { fetchpriority: 'low' }),
            ),
          ],
        }
      },
    },
  }
}

const link = (rel: string, fileName: string, more: Record<string, string> = {}) => ({
  tag: 'link',
  attrs: { rel, ...more, crossorigin: true, href: `./${fileName}` },
  injectTo: 'head' as const,
})
