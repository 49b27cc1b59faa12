/** `npm run bench late`: what explaining, searching for changes and undecided metrics cost. */
import { do_not_optimize as keep } from 'mitata'
import { cpus } from 'node:os'
import { explanationsOf, whoMayShowElse } from '../another.ts'
import { explainVector } from '../explain.ts'
import {
  type MetricKey,
  type Vector,
  type Version,
  emptyVector,
  formatVector,
  specOf,
  versions,
  withMetric,
} from '../index.ts'
import {
  type JointValues,
  type Target,
  changesTo,
  nearestTo,
  scoreRangeWithAlternatives,
} from '../target.ts'
import { pick, randomFrom } from './reference/random.ts'

const random = randomFrom(12)

/** Random vectors with every metric set. */
function fullVectors(version: Version, count: number): readonly Vector[] {
  return Array.from({ length: count }, () =>
    specOf(version).metrics.reduce(
      (vector, { key, values }) => withMetric(vector, key, pick(random, values)),
      emptyVector(version),
    ),
  )
}

/** Prints the median and the slowest of inputs, each taken at its fastest of five times. */
function slowest<Input>(
  name: string,
  inputs: readonly Input[],
  work: (input: Input) => unknown,
  nameOf: (input: Input) => string,
): number {
  const taken = inputs.map((input) => {
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now()
      keep(work(input))
      return performance.now() - start
    })
    return { input, milliseconds: Math.min(...times) }
  })
  const sorted = taken.toSorted((one, other) => one.milliseconds - other.milliseconds)
  const [median, last] = [sorted[Math.floor(sorted.length / 2)]!, sorted.at(-1)!]
  console.log(
    `  ${name.padEnd(44)} median ${median.milliseconds.toFixed(3)} ms, slowest ${last.milliseconds.toFixed(3)} ms`,
  )
  console.log(`    ${nameOf(last.input)}`)
  return last.milliseconds
}

console.log(`Node ${process.version}, ${cpus()[0]?.model}; 200 seeded vectors each\n`)

console.log('Explain a vector with all metrics (explainVector)')
for (const version of versions)
  slowest(`v${version}`, fullVectors(version, 200), explainVector, formatVector)

console.log('\nWho may show another number, and what gives one (whoMayShowElse, explanationsOf)')
for (const version of versions) {
  const full = fullVectors(version, 200)
  slowest(`v${version}, who may`, full, whoMayShowElse, formatVector)
  slowest(`v${version}, what gives 5.0`, full, (vector) => explanationsOf(vector, 5), formatVector)
}

console.log('\nAll minimal sets of one to three changes (changesTo)')
const metrics = specOf('4.0').metrics.map(({ key }) => key)
const full4 = fullVectors('4.0', 200)
const targets: readonly Target[] = [{ atMost: 3.9 }, { atMost: 6.9 }, { atLeast: 9 }]
const slow = targets.map((target) => {
  const search = (vector: Vector) => changesTo(vector, target, { metrics })
  return slowest(
    `v4.0, all ${metrics.length} metrics, ${JSON.stringify(target)}`,
    full4,
    search,
    formatVector,
  )
})
const worst = Math.max(...slow)
console.log(
  `  aim 50 ms, else in a worker: ${worst < 50 ? 'reached' : 'not reached'} (${worst.toFixed(1)} ms)`,
)
for (const version of ['3.1', '2.0'] as const)
  slowest(
    `v${version}, all scored metrics, at most 3.9`,
    fullVectors(version, 200),
    (vector) => changesTo(vector, { atMost: 3.9 }),
    formatVector,
  )
slowest(
  'v4.0, the nearest to 0.0 (nearestTo)',
  full4,
  (vector) => nearestTo(vector, { atMost: 0 }),
  formatVector,
)

console.log('\nExact range over undecided metrics (scoreRangeWithAlternatives)')
/** Groups of so many joint choices for two metrics each. */
function groupsOf(count: number, choices: number, keys: readonly MetricKey[]) {
  const { metrics } = specOf('4.0')
  return Array.from({ length: count }, (_, group) =>
    Array.from({ length: choices }, (): JointValues => {
      const pair = keys.slice(2 * group, 2 * group + 2)
      return Object.fromEntries(
        pair.map((key) => [
          key,
          pick(random, metrics.find((metric) => metric.key === key)!.values),
        ]),
      )
    }),
  )
}
const base = metrics.slice(0, 11)
const open = emptyVector('4.0')
for (const [count, choices] of [
  [2, 4],
  [2, 64],
  [5, 5],
] as const) {
  const groups = groupsOf(count, choices, base)
  const rest = withMetric(open, 'SA', 'N')
  const complete = base
    .slice(2 * count, 10)
    .reduce((vector, key) => withMetric(vector, key, 'N'), rest)
  slowest(
    `${choices ** count} combinations, all else set`,
    [groups],
    (all) => scoreRangeWithAlternatives(complete, all),
    () => `${count} groups of ${choices}`,
  )
  slowest(
    `${choices ** count} combinations, all else open`,
    [groups],
    (all) => scoreRangeWithAlternatives(open, all),
    () => `${count} groups of ${choices}`,
  )
}
