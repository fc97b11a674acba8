// What `npm start` sends with every file, and any host should: docs/hosting.md says why each.

/** @type {Record<string, string>} */
export const HEADERS = {
  // A frame that is trusted with nothing but its scripts fetches them as if from nowhere.
  'access-control-allow-origin': '*',
  // A page that is isolated from all others may have frames and scripts of this site.
  'cross-origin-resource-policy': 'cross-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
}
