/** The languages of the page, and the one to begin with; known before any of their words is here. */

export const LANGUAGES = ['en', 'zh'] as const
export type Language = (typeof LANGUAGES)[number]
/** With the script said, a browser finds the right font for Chinese. */
export const LANG = { en: 'en', zh: 'zh-Hans' } as const satisfies Record<Language, string>

/**
 * The language to begin with.
 *
 * @param preferred language tags, dearest first, as in `navigator.languages`
 * @returns the first of them that there are words for, whatever its script or region; else English
 */
export function pickLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split('-')[0]
    const language = LANGUAGES.find((l) => l === primary)
    if (language) return language
  }
  return 'en'
}
