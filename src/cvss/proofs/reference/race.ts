/**
 * Measures contenders that take turns, so that a busy machine slows them alike. (mitata's own
 * runner measures one after the other.)
 */

const turns = 200
/** Enough for a slow contender to be compiled in full. */
const warmUpTurns = 300
/** Long beside the clock's steps, short beside the time slices of a busy machine. */
const millisecondsPerTurn = 1

/** Something to be measured, by doing it so many times. */
export type Contender = { readonly name: string; readonly run: (times: number) => void }

/** Nanoseconds that doing it once takes: of the median and of the fastest turn. */
export type Result = { readonly name: string; readonly median: number; readonly fastest: number }

/** The results of contenders, in their order. */
export function race(contenders: readonly Contender[]): readonly Result[] {
  const lanes = contenders.map((contender) => {
    let times = 1
    while (timed(contender, times) < millisecondsPerTurn) times *= 2
    return { contender, times, milliseconds: Array<number>() }
  })
  for (let turn = -warmUpTurns; turn < turns; turn += 1) {
    for (const { contender, times, milliseconds } of lanes) {
      const taken = timed(contender, times)
      if (turn >= 0) milliseconds.push(taken)
    }
  }
  return lanes.map(({ contender: { name }, times, milliseconds }) =>
    resultOf(name, milliseconds, times),
  )
}

/** The result of turns that took so long for so many times each. */
export function resultOf(name: string, milliseconds: readonly number[], times: number): Result {
  const sorted = milliseconds.toSorted((one, other) => one - other)
  const [median, fastest] = [sorted[Math.floor(sorted.length / 2)] ?? 0, sorted[0] ?? 0]
  return { name, median: (median * 1e6) / times, fastest: (fastest * 1e6) / times }
}

function timed({ run }: Contender, times: number): number {
  const start = performance.now()
  run(times)
  return performance.now() - start
}
