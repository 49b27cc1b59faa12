import { readStatus } from '../cells/status.ts'
import type { Finding, Status } from '../finding.ts'

const about =
  /(?<!\p{L})(?:findings?|issues?|vulnerabilit(?:y|ies)|vulns?|risks?|items?|tickets?|entries|cves?|list|schwachstellen|befunde?|hallazgos|vulnérabilités|vulnerabilidades|archive)(?!\p{L})/giu
const settledWords =
  /^(?:fixed|closed|resolved|remediated|mitigated|patched|done|completed?|solved|accepted|false positives?|fp|not affected|not applicable|out of scope|wont fix|won't fix|ignored|suppressed|duplicates?|exceptions?|behoben|geschlossen|erledigt|akzeptiert|fehlalarme?|corrigées?|acceptées?|cerrad[oa]s?|corregid[oa]s?|aceptad[oa]s?)$/u

/** What a name says of the state of everything under it: `Closed findings`, `False positives`, `Fixed (2024)`. */
export function statusOfName(name: string): Status | undefined {
  const words = name
    .slice(0, 100)
    .toLowerCase()
    .replace(/[()[\]{}_\d./:#-]+/g, ' ')
    .replace(about, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (!settledWords.test(words)) return undefined
  const { meaning } = readStatus(words.replace(/(?<=positive|duplicate|exception)s$/, ''))
  return meaning === 'unknown' ? undefined : { meaning, written: name }
}

/** A finding under such a name, whose own word counts where it has one. */
export function underName(finding: Finding, status: Status | undefined): Finding {
  return status === undefined || finding.status.written !== undefined || finding.own
    ? finding
    : { ...finding, status: { ...finding.status, ...status } }
}
