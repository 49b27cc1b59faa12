/** The columns of a saved list: what of a row stands in each. */

import { companionVector } from '#assessment/companion.ts'
import { isEmptyVector, usedVersions } from '#assessment/assessment.ts'
import { tlpText } from '#assessment/tlp.ts'
import { formatUndecided, formatVector, scoreVector } from '#cvss/index.ts'
import { type OwnName, ownNames } from '#import/own/own-format.ts'
import { claimOf } from '#rows/claims.ts'
import type { OrderColumn } from '#rows/order.ts'
import { marksIn, qualityOf } from '#rows/quality.ts'
import { idsOf } from '#rows/row.ts'
import { countedBy } from '#rows/rule.ts'
import { webLink } from '#share/web-link.ts'
import {
  type DecisionName,
  decisionCell,
  decisionColumns,
  isDecisionName,
} from './decision-cells.ts'
import { type OutCell, knownCell, nothing, number } from './known-cells.ts'
import type { OutRow } from './out-row.ts'

/** A column with its name, and its cell in every row. */
export type OutColumn = { readonly name: OwnName | DecisionName; readonly heading: string }

/** What each column of the page becomes; behind them stand the label, always, and the link. */
const parts: Readonly<Record<OrderColumn, readonly OwnName[]>> = {
  id: ['id', 'otherIds'],
  title: ['title', 'component', 'componentVersion', 'asset', 'places'],
  score: [
    'score',
    'lowest',
    'highest',
    'severity',
    'version',
    'vector',
    'undecided',
    'others',
    'origin',
    'countedBy',
  ],
  claimed: ['claimed', 'claimedBy', 'claimedSeverity'],
  epss: ['epss', 'percentile', 'epssDate'],
  change: ['change'],
  ssvc: ['ssvc', 'ssvcDate'],
  kev: ['kev', 'kevSince', 'kevDue', 'ransomware', 'kevDate'],
  quality: ['quality'],
  status: ['status', 'justification'],
  note: ['note'],
}

/** Columns that are left out where no row has anything in them. */
const onlyFilled: ReadonlySet<OwnName> = new Set<OwnName>([
  'otherIds',
  'component',
  'componentVersion',
  'asset',
  'places',
  'lowest',
  'highest',
  'undecided',
  'others',
  'origin',
  'countedBy',
  'claimedSeverity',
  'kevDue',
  'change',
  'ssvc',
  'ssvcDate',
  'justification',
  'quality',
  'link',
])

/** The columns of rows by those that the page shows. */
export function outColumns(
  shown: readonly OrderColumn[],
  rows: readonly OutRow[],
): readonly OutColumn[] {
  const isFilled = (name: OwnName) =>
    !onlyFilled.has(name) || rows.some((row) => cellOf(name, row).text !== '')
  // A link holds the vector and the CVE ID.
  const isLinked =
    shown.includes('score') &&
    (shown.includes('id') || !rows.some(({ row }) => row.assessment.cve !== undefined))
  const named = (names: readonly OwnName[]) =>
    names.filter(isFilled).map((name) => ({ name, heading: ownNames[name] }))
  return [
    ...named(shown.flatMap((column) => parts[column])),
    ...decisionColumns(rows),
    ...named(isLinked ? ['tlp', 'link'] : ['tlp']),
  ]
}

/** The cell of a row in a column, escaped for no target. */
export function cellOf(name: OwnName | DecisionName, out: OutRow): OutCell {
  if (isDecisionName(name)) return decisionCell(name, out)
  const { row, result } = out
  const { assessment, found } = row
  const { vector, score, range } = result
  const isOpen = !score && !isEmptyVector(vector)
  switch (name) {
    case 'id': {
      const [id = ''] = idsOf(row)
      return {
        is: 'written',
        text: id,
        link: id.startsWith('CVE-') ? `https://www.cve.org/CVERecord?id=${id}` : undefined,
      }
    }
    case 'otherIds':
      return written(idsOf(row).slice(1).join(', '))
    case 'title':
      return written(assessment.title)
    case 'component':
      return written(found?.component?.name)
    case 'componentVersion':
      return written(found?.component?.version)
    case 'asset':
      return written([...new Set(found?.seen.flatMap(({ asset }) => asset ?? []))].join(', '))
    case 'places':
      return found && found.seen.length > 1 ? number(found.seen.length) : nothing
    case 'score':
      return number(score?.overall)
    case 'lowest':
      return number(isOpen ? range.min : undefined)
    case 'highest':
      return number(isOpen ? range.max : undefined)
    case 'severity':
      return { is: 'words', text: score?.severity ?? '' }
    case 'version':
      return { is: 'words', text: isEmptyVector(vector) ? '' : `CVSS ${vector.version}` }
    case 'vector':
      return {
        is: 'vector',
        text: isEmptyVector(vector) ? '' : formatVector(vector),
        link: webLink(result.link),
      }
    case 'undecided':
      return { is: 'words', text: formatUndecided(vector).join(' ') }
    case 'others':
      return { is: 'vector', text: otherVectors(out).join(' ') }
    case 'origin':
      return written(result.whose)
    case 'countedBy':
      return { is: 'words', text: countedBy(row) ?? '' }
    case 'claimed':
      return number(claimOf(row)?.score)
    case 'claimedBy':
      return written(claimOf(row)?.source)
    case 'claimedSeverity':
      return written(found?.severity)
    case 'epss':
      return number(result.epss?.probability)
    case 'percentile':
      return number(result.epss?.percentile)
    case 'epssDate':
      return { is: 'day', text: result.epss?.date ?? '' }
    case 'status':
      return { is: 'words', text: row.status }
    case 'quality':
      return { is: 'words', text: marksIn(qualityOf(row, scoreVector)).join(', ') }
    case 'justification':
      return written(found?.justification)
    case 'note':
      return written(assessment.note)
    case 'tlp':
      return { is: 'words', text: assessment.marking === 'none' ? '' : tlpText(assessment.marking) }
    case 'link':
      return { is: 'words', text: webLink(result.link) ?? '' }
    case 'change':
    case 'kev':
    case 'kevSince':
    case 'kevDue':
    case 'ransomware':
    case 'kevDate':
    case 'ssvc':
    case 'ssvcDate':
      return knownCell(name, out.known)
    default:
      return name satisfies never
  }
}

function written(text: string | undefined): OutCell {
  return { is: 'written', text: text ?? '' }
}

function otherVectors({ row: { assessment, version } }: OutRow): readonly string[] {
  const companion = companionVector(assessment.vectors, version)?.version
  return usedVersions(assessment)
    .filter((each) => each !== version)
    .toSorted((one, other) => Number(other === companion) - Number(one === companion))
    .map((each) => formatVector(assessment.vectors[each]))
}
