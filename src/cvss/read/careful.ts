import { type Segment, splitSegments } from './segments.ts'
import { readMetrics } from './careful-metrics.ts'
import { faultsOf } from './faults.ts'
import type { LenientReading, Repair, RepairCode } from './reading.ts'
import { type PrefixedVersion, readPrefix, versionByMetrics } from './version-of-text.ts'
import { type Version, specOf, versions } from '../versions.ts'

/**
 * Reads a vector string as people paste it: repairs what is unambiguous and lists every repair,
 * refuses the rest and lists every problem. What is `dropped` was refused by a strict reader.
 */
export function readCarefully(text: string, onScreen: Version): LenientReading {
  const repairs: Repair[] = []
  const segments = unwrap(splitSegments(text), repairs)
  const [first] = segments
  if (!first) {
    return { ok: false, problems: [{ code: 'empty', position: 0, text, allowed: [] }] }
  }
  const prefix = readPrefix(first.plain)
  if (prefix.kind === 'unknown-version') {
    const { position, text: given } = first
    const allowed = versions.map((version) => `CVSS:${version}`)
    return { ok: false, problems: [{ code: 'unknown-version', position, text: given, allowed }] }
  }
  const metrics = prefix.kind === 'version' ? segments.slice(1) : segments
  const { version } =
    prefix.kind === 'version' ? prefix : assumeVersion(first, metrics, onScreen, repairs)
  if (prefix.kind === 'version') {
    const became = specOf(version).prefix
    if (prefix.repair) repairs.push(repairOf(prefix.repair, first, became))
    repairs.push(...writingRepairs(first, became))
  }
  const reading = readMetrics(version, metrics)
  const faults = faultsOf(version, first, metrics, reading)
  if (!faults.ok) return faults
  repairs.push(...reading.repairs)
  for (const { segment, became } of reading.read) repairs.push(...writingRepairs(segment, became))
  repairs.sort((one, other) => one.position - other.position)
  const { dropped } = faults
  return { ok: true, vector: { version, values: reading.values }, repairs, dropped }
}

/** Without a prefix the metrics tell the version, or else it is the one on screen. */
function assumeVersion(
  first: Segment,
  metrics: readonly Segment[],
  onScreen: Version,
  repairs: Repair[],
): PrefixedVersion {
  const told = versionByMetrics(metrics.map(({ plain }) => plain.split(':', 1)[0]!))
  const version = told ?? onScreen
  const { prefix } = specOf(version)
  const code = told ? 'prefix-missing' : 'version-assumed'
  if (!told || prefix !== '')
    repairs.push({ code, position: first.position, text: '', became: prefix })
  return { version }
}

/** 'CVSS2#AV:N' as a vendor writes it, and 'CVSS:3.1AV:N' without its slash. */
const prefixAndMetric = /^(cvss[:#_-]?v?\d(?:\.\d)?)([#:]?)([a-z]{1,3}:.*)$/i

/**
 * Takes off what surrounds a vector as a whole: parentheses, and a score in front as in
 * '7.5/CVSS:3.1/…' or '7.5 (AV:N/…)'. A vector with nothing in it has no segments left.
 */
function unwrap(segments: readonly Segment[], repairs: Repair[]): readonly Segment[] {
  const rest = [...segments]
  // A slash in front of a whole vector, not of the rest of one that was cut.
  if (rest[0]!.plain === '' && /^(?:cvss|av:)/i.test(rest[1]?.plain ?? ''))
    repairs.push(repairOf('leading-slash', rest.shift()!, ''))
  const first = rest[0]!
  const score = /^(?:10(?:\.0)?|\d\.\d)(?=\(|$|CVSS)/i.exec(first.plain)
  if (score && rest.length > 1) {
    repairs.push(repairOf('score-in-front', first, ''))
    const plain = first.plain.slice(score[0].length)
    if (plain === '') rest.shift()
    else rest[0] = { ...first, plain }
  }
  if (rest[0]!.plain.startsWith('(')) {
    repairs.push(repairOf('parentheses', rest[0]!, rest[0]!.plain.slice(1)))
    rest[0] = { ...rest[0]!, plain: rest[0]!.plain.slice(1) }
  }
  const last = rest.at(-1)!
  if (last.plain.endsWith(')')) {
    const plain = last.plain.slice(0, -1)
    repairs.push(repairOf('parentheses', last, plain))
    rest[rest.length - 1] = { ...last, plain }
  }
  const joined = prefixAndMetric.exec(rest[0]!.plain)
  if (joined) {
    const [, prefix = '', sign, metric = ''] = joined
    if (sign !== '#') repairs.push(repairOf('missing-slash', rest[0]!, `${prefix}/${metric}`))
    rest.splice(0, 1, { ...rest[0]!, plain: prefix }, { ...rest[0]!, plain: metric })
  }
  return rest.length === 1 && rest[0]!.plain === '' ? [] : rest
}

function repairOf(code: RepairCode, { position, text }: Segment, became: string): Repair {
  return { code, position, text, became }
}

/** Repairs of how a segment was written, whatever it says. */
function* writingRepairs(segment: Segment, became: string): Generator<Repair> {
  if (segment.percentEncoded) yield repairOf('percent-encoding', segment, became)
  if (segment.htmlEntity) yield repairOf('html-entity', segment, became)
  if (segment.lookAlike) yield repairOf('look-alike', segment, became)
  if (segment.invisible) yield repairOf('invisible', segment, became)
  if (segment.whiteSpace) {
    const { outerPosition: position, outerText: text } = segment
    yield { code: 'white-space', position, text, became }
  }
}
