/** As the remote sees it: what it cannot know of is there, but told apart. */
import type { RemoteVisibility } from '../model/remoteVisibility.ts'
import { type Group, type Known, LAYERS, type Layers } from './marks/mark.ts'

export function veil(layers: Layers, hides: RemoteVisibility): Layers {
  const out: Partial<Record<keyof Layers, readonly Group[]>> = {}
  for (const layer of LAYERS) out[layer] = layers[layer].map((g) => veiled(g, hides))
  return out as Layers
}

function veiled(g: Group, hides: RemoteVisibility, around?: Known): Group {
  const known = g.known ?? around
  const groups = g.groups?.map((inner) => veiled(inner, hides, known))
  const all = groups ? { ...g, groups } : g
  return isUnseen(g, hides, known) ? { ...all, flags: [...(g.flags ?? []), 'unseen'] } : all
}

function isUnseen({ subject }: Group, hides: RemoteVisibility, known: Known | undefined): boolean {
  switch (known) {
    case 'driver':
      return true
    case 'remote':
      return false
    case 'order':
      return hides.storeOrder
    case 'step':
      return hides.step
    case 'openBuffer':
      return hides.openBuffer
    case undefined:
      return subject !== undefined && hides.thing(subject)
    default:
      return known satisfies never
  }
}
