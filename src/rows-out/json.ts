import { formatVector, scoreVector } from '#cvss/index.ts'
import { isEmptyVector } from '#assessment/assessment.ts'
import { tlpText } from '#assessment/tlp.ts'
import { ownForm } from '#import/own/own-format.ts'
import { claimsOf } from '#rows/claims.ts'
import { marksIn, qualityOf } from '#rows/quality.ts'
import { idsOf } from '#rows/row.ts'
import { countedBy } from '#rows/rule.ts'
import { storedRow } from '#rows/stored-row.ts'
import { cellOf } from './cells.ts'
import { jsonDecisions } from './decision-cells.ts'
import type { OutList, OutRow } from './out-row.ts'

/**
 * A list as Plumb reads it back: of each row what other programs want by name, with `null` for what is not known, and in
 * `row` what is stored of it. A row a line, so that one can be told from the next where a file breaks off.
 */
export function jsonOf(rows: readonly OutRow[], { name, tlp, now }: OutList): string {
  const head = { plumb: 'list', version: ownForm, name, saved: now, tlp: tlp ?? null }
  const start = JSON.stringify(head).slice(0, -1)
  return `${start},"rows":[\n${rows.map((row) => JSON.stringify(jsonRow(row))).join(',\n')}\n]}\n`
}

function jsonRow(out: OutRow): object {
  const { row, result, known } = out
  const { vector, score, range } = result
  const { title, note, marking } = row.assessment
  const isEmpty = isEmptyVector(vector)
  const text = (name: Parameters<typeof cellOf>[0]) => cellOf(name, out).text || null
  const isAnswered = known?.kev.kind === 'listed' || known?.kev.kind === 'absent'
  const [id = null] = idsOf(row)
  return {
    title,
    id,
    ids: idsOf(row),
    tlp: marking === 'none' ? null : tlpText(marking),
    status: row.status,
    cvss: isEmpty ? null : vector.version,
    vector: isEmpty ? null : formatVector(vector),
    score: score?.overall ?? null,
    severity: score?.severity ?? null,
    ...(!score && !isEmpty && { range }),
    origin: text('origin'),
    countedBy: countedBy(row) ?? null,
    claimed: claimsOf(row).map(({ version = null, score: claimed, source = null }) => ({
      version,
      score: claimed,
      source,
    })),
    ...(known?.epss.kind === 'scored' && {
      epss: {
        probability: known.epss.score.probability,
        percentile: known.epss.score.percentile,
        date: known.epss.score.date,
      },
    }),
    ...(isAnswered && {
      kev: {
        listed: known.kev.kind === 'listed',
        since: text('kevSince'),
        due: text('kevDue'),
        ransomware: text('ransomware'),
        asOf: text('kevDate'),
      },
    }),
    ...(text('ssvc') !== null && { ssvc: text('ssvc'), ssvcDate: text('ssvcDate') }),
    ...(out.decisions && { decisions: jsonDecisions(out) }),
    quality: marksIn(qualityOf(row, scoreVector)),
    note,
    row: storedRow(row),
  }
}
