/** What a person has chosen for this browser, kept in localStorage where allowed. */

import { create } from 'zustand'

import { type Marking, readMarking } from '#assessment/marking.ts'
import { type Version, isVersion, versions } from '#cvss/index.ts'
import { restoreState, useCalculator } from './calculator.ts'
import { readStored, readStoredObject, writeStored } from './storage.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Whether CVE IDs that arrive are asked for: only on request, always, or never at all. */
export const lookUpChoices = ['ask', 'always', 'off'] as const
export type LookUps = (typeof lookUpChoices)[number]

/** Whose calculator a copied link opens. */
export const linkChoices = ['ours', 'first', 'none'] as const
export type LinkChoice = (typeof linkChoices)[number]

export type Preferences = {
  readonly theme: Theme
  /** The version last used, which an address without one opens on. */
  readonly version: Version
  /** A letter or digit on a metric moves focus on to the next one. */
  readonly moveOn: boolean
  readonly singleKeys: boolean
  readonly lookUps: LookUps
  /** Screen readers hear what each value means and would score. */
  readonly speakDescriptions: boolean
  /** The form that was copied last, by its name; '' for score and vector in one line. */
  readonly copyForm: string
  /**
   * What of a form for people is not as it starts: left out once it was switched off there, such as
   * `slack notes`, or added, such as `slack words`.
   */
  readonly leftOut: readonly string[]
  readonly linkTo: LinkChoice
}

/** public/first-paint.js reads this key before the first paint. */
const themeKey = 'plumb.theme'
const key = 'plumb.preferences'

export const usePreferences = create<Preferences>(() => ({
  theme: 'system',
  version: versions[0],
  moveOn: true,
  singleKeys: true,
  lookUps: 'ask',
  speakDescriptions: true,
  copyForm: '',
  leftOut: [],
  linkTo: 'ours',
}))

/** Changes some preferences. */
export function prefer(changed: Partial<Preferences>): void {
  usePreferences.setState(changed)
}

function readPreferences(): Partial<Preferences> {
  const theme = themes.find((each) => each === readStored('local', themeKey)) ?? 'system'
  const stored = readStoredObject('local', key) ?? {}
  const { version, moveOn, singleKeys, speakDescriptions, copyForm, leftOut } = stored
  const linkTo = linkChoices.find((each) => each === stored['linkTo'])
  const lookUps = lookUpChoices.find((each) => each === stored['lookUps'])
  return {
    ...(lookUps && { lookUps }),
    ...(linkTo && { linkTo }),
    ...(typeof copyForm === 'string' && { copyForm }),
    ...(Array.isArray(leftOut) && { leftOut: leftOut.filter(isText).slice(0, 100) }),
    theme,
    ...(typeof version === 'string' && isVersion(version) && { version }),
    ...(typeof moveOn === 'boolean' && { moveOn }),
    ...(typeof singleKeys === 'boolean' && { singleKeys }),
    ...(typeof speakDescriptions === 'boolean' && { speakDescriptions }),
  }
}

/** The marking that earlier builds had for everything; assessments kept by them have it. */
export function earlierMarking(): Marking {
  return readMarking(readStoredObject('local', key)?.['marking']) ?? 'none'
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

/** Reads the preferences, shows their theme and version, keeps them from now on and follows other tabs. */
export function startPreferences(): void {
  prefer(readPreferences())
  restoreState({ version: usePreferences.getState().version })
  usePreferences.subscribe(({ theme, ...rest }, before) => {
    if (theme !== before.theme)
      writeStored('local', themeKey, theme === 'system' ? undefined : theme)
    // Only what was changed here: another tab may have changed the rest, and other builds know more.
    const changed = Object.entries(rest).filter(
      ([name, value]) => Reflect.get(before, name) !== value,
    )
    if (changed.length > 0) {
      const stored = readStoredObject('local', key)
      writeStored('local', key, JSON.stringify({ ...stored, ...Object.fromEntries(changed) }))
    }
    const { dataset } = document.documentElement
    if (theme === 'system') delete dataset['theme']
    else dataset['theme'] = theme
  })
  useCalculator.subscribe(({ version }, before) => {
    if (version !== before.version) prefer({ version })
  })
  const follow = () => prefer(readPreferences())
  addEventListener('storage', follow)
  addEventListener('pageshow', ({ persisted }) => {
    // A page that comes back from the browser's cache has not heard of changes.
    if (persisted) follow()
  })
}
