import type { Status, StatusMeaning } from '../finding.ts'

type Meaning = readonly [StatusMeaning, RegExp]

const settled =
  'fixed|closed|remediated|patched|mitigated|resolved|done|removed|completed?|accept(?:ed)?|behoben|geschlossen|erledigt|corrigée?|corregid[oa]|cerrad[oa]|resuelt[oa]|mitigad[oa]|chius[oa]|risolt[oa]|fermée?|akzeptiert'

/** Words as whole words, of any alphabet: `\b` takes é for no letter. */
function words(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'u')
}

// In this order: what negates or plans a word stands before the word.
const meanings: readonly Meaning[] = [
  ['not-affected', words('no longer (?:vulnerable|affected|applicable|present)')],
  [
    'open',
    words(
      `(?:not|non|never|no|nicht|pas|needs?|must|should|shall|to) (?:(?:yet|noch|be|have been|being) ){0,3}(?:${settled})`,
    ),
  ],
  [
    'unknown',
    words('(?:possibl[ey]|potential(?:ly)?|suspected|probabl[ey]|maybe|likely) false ?positive'),
  ],
  [
    'not-affected',
    words(
      String.raw`(?:known )?not affected|unaffected|false ?positive|fp|falso positivo|faux positif|fehlalarm|no aplica|not (?:applicable|exploitable|vulnerable|present|reachable)|nicht betroffen|falsch positiv|invalid|benign`,
    ),
  ],
  [
    'open',
    words(
      String.raw`un(?:fixed|patched|resolved|remediated|mitigated)|not (?:fixed|patched|resolved)|re ?open(?:ed)?|will not fix|fix deferred|end of life|fix(?:ed)? (?:in|available)|partially`,
    ),
  ],
  [
    'accepted',
    words(
      String.raw`(?:risk )?accept(?:ed|ed risk|ance)?|suppress(?:ed)?|ignored?|won'?t ?fix|wontfix|deferred|exception|muted|dismissed|waived|exclu(?:ded|sion)|(?:white|allow) ?listed|duplicate|akzeptiert|acceptée?|aceptad[oa]|tolerated?`,
    ),
  ],
  [
    'unknown',
    words(
      String.raw`in triage|triage|under investigation|investigating|untriaged|pending|unknown|unverified|awaiting(?: \w+)?|undergoing analysis|received`,
    ),
  ],
  [
    'fixed',
    words(
      String.raw`fixed|first fixed|resolved(?: with pedigree)?|closed|remediated|patched|mitigated|done|removed|inactive|completed?|verified fixed|behoben|geschlossen|erledigt|corrigée?|corregid[oa]|cerrad[oa]|resuelt[oa]|mitigad[oa]|chius[oa]|risolt[oa]|fermée?`,
    ),
  ],
  [
    'open',
    words(
      String.raw`(?:known |first )?affected|exploitable|open(?:ed)?|new|active|vulnerable|confirmed|to ?do|in progress|fail(?:ed|ure)?|unpatched|offen|neu|betroffen|ouverte?|abiert[oa]|apert[oa]|detected|present`,
    ),
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
