import { isVersion } from '#cvss/index.ts'
import { type EmbedOptions, embedThemes, metricGroups, modes } from './protocol.ts'

/** Longest query that is looked at, in characters. */
const longestQuery = 2_000

/** What an iframe's own address asks for, as in `?theme=dark&mode=field&lock-version=4.0`; what is not known is left out. */
export function optionsInAddress(search: string): EmbedOptions {
  const given = new URLSearchParams(search.slice(0, longestQuery))
  const flag = (name: string) => ['', 'true', '1'].includes(given.get(name) ?? 'no')
  const lockVersion = given.get('lock-version') ?? ''
  const groups = (given.get('groups') ?? '').split(/[ ,]+/)
  const shown = metricGroups.filter((group) => groups.includes(group))
  return {
    lockVersion: isVersion(lockVersion) ? lockVersion : undefined,
    groups: shown.length > 0 ? shown : undefined,
    mode: modes.find((mode) => mode === given.get('mode')),
    theme: embedThemes.find((theme) => theme === given.get('theme')),
    lang: given.get('lang') ?? undefined,
    readOnly: flag('read-only'),
    autosize: flag('autosize'),
    lookups: flag('lookups'),
  }
}

/** The origin of the page around the frame, where the frame's address names it. */
export function hostOriginIn(search: string): string | undefined {
  const origin = new URLSearchParams(search.slice(0, longestQuery)).get('origin')
  return origin !== null && URL.canParse(origin) ? new URL(origin).origin : undefined
}
