/** How tests of views write what a picture says, and find what is in it. */

import type { StoreOrder } from '../model/order/storeOrder.ts'
import { saidOn } from '../model/wires/said.ts'
import type { Wire } from '../model/wires/wires.ts'
import { type Group, LAYERS, type Layers } from '../stage/marks/mark.ts'

/** `sbuf[1] desc[1] ?avail.ring : ?avail.idx`: `?` is still to come. */
export function orderSaid(o: StoreOrder, barrier: (o: StoreOrder) => string): string {
  const said = (list: StoreOrder['before']) => list.map((e) => (e.done ? e.text : `?${e.text}`))
  const between = o.barrier ? [barrier(o)] : []
  return [...said(o.before), ...between, ...said(o.after)].join(' ')
}

/** `idle: rung for #1 · next one is lost`. */
export const wireSaid = (w: Wire): string => `${w.state}: ${saidOn(w, w.text)}`

/** All groups of a picture, those within others too, by their keys. */
export function byKey(layers: Layers): ReadonlyMap<string, Group> {
  const found = new Map<string, Group>()
  const add = (g: Group) => {
    found.set(g.key, g)
    g.groups?.forEach(add)
  }
  for (const layer of LAYERS) layers[layer].forEach(add)
  return found
}
