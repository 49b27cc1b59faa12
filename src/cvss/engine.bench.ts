/** `npm run bench`: what the engine costs beside the npm packages that do the same, in a table. */
import { CVSS20, CVSS31, CVSS40 } from '@pandatix/js-cvss'
import { CVSS } from '@turingpointde/cvss.js'
import { Cvss2, Cvss3P1, Cvss4P0 } from 'ae-cvss-calculator'
import { do_not_optimize as keep } from 'mitata'
import { spawnSync } from 'node:child_process'
import { cpus } from 'node:os'
import {
  type Vector,
  type Version,
  emptyVector,
  formatVector,
  parseVector,
  scoreIfSet,
  scoreRange,
  scoreVector,
  specOf,
  withMetric,
} from './index.ts'
import { type Contender, type Result, race, resultOf } from './reference/race.ts'
import { pick, randomFrom } from './reference/random.ts'

const inputCount = 1024

/** Something to be measured; each run goes on with the inputs where the last one stopped. */
function contender<Input>(
  name: string,
  inputs: readonly Input[],
  work: (input: Input) => unknown,
): Contender {
  let next = 0
  return {
    name,
    run: (times) => {
      for (let time = 0; time < times; time++) {
        keep(work(inputs[next]!))
        if (++next === inputs.length) next = 0
      }
    },
  }
}

function shown(nanoseconds: number): string {
  if (nanoseconds < 1e4) return `${nanoseconds.toFixed(0)} ns`
  if (nanoseconds < 1e6) return `${(nanoseconds / 1e3).toFixed(1)} µs`
  return `${(nanoseconds / 1e6).toFixed(2)} ms`
}

function line(name: string, median: string, fastest: string, ratio = '', same = ''): void {
  const columns = [median.padStart(10), fastest.padStart(11), ratio.padStart(10), same.padStart(14)]
  console.log(`${name.padEnd(36)}${columns.join('')}`.trimEnd())
}

function aim(text: string, reached: boolean, is: string): void {
  console.log(`  aim ${text}: ${reached ? 'reached' : 'not reached'} (${is})`)
}

/** Prints figures that have nothing beside them, and gives the medians. */
function list(title: string, contenders: readonly Contender[]): readonly number[] {
  const results = race(contenders)
  console.log(`\n${title}`)
  for (const { name, median, fastest } of results) line(`  ${name}`, shown(median), shown(fastest))
  return results.map(({ median }) => median)
}

type Peer = {
  readonly name: string
  readonly score: (text: string) => number
  /** Known to be right on such vectors: a difference is a fault of the engine or of this file. */
  readonly right?: boolean
}

function ours(text: string): number {
  const reading = parseVector(text)
  const score = reading.ok && scoreVector(reading.vector)
  if (!score) throw new Error(`${text} has no score`)
  return score.overall
}

/** How many scores are the same as the engine's. */
function agreement({ name, score, right }: Peer, texts: readonly string[]): string {
  const differing = texts.filter((text) => score(text) !== ours(text))
  if (right && differing.length > 0) throw new Error(`${name} differs at ${differing[0]}`)
  return `${(100 - (100 * differing.length) / texts.length).toFixed(1)} %`
}

/** Prints reading and scoring beside the peers; gives the own median and theirs as ratios to it. */
function compare(title: string, vectors: readonly Vector[], peers: readonly Peer[]) {
  const texts = vectors.map(formatVector)
  const same = ['', ...peers.map((peer) => agreement(peer, texts))]
  const results = race(
    [{ name: 'Plumb', score: ours }, ...peers].map(({ name, score }) =>
      contender(name, texts, score),
    ),
  )
  const own = results[0]!.median
  console.log(`\n${title}`)
  for (const [index, { name, median, fastest }] of results.entries()) {
    const ratio = index === 0 ? '' : `${(median / own).toFixed(1)}x`
    line(`  ${name}`, shown(median), shown(fastest), ratio, same[index])
  }
  return { own, ratios: results.slice(1).map(({ median }) => median / own) }
}

/** The engine's start-up: loading, compiling and running its module in a fresh process. */
function startUp(processes: number): Result {
  const engine = JSON.stringify(new URL('engine.mjs', import.meta.url))
  const program = `const start = performance.now()
    await import(${engine})
    console.log(performance.now() - start)`
  const times = Array.from({ length: processes }, () => {
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', program])
    return Number(stdout)
  })
  return resultOf(`import, ${processes} fresh processes`, times, 1)
}

