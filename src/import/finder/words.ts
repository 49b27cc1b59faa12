import { severityMeant } from '../cells/severity.ts'
import { withoutTags } from '../table/plain-cell.ts'
import { meets } from './names.ts'
import { type Fact, factText, isWithin, type Region } from './region.ts'

const severityNames: readonly RegExp[] = [
  /^(?:securityseveritylevel|scaseverity)$/,
  /^(?:severity|severitylevel|severityname|severitytext|effectiveseverity(?:level)?|severitycategory|threatseverity|vulnerabilityseverity|cveseverity|severitydescription)$/,
  /^(?:risk|risklevel|riskfactor|riskrating|threat|cvelevel|criticality|rating|risktext|riskdesc|threatlevel|severityrating)$/,
  /^(?:level|priority|vendorseverity|threatcategory|basesev?erity|impact|importance)$/,
]
const ofScores = /^cvss|^v[234]$|^epss|^(?:weakness|cwe|exploit|requests?|hosts?$)/

/** The severity as claimed: a word before a figure, the finding's own before that of a rating. */
export function severityOf({ facts }: Region): string | undefined {
  const ofThreat = facts.find((fact) => isThreatImpact(fact))
  let figure: string | undefined
  for (const pattern of severityNames) {
    for (const isListed of [false, true]) {
      const found = facts.filter(
        (fact) => isNamed(fact, pattern) && fact.owner.isListed === isListed && isSeverity(fact),
      )
      const word = found
        .toSorted((one, other) => one.owner.depth - other.owner.depth)
        .find((fact) => /\p{L}{3}/u.test(factText(fact)))
      if (word) return factText(word)
      const [number] = found
      figure ??= number && factText(number)
    }
  }
  return ofThreat ? factText(ofThreat) : figure
}

/** `severity`, or `severity: { label }`. */
function isNamed(fact: Fact, pattern: RegExp): boolean {
  if (meets(pattern, fact.name)) return true
  return (
    /^(?:label|name|text|value|level|rating)$/.test(fact.name) &&
    fact.owner.around !== undefined &&
    meets(pattern, fact.owner.plain)
  )
}

function isSeverity(fact: Fact): boolean {
  const text = factText(fact)
  if (
    typeof fact.value === 'boolean' ||
    text === '' ||
    text.length > 60 ||
    isWithin(fact.owner, ofScores)
  )
    return false
  if (/[:/]/.test(text)) return false
  // A figure with decimals is a score.
  if (/^\d+\.\d+$|^[6-9]$|^10$/.test(text) || (/^-?\d{2,}$/.test(text) && text !== '10'))
    return false
  return (
    !/^(?:impact|priority|level|threatcategory|importance)$/.test(fact.name) ||
    severityMeant(text) !== undefined
  )
}

const threats = /^threats?$/

/** CVRF and CSAF put the vendor's word among threats. */
function isThreatImpact(fact: Fact): boolean {
  if (!/^(?:description|details|value)$/.test(fact.name) || !isWithin(fact.owner, threats))
    return false
  const text = factText(fact)
  return text.length < 30 && severityMeant(text) !== undefined
}

const titleNames: readonly RegExp[] = [
  /^(?:title|vulnerabilitytitle|headline|issuename|pluginname|vulnerabilityname|securityissuetitle|vulnname|problemtitle|displayname|checkname|rulename|testname)$/,
  /^(?:summary|synopsis|shortdescription)$/,
  /^(?:name|check|alert|vulnerability)$/,
  /^(?:message|msg|text|overview|description|details|value|info|advisory)$/,
]
const longestTitle = 300

/** What a finding is called; of a description its first sentence. */
export function titleOf({ facts }: Region, ids: readonly string[]): string | undefined {
  for (const [tier, pattern] of titleNames.entries()) {
    let found: Fact | undefined
    for (const fact of facts) {
      if (found && fact.owner.depth >= found.owner.depth) continue
      if (!meets(pattern, fact.name) || typeof fact.value !== 'string') continue
      if (fact.owner.isListed && tier < 3 && fact.name !== 'title') continue
      if (isWithin(fact.owner, notTitled) || !isTitle(factText(fact), ids, tier)) continue
      found = fact
    }
    if (found) return shortened(factText(found), tier > 2)
  }
  return oneWordOf(facts, ids)
}

/** `XSS`, where an object that is for what a finding is has such a name and nothing else is said. */
function oneWordOf(facts: readonly Fact[], ids: readonly string[]): string | undefined {
  const found = facts.find(({ name, value, owner }) => {
    const isOf =
      owner.depth > 0 && /^(?:info|vulnerability|vuln|issue|rule|alert|check)$/.test(owner.plain)
    return isOf && name === 'name' && typeof value === 'string' && /\p{L}{3}/u.test(value)
  })
  const text = found && factText(found)
  return text === undefined || text.length > 60 || ids.includes(text) ? undefined : text
}

const notTitled =
  /^(?:component|artifact|package|pkg|dependency|library|module|products?|references?|refs?|links?|notes?|project|scanner|tool|location|locations|flags?|identifiers?|host|hosts|target|source|provider|providermetadata|cwes?|weakness(?:es)?|credits?|layer|datasource|distro|affected|affects|aliases|remediations?|solutions?|fix|threats?|metrics|cvss.*|resources?|server|servers|application|image|family|ratings?|tags|classification|problemtypes|vulnerablepackages|packages|fixavailable|task|owner|user|elem|table|epss|\w*assets?|exploits?|comments?|severity|severities)$/

function isTitle(text: string, ids: readonly string[], tier: number): boolean {
  if (text === '' || /^\s*\{|^https?:\S+$|^CVE-\d{4}-\d+$/i.test(text)) return false
  if (tier === 2 && (text.length > 250 || !/\p{L}.*[\s-]/u.test(text))) return false
  return !ids.includes(text)
}

function shortened(text: string, isProse: boolean): string {
  // What is formatted is no words; a title may be about `<img src=x>`.
  const plain = withoutTags(text.slice(0, 8 * longestTitle))
    .replace(/\s+/g, ' ')
    .trim()
  const sentence = isProse
    ? (/^.{20,}?[.!?](?=\s|$)/.exec(plain.slice(0, 2 * longestTitle))?.[0] ?? plain)
    : plain
  return sentence.length > longestTitle ? `${sentence.slice(0, longestTitle - 1)}…` : sentence
}
