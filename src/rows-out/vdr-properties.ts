import { tlpText } from '#assessment/tlp.ts'
import type { KnownOfCve } from '#known/known-of-cve.ts'
import type { Row } from '#rows/row.ts'
import { countedBy } from '#rows/rule.ts'
import type { JsonObject } from '#share/machine/json.ts'
import { lineWithin } from '#share/written-text.ts'

const longestText = 1_000

/** What CycloneDX has no fields for, by names of our own; each fact with the day it is of. */
export function vdrProperties(
  row: Row,
  known: KnownOfCve | undefined,
  assets: readonly string[],
): readonly JsonObject[] {
  const { found } = row
  const { marking } = row.assessment
  const each: readonly (readonly [string, string | undefined])[] = [
    ['plumb:tlp', marking === 'none' ? undefined : tlpText(marking)],
    ['plumb:vector-counted-by', countedBy(row)],
    ['plumb:claimed-severity', found?.severity],
    ['plumb:claimed-status', found?.status],
    ...assets.map((asset) => ['plumb:asset', asset] as const),
    ...epssProperties(known),
    ...kevProperties(known),
    ...ssvcProperties(known),
  ]
  return each.flatMap(([name, text = '']) => {
    const value = lineWithin(text, longestText)
    return value === '' ? [] : [{ name, value }]
  })
}

type Properties = readonly (readonly [string, string | undefined])[]

function epssProperties(known: KnownOfCve | undefined): Properties {
  if (known?.epss.kind !== 'scored') return []
  const { probability, percentile, date } = known.epss.score
  return [
    ['plumb:epss:probability', probability.toFixed(5)],
    ['plumb:epss:percentile', percentile.toFixed(5)],
    ['plumb:epss:date', date],
  ]
}

function kevProperties(known: KnownOfCve | undefined): Properties {
  const kev = known?.kev
  if (kev?.kind !== 'listed' && kev?.kind !== 'absent') return []
  const listed = kev.kind === 'listed' ? kev : undefined
  return [
    ['plumb:kev:listed', listed ? 'yes' : 'no'],
    ['plumb:kev:since', listed?.since],
    ['plumb:kev:due', listed?.due],
    ['plumb:kev:ransomware', listed?.ransomware],
    ['plumb:kev:as-of', kev.catalogueDate ?? listed?.recordDate ?? kev.from.date],
  ]
}

function ssvcProperties(known: KnownOfCve | undefined): Properties {
  if (known?.ssvc.kind !== 'decided') return []
  const { exploitation, automatable, technicalImpact, date, by } = known.ssvc.decision
  return [
    ['plumb:ssvc:exploitation', exploitation],
    ['plumb:ssvc:automatable', automatable],
    ['plumb:ssvc:technical-impact', technicalImpact],
    ['plumb:ssvc:date', date ?? known.ssvc.from.date],
    ['plumb:ssvc:by', by],
  ]
}
