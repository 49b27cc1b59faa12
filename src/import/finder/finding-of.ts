import type { Component, Finding, Status } from '../finding.ts'
import type { TreeObject } from '../tree/tree.ts'
import { assetOf } from './asset.ts'
import { claimsOf } from './claims.ts'
import { componentOf } from './component.ts'
import { type Definitions, productNames } from './definitions.ts'
import { epssOf, foundOnOf, isKnownExploited } from './extras.ts'
import { expansionsOf } from './expansions.ts'
import { type Identity, identityOf } from './ids.ts'
import { type Candidate, listMeaning } from './names.ts'
import { factText, type Region, regionOf } from './region.ts'
import { type Around, type Scope, scopeAround } from './scopes.ts'
import { statusOf, suppressedIn } from './status.ts'
import { type Judged, verdict } from './verdict.ts'
import { severityOf, titleOf } from './words.ts'

/** A record, with what is around it. */
export type Recorded = {
  readonly object: TreeObject
  readonly name: string
  readonly around: readonly Around[]
  readonly candidate: Candidate
  readonly definitions: Definitions
  readonly product: string | undefined
  /** Whether lists that may hold findings of their own are read as parts of it. */
  readonly isWhole: boolean
}

/** Reads a record and decides whether it is a finding: it has to be named, and to say something. */
export function judge(record: Recorded): Judged {
  const { object, name, around, candidate, definitions, product, isWhole } = record
  const region = regionOf(object, name, (list) => {
    const meaning = listMeaning(list)
    return isWhole ? meaning !== 'other' : meaning === 'part'
  })
  const identity = identityOf(region)
  const defined = ruleOf(region, definitions)
  const rule = defined && regionOf(defined, 'rule', () => true)
  const own = claimsOf(region, product, identity.cves)
  const ofRule =
    rule && own.vectors.length + own.scores.length === 0
      ? claimsOf(rule, product, identity.cves)
      : undefined
  const named = rule && identity.cves.length === 0 ? withMore(identity, identityOf(rule)) : identity
  const severity = severityOf(region) ?? (rule && severityOf(rule))
  const title = (rule && titleOf(rule, named.ids)) ?? titleOf(region, named.ids)
  const claims = ofRule ?? own
  const status = statusOf(
    [{ region, isOwn: true, name }],
    suppressedIn([...around.map((each) => each.name), name]),
  )
  const isScored = claims.vectors.length + claims.scores.length > 0 || claims.hasZero
  const found = { region, rule, identity: named, claims, severity, title, status, isScored }
  return { ...found, ...verdict(found, candidate) }
}

/** What defines a record's rule, test or number, where the file has that elsewhere. */
function ruleOf({ facts, top }: Region, definitions: Definitions): TreeObject | undefined {
  for (const fact of facts) {
    if (fact.owner.depth > 1 || !/^(?:ruleid|idref|id|qid|vulnid|definitionid)$/.test(fact.name))
      continue
    const rule = definitions.rule(factText(fact))
    if (rule && rule !== top.object) return rule
  }
  return undefined
}

function withMore(own: Identity, other: Identity): Identity {
  if (other.cves.length === 0) return own
  return {
    ...own,
    ids: [...new Set([...other.cves, ...own.ids])],
    cves: other.cves,
    certainty: 'known',
  }
}

/** Where a finding stands. */
export type Standing = {
  readonly object: TreeObject
  readonly name: string
  readonly path: string
  readonly around: readonly Around[]
  readonly files: readonly string[]
  readonly definitions: Definitions
}

/** The findings that a record states: one, or one for each component or asset that it lists. */
export function findingsOf(judged: Judged, standing: Standing): readonly Finding[] {
  const { object, name, path, around, definitions } = standing
  const own: Scope = { region: judged.region, isOwn: true, name }
  const outer = around.toReversed().map(scopeAround)
  const expansions = expansionsOf(object, path)
  const suppressedBy = suppressedIn([...around.map((each) => each.name), name])
  if (expansions.length === 0)
    return [findingOf(judged, [own, ...outer], judged.status, path, standing)]
  return expansions.map((each) => {
    const region = regionOf(each.object, each.name, () => true)
    const first: Scope = { region, isOwn: true, name: each.name }
    const reference = region.facts.find((fact) => fact.name === 'ref')
    const defined = reference && definitions.component(factText(reference))
    const joined = defined
      ? [{ region: regionOf(defined, 'component', () => false), isOwn: true, name: '' }]
      : []
    const scopes = [...joined, first, own, ...outer]
    return findingOf(judged, scopes, statusOf([first, own], suppressedBy), each.path, standing)
  })
}

function findingOf(
  judged: Judged,
  scopes: readonly Scope[],
  status: Status,
  within: string,
  { object, files, definitions }: Standing,
): Finding {
  const { identity, claims, severity, title, region } = judged
  const epss = epssOf(region)
  const foundOn = foundOnOf(region)
  return {
    ids: identity.ids,
    cves: identity.cves,
    title,
    component: withProducts(object, definitions) ?? componentOf(withRule(judged, scopes)),
    asset: assetOf(scopes, identity.certainty === 'known'),
    severity,
    status,
    vectors: claims.vectors,
    scores: claims.scores,
    ...(epss !== undefined && { epss }),
    ...(isKnownExploited(region) && { isKnownExploited: true }),
    ...(foundOn !== undefined && { foundOn }),
    place: { files, within },
  }
}

/** A rule says of what component it is, right behind the finding's own fields. */
function withRule({ rule, region }: Judged, scopes: readonly Scope[]): readonly Scope[] {
  if (!rule) return scopes
  const own = scopes.findIndex((scope) => scope.region === region) + 1
  return scopes.toSpliced(own, 0, { region: rule, isOwn: false, name: 'rule' })
}

function withProducts(object: TreeObject, definitions: Definitions): Component | undefined {
  const name = productNames(object, definitions)
  return name === undefined ? undefined : { name, version: undefined }
}
