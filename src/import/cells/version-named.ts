import type { ClaimedVersion } from '../finding.ts'

// The name of a column, a field or a method: `CVSS3 Base Score`, `cvssV31`, `scorev2`, `CVSS vector (v2)`.
const named =
  /(?:(?:cvss|scor(?:e|ing)|vector|version|rating)[\s_:.#-]{0,3}(?:version|vector|score)?[\s_:(-]{0,3}v?|(?<![a-z])v(?:er(?:sion)?)?)[\s_:.-]{0,2}([234])(?:[._]?([01]))?(?!\d|[.,]\d|[a-z])/i
const alone = /^\s*v?([234])(?:[._]([01]))?\s*$/i

/** The version that a name or a figure states; `3.x` where it does not tell 3.0 from 3.1. */
export function versionNamed(text: string): ClaimedVersion | undefined {
  const [, major, minor] = alone.exec(text) ?? named.exec(text.slice(0, 200)) ?? []
  return major === undefined ? undefined : versionOf(major, minor)
}

/** All versions that a name states, in its order: `CVSS v2 / v3`. */
export function versionsNamed(text: string): readonly ClaimedVersion[] {
  const found = text
    .slice(0, 200)
    .split(/[/,;&|+]|\b(?:and|und|et|e|y|or)\b/i)
    .flatMap((part) => versionNamed(part) ?? [])
  return [...new Set(found)]
}

function versionOf(major: string, minor: string | undefined): ClaimedVersion | undefined {
  // There is one version 2 and one version 4.
  if (major === '2' || major === '4') return minor === '1' ? undefined : `${major}.0`
  if (minor === undefined) return '3.x'
  return minor === '1' ? '3.1' : '3.0'
}
