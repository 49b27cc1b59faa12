/** Finds what may be vector strings in a text, in one pass over its colons. */

import { isVersion, specOf, versions } from '#cvss/index.ts'
import { withoutJunk } from '#url/junk.ts'

const keys = new Set(
  versions.flatMap((version) => specOf(version).metrics.map((metric) => metric.key.toUpperCase())),
)
const prefix = /cvss[:#-]?v?\d/gi
const component = /^([a-z]{1,4}):[a-z]{1,8}$/i
const delimiter = /[\s"'<>()[\]{}|,;`=&#\\\u0080-\uffff]/
// A line end, quoted in mail; or two strings joined in source code.
const gap = /[\s>"'+\\]/

/** Every piece of the text that has a prefix and a metric, or at least three metrics. */
export function* vectorStringsIn(text: string): Generator<string> {
  let from = 0
  for (;;) {
    const colon = text.indexOf(':', from)
    if (colon < 0) return
    const run = runAround(text, colon, from)
    yield* vectorStringsInRun(run.text)
    from = run.end
  }
}

/** What stands together around a colon; continued where white space follows or precedes a slash. */
function runAround(text: string, colon: number, from: number): { text: string; end: number } {
  let start = colon
  while (start > from && !delimiter.test(text.charAt(start - 1))) start--
  let end = runEnd(text, colon)
  const pieces = [prefixBefore(text, start), text.slice(start, end)]
  for (;;) {
    const next = continuation(text, start, end)
    if (next === undefined) return { text: pieces.join(''), end }
    if (text.charAt(end - 1) !== '/') pieces.push('/')
    start = next
    end = runEnd(text, start)
    pieces.push(text.slice(start, end))
  }
}

/** `CVSS v3.0/AV:N/…` is written with a space, too. */
function prefixBefore(text: string, start: number): string {
  const spaced = /cvss[\s#]$/i.test(text.slice(Math.max(0, start - 5), start))
  const [, version = ''] = /^v?(\d\.\d)\//i.exec(text.slice(start, start + 5)) ?? []
  return spaced && isVersion(version) ? 'CVSS' : ''
}

function runEnd(text: string, start: number): number {
  let end = start
  while (end < text.length && !delimiter.test(text.charAt(end))) end++
  return end
}

/** Where a vector string broken at a slash goes on: only from a metric to a metric. */
function continuation(text: string, start: number, end: number): number | undefined {
  const last = text.slice(Math.max(start, end - 16), end)
  const next = afterGap(text, end)
  const slashBehind = text.charAt(next) === '/'
  if (!slashBehind && !last.endsWith('/')) return undefined
  const metric = slashBehind ? afterGap(text, next + 1) : next
  if (!/(?:^|[/:])(?:cvss:\d\.\d|[a-z]{1,4}:[a-z]{1,8})\/?$/i.test(last)) return undefined
  return isMetric(/^[^/\s]*/.exec(text.slice(metric, metric + 16))?.[0] ?? '') ? metric : undefined
}

function afterGap(text: string, start: number): number {
  let end = start
  while (end < text.length && gap.test(text.charAt(end))) end++
  return end
}

function* vectorStringsInRun(run: string): Generator<string> {
  const starts = Array.from(run.matchAll(prefix), (match) => match.index)
  const bare = bareVectorString(run.slice(0, starts[0] ?? run.length))
  if (bare !== undefined) yield bare
  for (const [index, start] of starts.entries()) {
    const prefixed = prefixedVectorString(run.slice(start, starts[index + 1] ?? run.length))
    if (prefixed !== undefined) yield prefixed
  }
}

function prefixedVectorString(text: string): string | undefined {
  const pieces = text.split('/')
  const last = pieces.findLastIndex(belongs)
  return last < 1 ? undefined : withoutJunk(pieces.slice(0, last + 1).join('/'))
}

function bareVectorString(text: string): string | undefined {
  // A slash in front: the rest of something that was cut, not a vector of its own.
  if (text.startsWith('/')) return undefined
  const pieces = withoutJunk(text).split('/')
  const first = pieces.findIndex(belongs)
  if (first < 0) return undefined
  const own = pieces.slice(first, pieces.findLastIndex(belongs) + 1)
  own[0] = withoutLabel(own[0] ?? '')
  const components = own.filter((piece) => component.test(piece))
  if (components.length < 3 || components.filter(isMetric).length < 2) return undefined
  return own.join('/')
}

/** `Vector:AV:N` in front of the other metrics is `AV:N`. */
function withoutLabel(piece: string): string {
  const metric = piece.slice(piece.lastIndexOf(':', piece.lastIndexOf(':') - 1) + 1)
  return isMetric(metric) ? metric : piece
}

/** Words and numbers behind a vector (`…/A:H/Critical`) do not; a metric without value does. */
function belongs(piece: string): boolean {
  return piece.includes(':') || keys.has(piece.toUpperCase())
}

function isMetric(piece: string): boolean {
  const [, key = ''] = component.exec(withoutJunk(piece)) ?? []
  return keys.has(key.toUpperCase())
}
