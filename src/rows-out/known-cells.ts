/** Cells of what sources outside say of a CVE, each with the day it is of. */

import type { KevFact, KnownOfCve } from '#known/known-of-cve.ts'

/** What stands in a cell; '' for nothing. A number and a day are what a spreadsheet sorts by. */
export type OutCell =
  | {
      readonly is: 'words' | 'written' | 'vector' | 'day'
      readonly text: string
      readonly link?: string | undefined
    }
  | { readonly is: 'number'; readonly text: string; readonly number: number }

/** The cell of what is not known. */
export const nothing: OutCell = { is: 'words', text: '' }

/** The cell of a figure. */
export function number(value: number | undefined): OutCell {
  return value === undefined ? nothing : { is: 'number', text: String(value), number: value }
}

/** The cell of a fact; empty where nobody asked, or no answer came. */
export function knownCell(
  name: 'change' | 'ssvc' | 'ssvcDate' | KevName,
  known: KnownOfCve | undefined,
): OutCell {
  if (!known) return nothing
  switch (name) {
    case 'change': {
      const change = known.epss.kind === 'scored' ? known.epss.change : undefined
      return number(change?.kind === 'change' ? change.by : undefined)
    }
    case 'ssvc': {
      if (known.ssvc.kind !== 'decided') return nothing
      const { exploitation, automatable, technicalImpact } = known.ssvc.decision
      const points = [
        ['exploitation', exploitation],
        ['automatable', automatable],
        ['technical impact', technicalImpact],
      ].flatMap(([point, value]) => (value === undefined ? [] : [`${point}: ${value}`]))
      return { is: 'words', text: points.join(', ') }
    }
    case 'ssvcDate':
      return known.ssvc.kind === 'decided'
        ? { is: 'day', text: known.ssvc.decision.date ?? known.ssvc.from.date ?? '' }
        : nothing
    case 'kev':
    case 'kevSince':
    case 'kevDue':
    case 'ransomware':
    case 'kevDate':
      return kevCell(name, known.kev)
    default:
      return name satisfies never
  }
}

type KevName = 'kev' | 'kevSince' | 'kevDue' | 'ransomware' | 'kevDate'

function kevCell(name: KevName, kev: KevFact | undefined): OutCell {
  if (kev?.kind !== 'listed' && kev?.kind !== 'absent') return nothing
  const listed = kev.kind === 'listed' ? kev : undefined
  switch (name) {
    case 'kev':
      return { is: 'words', text: listed ? 'yes' : 'no' }
    case 'kevSince':
      return { is: 'day', text: listed?.since ?? '' }
    case 'kevDue':
      return { is: 'day', text: listed?.due ?? '' }
    case 'ransomware':
      return { is: 'words', text: listed?.ransomware ?? '' }
    case 'kevDate':
      return { is: 'day', text: kev.catalogueDate ?? listed?.recordDate ?? kev.from.date ?? '' }
    default:
      return name satisfies never
  }
}
