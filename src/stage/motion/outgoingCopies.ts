/**
 * Old looks. Before a scene is drawn, the things that will change are copied; the copies lie
 * over the new ones until it is their time to dissolve.
 */
import { type Group, group } from '../drawing/parts.ts'

/** Things with a ground of their own: the old look can simply fade away over the new one. */
const SOLID = ['slot', 'row', 'buffer', 'cell', 'card', 'sleeper', 'free-head']

export type OutgoingCopies = ReturnType<typeof createOutgoingCopies>

/** The copy where the thing is: in a group that is moved and scaled, within such a group. */
function inPlace(old: SVGElement, now: SVGElement | null): SVGElement {
  const placed = now?.parentElement?.closest<SVGElement>('[data-place]')
  if (!placed) return old
  const g = placed.cloneNode(false) as SVGElement
  g.append(old)
  return g
}

export function createOutgoingCopies(svg: SVGSVGElement, parent: Group) {
  const layer = group(parent, 'outgoing').attr('aria-hidden', 'true').node()!
  const kept = new Map<string, SVGElement>()
  const find = (key: string) => svg.querySelector<SVGElement>(`[data-key="${CSS.escape(key)}"]`)
  return {
    /** Copies what is on the stage under these keys. */
    keep(keys: readonly string[]) {
      kept.clear()
      for (const key of keys) {
        const node = find(key)
        if (!node?.hasChildNodes()) continue
        const copy = node.cloneNode(true) as SVGElement
        for (const named of [copy, ...copy.querySelectorAll('[data-key]')])
          named.removeAttribute('data-key')
        kept.set(key, copy)
      }
    },
    /**
     * Puts the copies over what has been drawn since. `old`: copy of the old look, null if the thing
     * is new; `now`: the thing as it is, null if it is gone.
     */
    lay(keys: readonly string[]) {
      return keys.flatMap((key) => {
        const old = kept.get(key) ?? null
        const now = find(key)
        if (!old && !now) return []
        if (old) layer.append(inPlace(old, now))
        return [{ old, now, solid: SOLID.some((c) => (now ?? old)?.classList.contains(c)) }]
      })
    },
    clear() {
      kept.clear()
      layer.replaceChildren()
    },
  }
}
