/** What can be chosen in the builder. */

import type { MetricGroup, Version } from '#cvss/index.ts'

/** What is typed in the builder. */
export const textOptions = ['title', 'cve', 'lang', 'name'] as const
export type TextOption = (typeof textOptions)[number]

/** What somebody has chosen in the builder. */
export type EmbedChoice = {
  readonly mode: 'picker' | 'field'
  readonly theme: 'auto' | 'light' | 'dark'
  /** Undefined where the person in front of the frame may choose the version. */
  readonly lockVersion: Version | undefined
  readonly readOnly: boolean
  readonly autosize: boolean
  readonly lookups: boolean
  readonly buttons: boolean
  readonly required: boolean
  /** What is scored, '' for nothing. */
  readonly title: string
  readonly cve: string
  /** A language tag, '' for the nearest one. */
  readonly lang: string
  /** Of the element in its form. */
  readonly name: string
  /** Empty for all. */
  readonly groups: readonly MetricGroup[]
}

/** What the builder begins with. */
export const plainChoice: EmbedChoice = {
  mode: 'picker',
  theme: 'auto',
  lockVersion: undefined,
  readOnly: false,
  autosize: false,
  lookups: false,
  buttons: false,
  required: false,
  title: '',
  cve: '',
  lang: '',
  name: 'cvss',
  groups: [],
}

/** A language tag that means some language, or undefined: a browser takes any letters for one. */
export function languageTag(text: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(text.trim())
    const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
    return tag !== undefined && names.of(new Intl.Locale(tag).language) !== undefined
      ? tag
      : undefined
  } catch {
    // What is no tag at all throws.
    return undefined
  }
}

/** What of a choice a form of the code has no place for. */
export function leftOutOf(
  code: 'iframe' | 'element' | 'messages',
  { buttons, required }: EmbedChoice,
): readonly ('buttons' | 'required')[] {
  const hasPlace = {
    buttons: code !== 'iframe',
    required: code === 'element',
  }
  const chosen = { buttons, required }
  return (['buttons', 'required'] as const).filter((name) => chosen[name] && !hasPlace[name])
}
