import { legible } from '#cve-id/legible-text.ts'
import { isPlaceholder } from '../cells/placeholder.ts'
import { readProbability } from '../cells/probability.ts'
import { vectorsOfProse } from '../cells/prose.ts'
import { readStatus } from '../cells/status.ts'
import type { Component, Finding, Place, Remark } from '../finding.ts'
import type { ColumnKind } from './column.ts'
import type { Plan } from './plan.ts'
import { withoutTags } from './plain-cell.ts'
import { namesOf } from './row-names.ts'
import { isUnratedFinding } from './unrated-row.ts'
import { statusOfRow } from './row-status.ts'
import { scoresOfRow, versionIn } from './row-scores.ts'

/** What a row of a table gives. */
export type RowReading =
  | { readonly kind: 'finding'; readonly finding: Finding; readonly remarks: readonly Remark[] }
  /** A check that was passed. */
  | { readonly kind: 'passed' }
  | { readonly kind: 'nothing'; readonly remarks: readonly Remark[] }
  /** Seen, and rated None. */
  | { readonly kind: 'informational'; readonly remarks: readonly Remark[] }

const longestText = 300

/** Reads a row by the plan of its table. */
export function readRow(
  plan: Plan,
  cells: readonly string[],
  place: Place,
  plain: (cell: string) => string = withoutTags,
): RowReading {
  const cell = (at: number | undefined) => (at === undefined ? '' : plain(cells[at] ?? ''))
  const one = (kind: ColumnKind) => {
    const text = legible(cell(plan.one.get(kind)?.at).slice(0, 5_000))
      .replace(/\s+/g, ' ')
      .trim()
    // `Unknown` is a severity that is claimed.
    if (kind === 'severity' ? /^[-–?]?$|^n\/a$/i.test(text) : isPlaceholder(text)) return undefined
    return text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text
  }
  const result = one('result')
  const outcome = result === undefined ? undefined : readStatus(result).meaning
  if (outcome === 'not-affected') return { kind: 'passed' }
  const severity = one('severity')
  const source = one('source')
  const version = versionIn(cell(plan.one.get('cvss-version')?.at))
  const scored = scoresOfRow(plan, cell, { source, severity, version })
  const named = namesOf(plan, cell)
  const vectors =
    scored.vectors.length > 0
      ? scored.vectors
      : plan.prose.flatMap((at) => vectorsOfProse(cell(at), named.cves))
  const remarks: Remark[] = [
    ...named.refused.map((text): Remark => ({ kind: 'not-read', code: 'no-cve-id', place, text })),
    ...scored.unreadable.map((each): Remark => ({ kind: 'not-read', place, ...each })),
    ...scored.changes.map((each): Remark => ({ kind: 'changed', place, ...each })),
  ]
  const title = one('title')
  const isScored = named.isKnown || vectors.length > 0 || scored.scores.length > 0
  // Compliance is checked with a severity, too.
  const isNamed =
    (title !== undefined || named.ids.length > 0) && severity !== undefined && result === undefined
  // Scanners list what they have seen, too, and rate it None.
  if (!isScored && severity !== undefined && /^(?:none|0)$/i.test(severity))
    return { kind: 'informational', remarks }
  const isHeld = result === undefined && isUnratedFinding(plan, cell, { title, id: named.ids[0] })
  if (!isScored && !isNamed && !isHeld) return { kind: 'nothing', remarks }
  const status = statusOfRow(plan, cell)
  const epss = plan.one.get('epss')
  const probability = epss && readProbability(cell(epss.at), epss.isPercent)
  const kev = one('kev')
  const foundOn = one('found-on')
  const finding: Finding = {
    ids: named.ids,
    cves: named.cves,
    title: title !== undefined && named.ids.includes(title) ? undefined : title,
    component: componentOf(one),
    asset: assetOf(one),
    severity,
    status,
    vectors,
    scores: scored.scores,
    ...(probability && { epss: probability.probability }),
    ...(kev !== undefined && { isKnownExploited: /^(?:true|yes|ja|y|x|1|known)$/i.test(kev) }),
    ...(foundOn !== undefined && { foundOn }),
    place,
  }
  return { kind: 'finding', finding, remarks }
}

type One = (kind: ColumnKind) => string | undefined

function componentOf(one: One): Component | undefined {
  const purl = one('purl')
  const path = one('path')
  const name = one('component') ?? purl
  if (name === undefined) return undefined
  return {
    name,
    version: one('component-version'),
    ...(purl !== undefined && { purl }),
    ...(path !== undefined && { path }),
  }
}

function assetOf(one: One): string | undefined {
  const asset = one('asset')
  const [port] = /\d{1,5}(?=\D*$)/.exec(one('port') ?? '') ?? []
  return asset === undefined || port === undefined || port === '0' ? asset : `${asset}:${port}`
}
