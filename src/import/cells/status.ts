import type { Status, StatusMeaning } from '../finding.ts'

type Meaning = readonly [StatusMeaning, RegExp]

// In this order: what negates a word stands before the word.
const meanings: readonly Meaning[] = [
  [
    'not-affected',
    /\b(?:(?:known )?not affected|unaffected|false ?positive|fp|not (?:applicable|exploitable|vulnerable|present|reachable)|nicht betroffen|falsch positiv|invalid|benign)\b/,
  ],
  [
    'open',
    /\b(?:un(?:fixed|patched|resolved|remediated|mitigated)|not (?:fixed|patched|resolved)|re ?open(?:ed)?|will not fix|fix deferred|end of life|fix(?:ed)? (?:in|available)|partially)\b/,
  ],
  [
    'accepted',
    /\b(?:(?:risk )?accept(?:ed|ed risk|ance)?|suppress(?:ed)?|ignored?|won'?t ?fix|wontfix|deferred|exception|muted|dismissed|waived|exclu(?:ded|sion)|(?:white|allow) ?listed|duplicate|akzeptiert|acceptée?|aceptad[oa]|tolerated?)\b/,
  ],
  [
    'unknown',
    /\b(?:in triage|triage|under investigation|investigating|untriaged|pending|unknown|unverified|awaiting(?: \w+)?|undergoing analysis|received)\b/,
  ],
  [
    'fixed',
    /\b(?:fixed|first fixed|resolved(?: with pedigree)?|closed|remediated|patched|mitigated|done|removed|inactive|completed?|verified fixed|behoben|geschlossen|erledigt|corrigée?|corregid[oa]|cerrad[oa]|resuelt[oa]|chius[oa]|risolt[oa]|fermée?)\b/,
  ],
  [
    'open',
    /\b(?:(?:known |first )?affected|exploitable|open(?:ed)?|new|active|vulnerable|confirmed|to ?do|in progress|fail(?:ed|ure)?|unpatched|offen|neu|betroffen|ouverte?|abiert[oa]|apert[oa]|detected|present)\b/,
  ],
]
/** States of a fix say what the vendor has, and nothing of this system. */
const ofFix = /fix|patch|remediation available|solution/i
const results: ReadonlyMap<string, StatusMeaning> = new Map([
  ['pass', 'not-affected'],
  ['passed', 'not-affected'],
  ['ok', 'not-affected'],
  ['compliant', 'not-affected'],
  ['false', 'not-affected'],
  ['notapplicable', 'not-affected'],
  ['notselected', 'not-affected'],
  ['true', 'open'],
])

/** Reads a status of any family of reports; `name` is the field's or column's. An empty one is an open finding. */
export function readStatus(written: string | undefined, name = '', justification?: string): Status {
  const text = written?.trim() || undefined
  const because = justification?.trim() ? { justification: justification.trim() } : {}
  return { meaning: meaningOf(text, name), written: text, ...because }
}

function meaningOf(text: string | undefined, name: string): StatusMeaning {
  if (text === undefined || ofFix.test(name)) return 'open'
  const plain = text
    .slice(0, 200)
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
  const ofResult = results.get(plain.replaceAll(' ', ''))
  if (ofResult !== undefined) return ofResult
  return meanings.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'unknown'
}
