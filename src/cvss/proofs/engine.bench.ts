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
} from '../index.ts'
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

type Engine = Pick<typeof import('../index.ts'), 'parseVector' | 'scoreVector'>

function scoreBy(engine: Engine): (text: string) => number {
  return (text) => {
    const reading = engine.parseVector(text)
    const score = reading.ok && engine.scoreVector(reading.vector)
    if (!score) throw new Error(`${text} has no score`)
    return score.overall
  }
}

const ours = scoreBy({ parseVector, scoreVector })

/** The built file, as other people's programs load it. */
const engineFile = new URL('engine.js', import.meta.url).href
const built: Engine = await import(/* @vite-ignore */ engineFile)

/** The score, undefined where a peer cannot read a text or score it. */
function scoreOrNone({ score }: Peer, text: string): number | undefined {
  try {
    const is = score(text)
    return Number.isFinite(is) ? is : undefined
  } catch {
    return undefined
  }
}

/** How many scores are the same as the engine's; undefined where a peer cannot read such texts. */
function agreement(peer: Peer, texts: readonly string[]): string | undefined {
  const scores = texts.map((text) => scoreOrNone(peer, text))
  if (scores.includes(undefined)) return undefined
  const differing = texts.filter((text, index) => scores[index] !== ours(text))
  if (peer.right && differing.length > 0) throw new Error(`${peer.name} differs at ${differing[0]}`)
  return `${(100 - (100 * differing.length) / texts.length).toFixed(1)} %`
}

/**
 * Prints reading and scoring beside the peers, and beside the canonical texts of the same vectors
 * where these are others, and the built file; gives the own median, and the peers' and the canonical one's ratios to it.
 */
function compare(
  title: string,
  texts: readonly string[],
  peers: readonly Peer[],
  canonical?: readonly string[],
) {
  const same = new Map(peers.map((peer) => [peer.name, agreement(peer, texts)]))
  const reading = peers.filter(({ name }) => same.get(name) !== undefined)
  const results = race([
    contender('Plumb', texts, ours),
    ...(canonical ? [contender('Plumb, written canonically', canonical, ours)] : []),
    ...reading.map(({ name, score }) => contender(name, texts, score)),
    contender('Plumb, dist/engine.js', texts, scoreBy(built)),
  ])
  const own = results[0]!.median
  console.log(`\n${title}`)
  for (const [index, { name, median, fastest }] of results.entries()) {
    const ratio = index === 0 ? '' : `${(median / own).toFixed(1)}x`
    line(`  ${name}`, shown(median), shown(fastest), ratio, same.get(name))
  }
  for (const { name } of peers)
    if (same.get(name) === undefined) console.log(`  ${name} cannot read or score all of them`)
  return { own, ratios: results.slice(1, -1).map(({ median }) => median / own) }
}

/** Compares another form of complete vectors, whose aim is a multiple of the canonical cost. */
function compareForm(
  title: string,
  vectors: readonly Vector[],
  form: (vector: Vector) => string,
  peers: readonly Peer[],
): number {
  const { own, ratios } = compare(title, vectors.map(form), peers, vectors.map(formatVector))
  const times = 1 / ratios[0]!
  aim('3 times the canonical cost', times <= 3, `${times.toFixed(1)} times`)
  return own
}

/** The engine's start-up: loading, compiling and running its module in a fresh process. */
function startUp(processes: number): Result {
  const engine = JSON.stringify(engineFile)
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

/** Every metric written, Not Defined too, as NVD does. */
function writtenOut({ version, values }: Vector): string {
  const { prefix, metrics, notDefined } = specOf(version)
  const segments = metrics.map(
    ({ key, values: names }, row) => `${key}:${names[values[row]! - 1] ?? notDefined}`,
  )
  return [...(prefix === '' ? [] : [prefix]), ...segments].join('/')
}

/** In an order of its own. */
function inAnotherOrder(vector: Vector): string {
  const [prefix, ...left] = formatVector(vector).split('/')
  const mixed: string[] = []
  while (left.length > 0) mixed.push(...left.splice(random(left.length), 1))
  return [prefix, ...mixed].join('/')
}

function withoutPrefix(vector: Vector): string {
  return formatVector(vector).replace(/^CVSS:[^/]*\//, '')
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
const turingpoint4: Peer = { name: turingpoint, score: (text) => CVSS(text).getScore() }
const pandatix4: Peer = { name: pandatix, score: (text) => new CVSS40(text).Score() }
const peers4 = [ae4, turingpoint4, pandatix4]
const peers31: readonly Peer[] = [
  { name: ae, score: (text) => new Cvss3P1(text).calculateScores().overall, right: true },
  { name: turingpoint, score: (text) => CVSS(text).getScore(), right: true },
  { name: pandatix, score: (text) => new CVSS31(text).BaseScore() },
]
const peers2: readonly Peer[] = [
  { name: ae, score: (text) => new Cvss2(text).calculateScores().overall, right: true },
  { name: pandatix, score: (text) => new CVSS20(text).BaseScore(), right: true },
]

console.log(`Node ${process.version}, ${cpus()[0]?.model}; time per vector, taking turns\n`)
line('', 'median', 'fastest', 'ratio', 'same scores')

const v4 = compare(
  'Read and score a v4.0 base vector string (63 characters)',
  base4.map(formatVector),
  peers4,
)
aim(`100 times as fast as ${ae}`, v4.ratios[0]! >= 100, `${v4.ratios[0]!.toFixed(0)}x`)
aim('400 ns, as polycvss in Rust', v4.own <= 400, shown(v4.own))

const v31 = compare(
  'Read and score a v3.1 base vector string (44 characters)',
  base31.map(formatVector),
  peers31,
)
const leastRatio = Math.min(...v31.ratios)
aim('5 times as fast as the fastest peer', leastRatio >= 5, `${leastRatio.toFixed(1)}x`)
aim('190 ns', v31.own <= 190, shown(v31.own))

compare('Read and score a v2.0 base vector string', base2.map(formatVector), peers2)
compare('Read and score a v4.0 string with half of its optional metrics', full4.map(formatVector), [
  ae4,
  pandatix4,
])

const written4 = compareForm('v4.0 base, every X written out', base4, writtenOut, peers4)
aim('1,000 ns, as polycvss in Rust', written4 <= 1000, shown(written4))
compareForm('v3.1 base, every X written out', base31, writtenOut, peers31)
compareForm('v2.0 base, every ND written out', base2, writtenOut, peers2)
compareForm('v4.0 base in another order, a repair', base4, inAnotherOrder, peers4)
compareForm('v3.1 base in another order', base31, inAnotherOrder, peers31)
compareForm('v4.0 base without its prefix, a repair', base4, withoutPrefix, peers4)
compareForm('v3.1 base without its prefix, a repair', base31, withoutPrefix, peers31)
compareForm(
  'v2.0 base in parentheses, a repair',
  base2,
  (vector) => `(${formatVector(vector)})`,
  peers2,
)

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
