/** As the remote sees it: what it cannot know of is there, but told apart. */
import type { Hides } from '../model/remoteVisibility.ts'
import { type Group, LAYERS, type Layers } from './marks/mark.ts'

export function veil(layers: Layers, hides: Hides): Layers {
  const out: Partial<Record<keyof Layers, readonly Group[]>> = {}
  for (const layer of LAYERS) out[layer] = layers[layer].map((g) => veiled(g, hides))
  return out as Layers
}

function veiled(g: Group, hides: Hides): Group {
  const groups = g.groups?.map((inner) => veiled(inner, hides))
  const unseen = hides.part(g.key, g.field ?? '')
  if (!unseen) return groups ? { ...g, groups } : g
  return { ...g, flags: [...(g.flags ?? []), 'unseen'], ...(groups ? { groups } : {}) }
}
