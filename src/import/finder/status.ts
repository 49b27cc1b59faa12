import { readStatus } from '../cells/status.ts'
import type { Status } from '../finding.ts'
import { isObject, textOf, type Tree } from '../tree/tree.ts'
import { meets, plainName, suppressedWord } from './names.ts'
import { type Fact, factText, isWithin } from './region.ts'
import { sarifState } from './sarif-state.ts'
import type { Scope } from './scopes.ts'

const names =
  /^(?:status|state|analysisstate|vexstatus|vexstate|resolution|remediationstatus|findingstatus|alertstate|vulnstatus|vulnerabilitystatus|workflowstatus|issuestatus|result|recordstate|triagestatus)$/
const notOfFinding =
  /^(?:hosts?|scan|scanner|task|references?|report|package|component|document|tracking|fix|versions?|port|service|workflow|request|response|license|licensedata|affected|target|cvemetadata|cvss\w*|node|endpoint)$/
const fixedVersion =
  /^(?:fixedversions?|fixversions?|fixedin(?:version)?|fixedby|patchedversions?)$/
const justifications =
  /^(?:justification|impactstatement|analysisjustification|vexjustification|ignorereason|dismissedreason|suppressionreason|reason)$/
const flags: readonly (readonly [RegExp, boolean, string])[] = [
  [/^(?:is)?false(?:positive|p)$/, true, 'false positive'],
  [
    /^(?:is)?(?:suppressed|ignored|muted|waived|whitelisted|accepted|riskaccepted)$/,
    true,
    'suppressed',
  ],
  [/^(?:is)?(?:fixed|resolved|remediated|mitigated|patched)$/, true, 'fixed'],
]
const dates = /^(fixed|dismissed|closed|resolved|mitigated|withdrawn)(?:at|on|date)?$/

/** What a finding says of its state; `suppressedBy` is the part of the report in which it stands. */
export function statusOf(scopes: readonly Scope[], suppressedBy: string | undefined): Status {
  const [own] = scopes
  if (own === undefined) return readStatus(undefined)
  const because = firstOf(
    scopes,
    (fact) => meets(justifications, fact.name) && factText(fact).length < 500,
  )
  const justification = because && factText(because)
  const withReason = (status: Status): Status =>
    justification === undefined ? status : { ...status, justification }
  const ofId = rejectedOf(own)
  if (ofId) return ofId
  const ofSarif = sarifState(own)
  if (ofSarif) return withReason(ofSarif)
  const ofProducts = productStatus(own)
  if (ofProducts) return withReason(ofProducts)
  const said = saidBy(scopes)
  if (suppressedBy !== undefined) {
    const vex = own.region.facts.find(({ name }) => name === 'vexstatus')
    if (vex && factText(vex) !== '') return withReason(readStatus(factText(vex)))
    return withReason({ meaning: 'accepted', written: suppressedBy })
  }
  // A state that settles it tells more than a flag.
  if (said?.meaning === 'not-affected' || said?.meaning === 'fixed') return withReason(said)
  // SARIF lists suppressions at the result.
  if (own.region.owners.some(({ name }) => name === 'suppressions'))
    return withReason(readStatus('suppressed'))
  const flagged = firstOf(scopes, (fact) => isFlag(fact))
  if (flagged) return withReason(readStatus(flagWord(flagged)))
  return withReason(said ?? datedBy(scopes) ?? readStatus(isInactive(own) ? 'inactive' : undefined))
}

const ofIds = /^(?:state|vulnstatus)$/
const ofThreats = /^(?:threat|severity)$/

/** What is withdrawn as an ID, or called a false positive in place of its severity, is no vulnerability. */
function rejectedOf({ region }: Scope): Status | undefined {
  const found = region.facts.find(
    (fact) =>
      (meets(ofIds, fact.name) && /^rejected$/i.test(factText(fact))) ||
      (meets(ofThreats, fact.name) && /^false positive$/i.test(factText(fact))),
  )
  return found && { meaning: 'not-affected', written: factText(found) }
}

function saidBy(scopes: readonly Scope[]): Status | undefined {
  const said = firstOf(scopes, isState)
  if (!said) return undefined
  return readStatus(factText(said), hasFixedVersion(said, scopes) ? 'fix status' : '')
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
  if (
    !meets(names, fact.name) ||
    typeof fact.value !== 'string' ||
    isWithin(fact.owner, notOfFinding)
  )
    return false
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

/** In this order: what affects one product is open, whatever it is of others. */
const ofProduct: readonly (readonly [RegExp, Status['meaning']])[] = [
  [/^(?:known|first|last)?affected$/, 'open'],
  [/^underinvestigation$/, 'unknown'],
  [/^(?:first)?fixed$/, 'fixed'],
  [/^(?:known)?notaffected$/, 'not-affected'],
]

/** CSAF and CVRF give lists of products by status. */
function productStatus({ region }: Scope): Status | undefined {
  const counts = new Map<string, number>()
  for (const [name, value] of Object.entries(region.top.object)) {
    const plain = plainName(name)
    if (plain === 'productstatus' && isObject(value))
      for (const [status, products] of Object.entries(value)) counts.set(status, lengthOf(products))
    if (plain === 'productstatuses')
      for (const each of elementsIn(value))
        if (isObject(each))
          counts.set(textOf(each['Type'] ?? each['type']), lengthOf(each['ProductID']))
  }
  const found = ofProduct.find(([pattern]) =>
    [...counts.keys()].some((status) => meets(pattern, plainName(status))),
  )
  if (!found) return undefined
  const written = [...counts].map(([status, count]) => `${status}:${count}`).join(', ')
  const flag = region.facts.find(
    ({ name, owner }) => name === 'label' && /^flags?$/i.test(owner.name),
  )
  return { meaning: found[1], written, ...(flag && { justification: factText(flag) }) }
}

function elementsIn(value: Tree): readonly Tree[] {
  if (Array.isArray(value)) return value
  return isObject(value)
    ? Object.values(value).flatMap((each) => (Array.isArray(each) ? each : [each]))
    : []
}

function lengthOf(value: Tree | undefined): number {
  return Array.isArray(value) ? value.length : 1
}

/** The name of the part of a report, of several from the outermost, that holds what is suppressed. */
export function suppressedIn(parts: readonly string[]): string | undefined {
  return parts.map(suppressedWord).find((word) => word !== undefined)
}
