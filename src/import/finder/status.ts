import { decideStatus, withReason } from '../cells/decide-status.ts'
import { readStatus } from '../cells/status.ts'
import type { Status } from '../finding.ts'
import { meets, suppressedWord } from './names.ts'
import { doubtOf, rejectedOf } from './no-vulnerability.ts'
import { productStatus } from './product-status.ts'
import { type Fact, factText, isWithin } from './region.ts'
import { sarifState } from './sarif-state.ts'
import type { Scope } from './scopes.ts'

const names =
  /^(?:status|state|analysisstate|vexstatus|vexstate|resolution|remediationstatus|mitigationstatus|findingstatus|findingstate|alertstate|vulnstatus|vulnerabilitystatus|workflowstatus|workflowstate|issuestatus|issuestate|result|resultstate|recordstate|triagestatus|triagestate|statuscategory|auditstatus|analysisstatus|exploitabilitystate)$/
/** Parts of a finding in which a state of it stands: `Workflow.Status`, `Compliance.Status`. */
const stating = /^(?:workflow|compliance|analysis|triage|audit)$/
/** Objects that are a state. */
const stated =
  /^(?:status|state|resolution|statuscategory|workflowstate|issuestatus|findingstatus)$/
/** What tells an object's own name: `status: { name: 'Closed' }`. */
const naming = /^(?:name|key|value|label|state|text|displayname)$/
const notOfFinding =
  /^(?:hosts?|scan|scanner|task|references?|report|package|component|document|tracking|fix|versions?|port|service|request|parent|response|license|licensedata|affected|target|cvemetadata|cvss\w*|node|endpoint|tool|job|ticket|run|pipeline)$/
const fixedVersion =
  /^(?:fixedversions?|fixversions?|fixedin(?:version)?|fixedby|patchedversions?)$/
const justifications =
  /^(?:justification|impactstatement|analysisjustification|vexjustification|ignorereason|dismissedreason|dismissalreason|resolutionreason|suppressionreason|reason)$/
const flags: readonly (readonly [RegExp, boolean, string])[] = [
  [/^(?:is)?false(?:positive|p)$/, true, 'false positive'],
  [
    /^(?:is)?(?:suppressed|ignored|muted|waived|whitelisted|accepted|riskaccepted|duplicate|outofscope)$/,
    true,
    'suppressed',
  ],
  [
    /^(?:(?:is)?(?:fixed|resolved|remediated|mitigated|patched)|mitigation|resolvedondefaultbranch)$/,
    true,
    'fixed',
  ],
]
const dates = /^(fixed|dismissed|closed|resolved|mitigated|remediated|withdrawn)(?:at|on|date)?$/

/** What a finding says of its state; `suppressedBy` is the part of the report in which it stands. */
export function statusOf(scopes: readonly Scope[], suppressedBy: string | undefined): Status {
  const [own] = scopes
  if (own === undefined) return readStatus(undefined)
  const because = firstOf(
    scopes,
    (fact) => meets(justifications, fact.name) && factText(fact).length < 500,
  )
  const justification = because && factText(because)
  const reasoned = (status: Status): Status => withReason(status, justification)
  const ofId = rejectedOf(own)
  if (ofId) return ofId
  const ofSarif = sarifState(own)
  if (ofSarif) return reasoned(ofSarif)
  const ofProducts = productStatus(own)
  if (ofProducts) return reasoned(ofProducts)
  const said = saidBy(scopes)
  if (suppressedBy !== undefined) {
    const vex = own.region.facts.find(({ name }) => name === 'vexstatus')
    if (vex && factText(vex) !== '') return reasoned(readStatus(factText(vex)))
    const { meaning } = readStatus(suppressedBy.replace(/s$/, ''))
    const isSettled = meaning === 'fixed' || meaning === 'not-affected'
    return reasoned({ meaning: isSettled ? meaning : 'accepted', written: suppressedBy })
  }
  // A state that settles it tells more than a flag.
  if (said?.meaning === 'not-affected' || said?.meaning === 'fixed') return reasoned(said)
  // SARIF lists suppressions at the result.
  if (own.region.owners.some(({ name }) => name === 'suppressions'))
    return reasoned(readStatus('suppressed'))
  const flagged = firstOf(scopes, (fact) => isFlag(fact))
  if (flagged) return reasoned(readStatus(flagWord(flagged)))
  const doubted = doubtOf(own)
  if (doubted && said === undefined) return doubted
  const dated = said?.meaning === 'open' ? undefined : datedBy(scopes)
  return reasoned(dated ?? said ?? readStatus(isInactive(own) ? 'inactive' : undefined))
}

