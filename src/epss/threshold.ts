/** A threshold of EPSS, and the files by which one of an older model is carried over to a newer one. */

import { changedSides, type ChangedSides } from './changed-sides.ts'
import type { DailyFile } from './daily-file.ts'
import { type ModelVersion, modelVersionOn } from './model-version.ts'
import { type SameShare, sameShare } from './same-share.ts'

type ModelName = ModelVersion['name']

/** A daily file of which the day is known, and so the model. */
export type FileOfModel = {
  readonly model: ModelName
  readonly date: string
  readonly file: DailyFile
}

/** What a threshold was before it was carried over, and what that has changed. */
export type CarriedOver = {
  readonly older: Omit<FileOfModel, 'file'>
  readonly newer: Omit<FileOfModel, 'file'>
  /** CVEs with a score in each file. */
  readonly rows: { readonly older: number; readonly newer: number }
  readonly share: SameShare
  readonly sides: ChangedSides
}

/** A probability from which on a row counts; it says so where it was carried over. */
export type EpssThreshold = {
  readonly value: number
  readonly carried?: CarriedOver | undefined
  /** The model that a person has said it is for. */
  readonly isFor?: ModelName | undefined
}

/** A threshold that is moved a little stays for the model that it was for. */
export function moved({ carried, isFor }: EpssThreshold, value: number): EpssThreshold {
  return { value, isFor: carried?.newer.model ?? isFor }
}

/** Of each model the newest file, newest first. */
export function filesOfModels(files: readonly DailyFile[]): readonly FileOfModel[] {
  const newestFirst = files
    .flatMap((file) => {
      const model = file.date === undefined ? undefined : modelVersionOn(file.date)
      return file.date === undefined || !model ? [] : [{ model: model.name, date: file.date, file }]
    })
    .toSorted((one, other) => (one.date < other.date ? 1 : -1))
  return newestFirst.filter(
    ({ model }, at) => newestFirst.findIndex((each) => each.model === model) === at,
  )
}

/** What the threshold of an older file's model is for that of a newer file: the same share of CVEs, not the same CVEs. */
export function carriedOver(
  value: number,
  older: FileOfModel,
  newer: FileOfModel,
): CarriedOver | undefined {
  const share = sameShare(value, older.file.probabilities, newer.file.probabilities)
  if (!share) return undefined
  const { model, date } = older
  return {
    older: { model, date },
    newer: { model: newer.model, date: newer.date },
    rows: { older: older.file.keys.length, newer: newer.file.keys.length },
    share,
    sides: changedSides(older.file, value, newer.file, share.newer),
  }
}

/**
 * What may be offered for a threshold: for each older model of which there is a file its value of the newest one. Nothing
 * for one that was carried over already, or of which a person has said that it is for the newest.
 */
export function offersFor(
  { value, carried, isFor }: EpssThreshold,
  files: readonly FileOfModel[],
): readonly CarriedOver[] {
  const [newer, ...older] = files
  if (!newer || carried?.newer.model === newer.model || isFor === newer.model) return []
  const from = carried ? older.filter(({ model }) => model === carried.newer.model) : older
  return from.flatMap((each) => carriedOver(value, each, newer) ?? [])
}

/** A percentage as a person types it: 10, 0,5, 36 %. Undefined for what is none from 0 to 100. */
export function readPercent(text: string): number | undefined {
  const written = /^\s*(\d{1,3}(?:[.,]\d{1,12})?|[.,]\d{1,12})\s*%?\s*$/.exec(text)?.[1]
  if (written === undefined) return undefined
  const percent = Number(written.replace(',', '.'))
  // By way of its digits: 0.07 / 100 would be 0.0007000000000000001.
  return percent <= 100 ? Number((percent / 100).toPrecision(12)) : undefined
}

/** The same the other way, with no more digits than it has. */
export function percentOf(probability: number): number {
  return Number((probability * 100).toPrecision(10))
}
