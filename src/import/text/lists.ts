import type { Finding, Place } from '../finding.ts'
import { openFinding } from './open-finding.ts'
import type { Line } from './line.ts'
import { type ListLine, readListLine } from './list-line.ts'
import { hostIn } from './host-line.ts'
import { partsOf } from './parts-of-line.ts'
import { wholeLine } from './quoted-lines.ts'

const longestTitle = 200
/** So much of a text must be lines of a list for the text to be one. */
const enough = 0.6
const leastRun = 3

type Read = { readonly reading: ListLine; readonly line: Line; readonly title: Line | undefined }

/** The findings of the lists in a text: IDs by lines, commas or blanks, and titles with their vectors. */
export function findingsInLists(
  lines: readonly Line[],
  placeOf: (at: number) => Place,
): readonly Finding[] {
  const filled = partsOf(lines.filter(({ text }) => text.trim() !== ''))
  const texts = filled.map(({ text }) => text)
  const read: Read[] = []
  for (const [at, line] of filled.entries()) {
    const reading = readListLine(wholeLine(texts, at), placeOf(line.at))
    if (reading) read.push({ reading, line, title: titleOf(reading, filled, at) })
  }
  const count = read.reduce((sum, { title }) => sum + (title ? 2 : 1), 0)
  const isList = count >= filled.length * enough
  const hosts = hostsAbove(read, filled)
  const isTaken = (each: Read) => isTold(each) || isInRun(each, read) || hosts.has(each)
  const taken = isList ? read : read.filter(isTaken)
  return taken.flatMap((each): readonly Finding[] => {
    const { reading, line, title } = each
    const asset = hosts.get(each)
    if (reading.kind === 'ids')
      return reading.ids.map((id) => ({ ...openFinding([id], placeOf(line.at)), asset }))
    const { finding } = reading
    const named = title ? { ...finding, title: plainTitle(title.text) } : finding
    return [asset === undefined ? named : { ...named, asset }]
  })
}

/** A vector alone in its line has its title in the line above. */
function titleOf(reading: ListLine, lines: readonly Line[], at: number): Line | undefined {
  if (reading.kind !== 'titled') return undefined
  const { title, ids, vectors } = reading.finding
  const above = lines[at - 1]
  if (title !== undefined || ids.length > 0 || vectors.length === 0 || !above) return undefined
  const isTitle = above.text.trim().length < longestTitle && !/[.:]\s*$/.test(above.text)
  return isTitle && !readListLine(above.text, reading.finding.place) ? above : undefined
}

function plainTitle(text: string): string {
  return text.replace(/^\s*(?:[-*•#]+|\(?\d{1,4}[.):])\s+/, '').trim()
}

/** The host under which a line stands, with nothing between but others of the list. */
function hostsAbove(read: readonly Read[], lines: readonly Line[]): ReadonlyMap<Read, string> {
  const byLine = new Map(read.map((each) => [each.line, each]))
  const hosts = new Map<Read, string>()
  let host: string | undefined
  for (const line of lines) {
    const each = byLine.get(line)
    if (!each) host = hostIn(line.text)
    else if (host !== undefined) hosts.set(each, host)
  }
  return hosts
}

/** It says what became of it, or begins with its ID and rates it, which nobody does of what is only mentioned. */
function isTold({ reading, line }: Read): boolean {
  if (reading.kind !== 'titled') return false
  const { status, ids, vectors } = reading.finding
  const isRated = vectors.length > 0 && /^[\W\d_]*(?:CVE|GHSA)-/i.test(line.text)
  return status.written !== undefined || (isRated && ids.length > 0)
}

/** One of at least three titles with vectors below each other. */
function isInRun(one: Read, all: readonly Read[]): boolean {
  // An ID must be rated, too: texts list IDs that they only mention.
  const isVector = ({ reading }: Read) => {
    if (reading.kind !== 'titled') return false
    const { vectors, scores, severity } = reading.finding
    return vectors.length > 0 || scores.length > 0 || severity !== undefined
  }
  if (!isVector(one)) return false
  const near = all.filter(
    (other) => isVector(other) && Math.abs(other.line.at - one.line.at) < leastRun,
  )
  return near.length >= leastRun
}