/** What its fields say, the least nested of them and those in parts that are for states. */
function saidBy(scopes: readonly Scope[]): Status | undefined {
  for (const { region, isOwn } of scopes) {
    if (!isOwn) break
    const states = region.facts.filter(isState)
    const least = Math.min(...states.map(levelOf))
    const counted = states.filter(
      (fact) => levelOf(fact) === least || (levelOf(fact) <= least + 1 && isStating(fact)),
    )
    const [first] = counted
    if (!first) continue
    const said = counted.map((fact) => ({ name: '', text: factText(fact) }))
    if (hasFixedVersion(first, scopes)) return readStatus(factText(first), 'fix status')
    return ofSeveral(counted) ?? decideStatus(said)
  }
  return undefined
}

/** The same field of several parts, as of releases: open in one is open. */
function ofSeveral(counted: readonly Fact[]): Status | undefined {
  const [first, ...others] = counted.filter((fact) => !isStating(fact) && fact.owner.depth > 0)
  const owners = others.filter(({ name, owner }) => name === first?.name && owner !== first.owner)
  if (!first || owners.length === 0) return undefined
  const all = [first, ...owners].map((fact) => readStatus(factText(fact)))
  return all.find(({ meaning }) => meaning === 'open' || meaning === 'unknown')
}

/** How deep a state stands; an object that is one stands where its name does. */
function levelOf({ name, owner }: Fact): number {
  return meets(names, name) ? owner.depth : owner.depth - 1
}

function isStating({ owner }: Fact): boolean {
  return owner.around !== undefined && (meets(stating, owner.plain) || meets(stated, owner.plain))
}

/** `fixed_at`, `dismissed_at`: a date says that it happened. */
function datedBy(scopes: readonly Scope[]): Status | undefined {
  const dated = firstOf(
    scopes,
    (fact) => meets(dates, fact.name) && /^\d{4}-\d\d|^\d{10}/.test(factText(fact)),
  )
  const [, word] = dated ? (dates.exec(dated.name) ?? []) : []
  if (!dated || word === undefined) return undefined
  return readStatus(`${word === 'withdrawn' ? 'invalid: withdrawn' : word} ${factText(dated)}`)
}

function isInactive({ region }: Scope): boolean {
  return region.facts.some(
    ({ name, owner, value }) => name === 'active' && value === false && owner.depth === 0,
  )
}

function firstOf(scopes: readonly Scope[], isGood: (fact: Fact) => boolean): Fact | undefined {
  let best: Fact | undefined
  for (const { region, isOwn } of scopes) {
    if (!isOwn) break
    for (const fact of region.facts)
      if (
        (!best || fact.owner.depth < best.owner.depth) &&
        isGood(fact) &&
        !isWithin(fact.owner, notOfFinding)
      )
        best = fact
    if (best) return best
  }
  return best
}

function isState(fact: Fact): boolean {
  const { name, owner } = fact
  const isNamed = meets(names, name) || (meets(naming, name) && meets(stated, owner.plain))
  if (!isNamed || typeof fact.value !== 'string' || isWithin(fact.owner, notOfFinding)) return false
  const text = factText(fact)
  if (fact.owner.isListed && !/^analysis$/i.test(fact.owner.name)) return false
  if (fact.name === 'result' && readStatus(text).meaning === 'unknown') return false
  return text !== '' && text.length < 80
}

function isFlag(fact: Fact): boolean {
  const isSet = fact.value === true || /^(?:true|1|yes)$/i.test(factText(fact))
  return (
    isSet &&
    flags.some(([pattern]) => meets(pattern, fact.name)) &&
    !isWithin(fact.owner, notOfFinding)
  )
}

function flagWord({ name }: Fact): string {
  return flags.find(([pattern]) => meets(pattern, name))?.[2] ?? ''
}

/** `fixed` beside the version that fixes it says that a fix is there, not that it is installed. */
function hasFixedVersion(said: Fact, scopes: readonly Scope[]): boolean {
  return scopes.some(
    ({ region, isOwn }) =>
      isOwn &&
      region.facts.some((fact) => fact.owner === said.owner && meets(fixedVersion, fact.name)),
  )
}

/** The name of the part of a report, of several from the outermost, that holds what is suppressed. */
export function suppressedIn(parts: readonly string[]): string | undefined {
  return parts.map(suppressedWord).find((word) => word !== undefined)
}
