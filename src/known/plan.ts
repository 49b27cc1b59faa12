/** What of a look-up of many CVEs is asked for, and what is known without. */

import type { CveId } from '#cve-id/cve-id.ts'
import { absenceDoubt } from '#published/kev.ts'
import { untilPublication } from '#look-up/look-up-rules.ts'
import { type Snapshot, shardOf } from '#snapshot/snapshot.ts'
import { isInSnapshot } from './snapshot-files.ts'
import { dayOf, daysBetween, staleDays } from './age.ts'
import { type AnswerSource, type Answers, keyText } from './answers.ts'
import { catalogueHolds } from './catalogue-age.ts'
import { type DataFile, dateOf } from './data-file.ts'

/** What is asked for. */
export type Wanted = {
  /** Shards of the snapshot beside the page, by name, and the CVEs they are asked for. */
  readonly shards: readonly string[]
  readonly inShards: readonly CveId[]
  readonly epss: readonly CveId[]
  readonly records: readonly CveId[]
  /** The catalogue, which names no CVE. */
  readonly kev: boolean
}

export type Plan = Wanted & {
  /** How many CVEs EPSS is known of by a file. */
  readonly inFiles: number
  /** The same by an answer that still holds. */
  readonly answered: number
  /** The day of the newest file that is used though it is old; undefined where none is. */
  readonly oldFile: string | undefined
}

/** More are looked up in a daily file. */
export const mostByRequest = 2_000

type Knowing = {
  readonly answers: Answers
  readonly files: readonly DataFile[]
  /** What stands beside the page; undefined where nothing does. */
  readonly snapshot?: Snapshot | undefined
  /** Texts of the questions that failed. */
  readonly failed?: { readonly has: (text: string) => boolean } | undefined
  /** In milliseconds since 1970. */
  readonly now: number
}

/** Files and answers of today serve first; `isAnew` asks in spite of files that are old. */
export function planLookUp(
  ids: readonly CveId[],
  { answers, files, snapshot: told, failed, now }: Knowing,
  isAnew = false,
): Plan {
  const today = dayOf(now)
  const holds = (source: AnswerSource, id?: CveId): boolean => {
    // A list of a hundred thousand rows asks this each time that it is looked at otherwise.
    if (answers.size === 0) return false
    const answer = answers.get(keyText(id === undefined ? [source] : [source, id]))
    return answer !== undefined && now < answer.at + untilPublication(answer.at)
  }
  const isOld = ({ content }: DataFile): boolean => {
    const date = dateOf(content)
    if (content.kind === 'kev') return (daysBetween(date, today) ?? 0) > catalogueHolds
    return staleDays(date, today) !== undefined
  }
  const isOldSnapshot = told !== undefined && staleDays(told.date, today) !== undefined
  const snapshot = isAnew && isOldSnapshot ? undefined : told
  const used = isAnew ? files.filter((file) => !isOld(file)) : files
  const isWhole = used.some(({ content }) => content.kind === 'daily-file')
  const scored = new Set(used.flatMap(scoredIn))
  const recorded = new Set(used.flatMap(recordedIn))
  const isHere = (id: CveId): boolean => isInSnapshot(id, snapshot, answers)
  const isScored = (id: CveId): boolean => isWhole || scored.has(id)
  const isListed = used.some(saysNo)
  const givesKev = snapshot?.kevDate !== undefined && !isListed
  // What failed is asked of the other hosts, which is said before.
  const inShards = ids.filter(
    (id) =>
      snapshot !== undefined &&
      !isHere(id) &&
      (givesKev || !isScored(id)) &&
      !failed?.has(keyText(['snapshot', shardOf(id)])),
  )
  const awaited = new Set(inShards)
  const inFiles = ids.filter((id) => isScored(id) || isHere(id))
  const others = ids.filter((id) => !isScored(id) && !isHere(id) && !awaited.has(id))
  const epss = others.filter((id) => !holds('epss', id))
  const isKevHere = givesKev && ids.every((id) => isHere(id) || awaited.has(id))
  return {
    shards: [...new Set(inShards.map(shardOf))],
    inShards,
    epss,
    records: ids.filter((id) => !recorded.has(id) && !holds('cve-record', id)),
    kev: ids.length > 0 && !isKevHere && !isListed && !holds('kev'),
    inFiles: inFiles.length,
    answered: others.length - epss.length,
    oldFile: isOldSnapshot ? told.date : oldestUse(files, isOld),
  }
}

/** A file of scores or a catalogue that is old, and no newer one of its kind beside it. */
function oldestUse(
  files: readonly DataFile[],
  isOld: (file: DataFile) => boolean,
): string | undefined {
  const days = (['daily-file', 'kev'] as const).flatMap((kind) => {
    const same = files.filter(({ content }) => content.kind === kind)
    if (same.length === 0 || !same.every(isOld)) return []
    return same
      .flatMap(({ content }) => dateOf(content) ?? [])
      .toSorted()
      .slice(-1)
  })
  return days.toSorted()[0]
}

function scoredIn({ content }: DataFile): readonly CveId[] {
  return content.kind === 'epss' ? content.scores.map(({ score }) => score.cve) : []
}

function recordedIn({ content }: DataFile): readonly CveId[] {
  return content.kind === 'records' ? content.records.map(({ id }) => id) : []
}

/** Whether a file is a catalogue whose silence says that a CVE is not listed. */
function saysNo({ content }: DataFile): boolean {
  return content.kind === 'kev' && !absenceDoubt(content.catalogue)
}
