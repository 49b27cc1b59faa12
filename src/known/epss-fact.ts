import { newestFirst } from '#cve-id/newest-first.ts'
import type { CveId } from '#cve-id/cve-id.ts'
import { scoreInFile } from '#epss/daily-file.ts'
import {
  type EpssHistory,
  type EpssPoint,
  type EpssScore,
  epssChange,
  joinedHistory,
} from '#epss/epss-score.ts'
import { type Asked, unanswered } from './asked.ts'
import { ofCve } from '#cve-id/by-cve.ts'
import type { DataFile } from './data-file.ts'
import type { EpssFact, From } from './known-of-cve.ts'

/** One source's word on the score; null says that there is none. */
type Statement = { readonly score: EpssScore | null; readonly from: From }

/**
 * The score of a CVE by the answer of the newest day, be it FIRST's or a file's; the newest of the
 * others is named where it says something else. Of one day FIRST's answer counts.
 */
export function epssFact(
  cve: CveId,
  asked: Asked<EpssHistory | null>,
  files: readonly DataFile[],
): EpssFact {
  const [best, second] = [
    ...lookedUp(asked),
    ...files.flatMap((file) => inFile(file, cve)),
  ].toSorted(byNewest)
  if (!best) return unanswered(asked)
  const { score, from } = best
  const other =
    second && second.from.date !== from.date
      ? { from: second.from, probability: second.score?.probability ?? null }
      : undefined
  const rest = {
    from,
    ...(other ? { other } : {}),
    ...(asked.trouble ? { trouble: asked.trouble } : {}),
  }
  if (!score) return { kind: 'none', ...rest }
  const change = epssChange(epssHistory(cve, asked, files), score.date, 7)
  return { kind: 'scored', score, ...rest, ...(change.kind === 'unknown' ? {} : { change }) }
}

/** All that is known of the days before, oldest first. */
export function epssHistory(
  cve: CveId,
  asked: Asked<EpssHistory | null>,
  files: readonly DataFile[],
): readonly EpssPoint[] {
  const ofFiles = files.flatMap(({ content }): readonly EpssPoint[] => {
    if (content.kind === 'epss') return ofCve(content.scores, cve, cveOf)[0]?.history ?? []
    const score = content.kind === 'daily-file' ? scoreInFile(content.file, cve) : undefined
    return score?.date === undefined ? [] : [{ ...score, date: score.date }]
  })
  return joinedHistory(ofFiles, asked.answer?.history ?? [])
}

/** An answer without a score is of the day it was given, a score of its own day. */
function lookedUp({ answer, answeredOn }: Asked<EpssHistory | null>): readonly Statement[] {
  if (answer === undefined) return []
  const score = answer?.score ?? null
  return [{ score, from: { by: 'look-up', date: score?.date ?? answeredOn } }]
}

/** A daily file holds all scores of its day; an answer of the API says nothing of other CVEs. */
function inFile({ content, name, isSnapshot = false }: DataFile, cve: CveId): readonly Statement[] {
  if (content.kind === 'daily-file') {
    const { date } = content.file
    const by = isSnapshot ? 'snapshot' : 'file'
    return [{ score: scoreInFile(content.file, cve) ?? null, from: { by, date, name } }]
  }
  if (content.kind !== 'epss') return []
  const found = ofCve(content.scores, cve, cveOf)[0]?.score
  return found ? [{ score: found, from: { by: 'file', date: found.date, name } }] : []
}

function cveOf({ score }: EpssHistory): CveId {
  return score.cve
}

function byNewest({ from: one }: Statement, { from: other }: Statement): number {
  return (
    newestFirst(one.date, other.date) ||
    Number(one.by !== 'look-up') - Number(other.by !== 'look-up')
  )
}
