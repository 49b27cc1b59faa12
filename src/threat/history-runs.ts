import type { EpssPoint } from '#epss/epss-score.ts'

const day = 24 * 60 * 60 * 1000

/** Runs of days without a gap and within one model: what a line may connect. */
export function runsOf(
  points: readonly EpssPoint[],
  sameModel: (one: string, other: string) => boolean,
): readonly (readonly EpssPoint[])[] {
  const runs: EpssPoint[][] = []
  for (const point of points) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    const follows = last && Date.parse(point.date) - Date.parse(last.date) === day
    if (run && last && follows && sameModel(last.date, point.date)) run.push(point)
    else runs.push([point])
  }
  return runs
}