const random = randomFrom(40)

/** Random vectors in which so many of a hundred mandatory and optional metrics are set. */
function vectorsOf(version: Version, mandatoryShare = 100, optionalShare = 0): readonly Vector[] {
  return Array.from({ length: inputCount }, () =>
    specOf(version).metrics.reduce((vector, { key, mandatory, values }) => {
      const isSet = random(100) < (mandatory ? mandatoryShare : optionalShare)
      return isSet ? withMetric(vector, key, pick(random, values)) : vector
    }, emptyVector(version)),
  )
}

const [base4, base31, base2] = [vectorsOf('4.0'), vectorsOf('3.1'), vectorsOf('2.0')]
const half4 = vectorsOf('4.0', 50)
const full4 = vectorsOf('4.0', 100, 50)
const [empty4, empty31, empty2] = [emptyVector('4.0'), emptyVector('3.1'), emptyVector('2.0')]

const ae = 'ae-cvss-calculator'
const turingpoint = '@turingpointde/cvss.js'
const pandatix = '@pandatix/js-cvss'
const ae4: Peer = {
  name: ae,
  score: (text) => new Cvss4P0(text).calculateScores().overall,
  right: true,
}
const pandatix4: Peer = { name: pandatix, score: (text) => new CVSS40(text).Score() }

console.log(`Node ${process.version}, ${cpus()[0]?.model}; time per vector, taking turns\n`)
line('', 'median', 'fastest', 'ratio', 'same scores')

const v4 = compare('Read and score a v4.0 base vector string (63 characters)', base4, [
  ae4,
  { name: turingpoint, score: (text) => CVSS(text).getScore() },
  pandatix4,
])
aim(`100 times as fast as ${ae}`, v4.ratios[0]! >= 100, `${v4.ratios[0]!.toFixed(0)}x`)
aim('400 ns, as polycvss in Rust', v4.own <= 400, shown(v4.own))

const v31 = compare('Read and score a v3.1 base vector string (44 characters)', base31, [
  { name: ae, score: (text) => new Cvss3P1(text).calculateScores().overall, right: true },
  { name: turingpoint, score: (text) => CVSS(text).getScore(), right: true },
  { name: pandatix, score: (text) => new CVSS31(text).BaseScore() },
])
const leastRatio = Math.min(...v31.ratios)
aim('5 times as fast as the fastest peer', leastRatio >= 5, `${leastRatio.toFixed(1)}x`)
aim('260 ns, as go-cvss in Go', v31.own <= 260, shown(v31.own))

compare('Read and score a v2.0 base vector string', base2, [
  { name: ae, score: (text) => new Cvss2(text).calculateScores().overall, right: true },
  { name: pandatix, score: (text) => new CVSS20(text).BaseScore(), right: true },
])
compare('Read and score a v4.0 string with half of its optional metrics', full4, [ae4, pandatix4])

list('Read a base vector string (parseVector)', [
  contender('v4.0', base4.map(formatVector), parseVector),
  contender('v3.1', base31.map(formatVector), parseVector),
  contender('v2.0', base2.map(formatVector), parseVector),
])

const [range4] = list('Exact score range (scoreRange)', [
  contender('v4.0, nothing answered', [empty4], scoreRange),
  contender('v4.0, about half answered', half4, scoreRange),
  contender('v3.1, nothing answered', [empty31], scoreRange),
  contender('v2.0, nothing answered', [empty2], scoreRange),
])
aim('1 ms', range4! < 1e6, shown(range4!))

const [complete4, halfFilled4, nothing4] = list('All alternatives (scoreIfSet)', [
  contender('v4.0, complete', base4, scoreIfSet),
  contender('v4.0, about half answered', half4, scoreIfSet),
  contender('v4.0, nothing answered', [empty4], scoreIfSet),
  contender('v3.1, complete', base31, scoreIfSet),
  contender('v3.1, nothing answered', [empty31], scoreIfSet),
  contender('v2.0, complete', base2, scoreIfSet),
  contender('v2.0, nothing answered', [empty2], scoreIfSet),
])
aim('1 ms complete', complete4! < 1e6, shown(complete4!))
const slowest = Math.max(halfFilled4!, nothing4!)
aim('4 ms half-filled', slowest < 4e6, shown(slowest))

console.log('\nStart-up of the engine')
const { name, median, fastest } = startUp(31)
line(`  ${name}`, shown(median), shown(fastest))
