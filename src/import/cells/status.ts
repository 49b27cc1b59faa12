import type { Status, StatusMeaning } from '../finding.ts'

type Meaning = readonly [StatusMeaning, RegExp]

const settled =
  'fixed|closed|remediated|patched|mitigated|resolved|done|removed|completed?|accept(?:ed)?|behoben|geschlossen|erledigt|abgeschlossen|gelöst|corrigée?s?|résolue?s?|clôturée?s?|traitée?s?|corregid[oa]s?|solucionad[oa]s?|remediad[oa]s?|cerrad[oa]s?|resuelt[oa]s?|mitigad[oa]s?|corrett[oaei]|chius[oaei]|risolt[oaei]|sanat[oaei]|mitigat[oaei]|corrigid[oa]s?|resolvid[oa]s?|fechad[oa]s?|encerrad[oa]s?|conclu[ií]d[oa]s?|fermée?s?|akzeptiert'

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
      `(?:not|non|never|no|nicht|pas|não|nao|needs?|must|should|shall|to) (?:(?:yet|noch|be|have been|being|ancora|aún|ainda|encore|est|è|está) ){0,3}(?:${settled})`,
    ),
  ],
  ['unknown', words('(?:proposed|requested|suggested|propos(?:ée?|to|ta)|propuest[oa]) .*')],
  [
    'unknown',
    words('(?:possibl[ey]|potential(?:ly)?|suspected|probabl[ey]|maybe|likely) false ?positive'),
  ],
  [
    'not-affected',
    words(
      String.raw`(?:known )?not affected|unaffected|false ?positive|fp|falso positivo|faux positif|fehlalarm|no aplica|not (?:applicable|exploitable|vulnerable|present|reachable|used|a (?:bug|vulnerability|finding))|inaccurate|(?:cannot|can t|can't) (?:be )?reproduced?|works as designed|as designed|safe|nicht betroffen|non affectée?s?|non concernée?s?|no afectad[oa]s?|non interessat[oa]|não afetad[oa]s?|não se aplica|sans objet|non applicabile|falsch positiv|invalid|benign`,
    ),
  ],
  [
    'open',
    words(
      String.raw`un(?:fixed|patched|resolved|remediated|mitigated)|not (?:fixed|patched|resolved)|re ?open(?:ed)?|will not fix|fix deferred|end of life|(?:remediation|action|fix) (?:required|needed)|fix(?:ed)? (?:in|available)|partially`,
    ),
  ],
  [
    'accepted',
    words(
      String.raw`(?:risk )?accept(?:ed|ed risk|ance)?|suppress(?:ed)?|ignored?|won'?t ?(?:fix|do)|deferred|out of scope|exception|muted|dismissed|waived|exclu(?:ded|sion)|(?:white|allow) ?listed|duplicate|skipped|akzeptiert|acceptée?s?|aceptad[oa]s?|aceit[oa]s?|accettat[oaei]|ignorad[oa]s?|ignorée?s?|ignorat[oaei]|asumid[oa]s?|tolerated?`,
    ),
  ],
  [
    'unknown',
    words(
      String.raw`in triage|triage|under investigation|investigating|untriaged|pending|unknown|unverified|awaiting(?: \w+)?|undergoing analysis|received`,
    ),
  ],
  ['fixed', words(`inactive|archived|solved|${settled}`)],
  [
    'open',
    words(
      String.raw`(?:known |first )?affected|exploitable|open(?:ed)?|new|active|vulnerable|confirmed|to ?do|in progress|fail(?:ed|ure)?|unpatched|offen|neu|betroffen|ouverte?s?|affectée?s?|nouve(?:au|lle)s?|à (?:traiter|corriger)|en cours|abiert[oa]s?|pendientes?|en curso|apert[oaei]|da (?:risolvere|correggere)|in corso|abert[oa]s?|pendentes?|em andamento|vulnérables?|vulnerabile|vulnerável|nuev[oa]s?|nuov[oaei]|nov[oa]s?|detected|present`,
    ),
  ],
]
/** States of a fix say what the vendor has, and nothing of this system. */
const ofFix = /fix|patch|remediation available|(?<!re)solution/i
const results: ReadonlyMap<string, StatusMeaning> = new Map([
  ['pass', 'not-affected'],
  ['passed', 'not-affected'],
  ['ok', 'not-affected'],
  ['compliant', 'not-affected'],
  ['false', 'not-affected'],
  ['notapplicable', 'not-affected'],
  ['notselected', 'not-affected'],
  ['rejected', 'accepted'],
  ['healthy', 'not-affected'],
  ['unhealthy', 'open'],
  ['obsolete', 'fixed'],
  // Of Nexpose's tests.
  ['nv', 'not-affected'],
  ['true', 'open'],
])

/** Whether a field or column by its name says what the vendor has. */
export function isOfFix(name: string): boolean {
  return ofFix.test(name)
}

/** Reads a status of any family of reports; `name` is the field's or column's. An empty one is an open finding. */
export function readStatus(written: string | undefined, name = '', justification?: string): Status {
  const text = written?.trim() || undefined
  const because = justification?.trim() ? { justification: justification.trim() } : {}
  return { meaning: meaningOf(text, name), written: text, ...because }
}

function meaningOf(text: string | undefined, name: string): StatusMeaning {
  if (text === undefined || isOfFix(name)) return 'open'
  const plain = text
    .slice(0, 200)
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
  const ofResult = results.get(plain.replaceAll(' ', ''))
  if (ofResult !== undefined) return ofResult
  return meanings.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'unknown'
}
