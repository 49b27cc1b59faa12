import { readIds } from '../cells/ids.ts'
import type { ClaimedVector, Finding, Place, Reader, ReadOptions, Sink } from '../finding.ts'
import { startTable } from '../table/read-table.ts'
import { alignedTableAt } from './aligned-table.ts'
import { areMostOf, rowsOf } from './block-rows.ts'
import { blocksOf } from './blocks.ts'
import { boxTableAt } from './box-table.ts'
import { asLines, withoutScripts } from './html-lines.ts'
import { htmlTables } from './html-tables.ts'
import type { Line } from './line.ts'
import { findingsInLists } from './lists.ts'
import { isMail, messagesOf } from './mail.ts'
import { markdownTableAt } from './markdown-table.ts'
import { mergeSections } from './merge-sections.ts'
import { mention } from './mention.ts'
import { vectorsInText } from './vectors-in-text.ts'
import { openFinding } from './open-finding.ts'
import { unquoted } from './quoted-lines.ts'
import { isRatedSection, sectionsOf } from './sections.ts'
import { statusOfName, underName } from '../sheet/sheet-status.ts'
import type { TextRow, TextTable } from './text-table.ts'
import { textOfHtml } from '../table/plain-cell.ts'
import type { WordedFormat } from '../worded-format.ts'

/** Longer texts are read to here: they are no report that anybody wrote. */
const longestText = 20_000_000

/** Reads everything that is no other format: tables, lists and blocks in a text, reports in sections, mail. */
export const textReader: Reader = {
  name: 'text',
  // Whatever nobody else knows is text.
  recognises: () => 0.1,
  read: readAnyText,
}

type Reading = {
  readonly files: readonly string[]
  readonly sink: Sink
  readonly options: ReadOptions
  /** Where the text begins in its file, 0-based. */
  readonly line: number
}

async function readAnyText(
  pieces: AsyncIterable<string>,
  files: readonly string[],
  sink: Sink,
  options: ReadOptions = {},
): Promise<void> {
  let text = ''
  let more = 0
  for await (const piece of pieces) {
    if (sink.isCancelled()) return
    const room = longestText - text.length
    text += piece.slice(0, Math.max(room, 0))
    more += Math.max(piece.length - room, 0)
  }
  const reading: Reading = { files, sink, options, line: 0 }
  if (isMail(text.slice(0, 65_536))) {
    sink.recognised('mail' satisfies WordedFormat)
    for (const { subject, text: own, line, attachments } of messagesOf(text)) {
      readMessage(subject, own, { ...reading, line }, attachments.length > 0)
      for (const { name, data } of attachments) await options.attached?.(name, data)
    }
  } else {
    sink.recognised('text' satisfies WordedFormat)
    for (const finding of tell(text, reading)) sink.finding(finding)
  }
  if (more > 0)
    sink.remark({
      kind: 'not-read',
      code: 'too-large',
      place: { files, within: 'text' },
      text: '',
      count: more,
    })
}

/** A message is about what its subject names: findings of its text that name nothing are of that, and so are its vectors. */
function readMessage(subject: string, text: string, reading: Reading, hasFiles: boolean): void {
  const told = findingsIn(text, reading)
  const { ids, cves } = readIds(subject)
  const isOfSubject = ids.length > 0 && told.length === 1 && told[0]?.ids.length === 0
  const found = isOfSubject ? told.map((each) => ({ ...each, ids, cves, title: subject })) : told
  for (const finding of found) reading.sink.finding(finding)
  // With files it is they that tell of findings.
  if (hasFiles && readIds(text).ids.length === 0) return
  if (found.length > 0 || ids.length === 0 || hasFiles) {
    mention(text, found, reading)
    return
  }
  const place = { files: reading.files, within: `line ${reading.line + 1}` }
  const isAlone = readIds(text).ids.every((id) => ids.includes(id))
  const vectors = (isAlone ? vectorsInText(text) : []).map((each): ClaimedVector => ({
    ...each,
    changes: [...each.changes, 'from-prose'],
  }))
  const finding = { ...openFinding(ids, place), cves, title: subject, vectors }
  reading.sink.finding(finding)
  mention(text, [finding], reading)
}

function tell(text: string, reading: Reading): readonly Finding[] {
  const found = findingsIn(text, reading)
  mention(text, found, reading)
  return found
}

function findingsIn(text: string, reading: Reading): readonly Finding[] {
  const { files, line: first } = reading
  const placeOf = (at: number): Place => ({ files, within: `line ${first + at + 1}` })
  const rows: Finding[] = []
  const read = (table: readonly TextRow[], title?: string, form?: 'text', heading = '') => {
    const found = findingsOfTable(table, reading, first, title, form)
    const status = statusOfName(heading)
    for (const finding of found) rows.push(underName(finding, status))
    return found.length > 0
  }
  // `<p>` alone may be what a title is about.
  const isHtml = /<(?:html|body|t[dh])[\s>]|<\/(?:p|div)>/i.test(text)
  const html = isHtml ? htmlTables(withoutScripts(text)) : undefined
  for (const table of html?.tables ?? []) read(table, undefined, 'text')
  const split = (html ? textOfHtml(asLines(html.between)) : text).split(/\r\n|[\n\r]/)
  const lines = html ? split : unquoted(split)
  const rest: Line[] = []
  for (let at = 0; at < lines.length;) {
    const table = tableAt(lines, at)
    if (table) {
      const isRead = read(table.rows, titleAbove(lines, at), undefined, headingAbove(lines, at))
      // Words that are headers elsewhere may stand in a line by chance.
      if (!isRead) for (; at < table.to; at++) rest.push({ text: lines[at] ?? '', at })
      at = table.to
    } else {
      rest.push({ text: lines[at] ?? '', at })
      at++
    }
  }
  const sections = sectionsOf(lines, placeOf)
  const isReport =
    sections.some(({ finding }) => finding.vectors.length > 0) ||
    (rows.length === 0 && sections.filter(isRatedSection).length > 1)
  const found = isReport ? [] : blocksOf(rest.map((line) => line.text))
  const isOfBlocks = areMostOf(found, rest)
  const listed = isOfBlocks ? [] : findingsInLists(isReport ? withoutVectors(rest) : rest, placeOf)
  if (isReport) return [...mergeSections(rows, sections), ...listed]
  const blocks = listed.length > 0 ? [] : found
  const [heading] = sections
  const ofBlocks = findingsOfTable(rowsOf(blocks, rest), reading, first)
  const named =
    ofBlocks.length === 1 && heading
      ? ofBlocks.map((each) => ({ ...each, title: each.title ?? heading.title }))
      : ofBlocks
  return [...rows, ...listed, ...named]
}

/** Vectors of a report's sections are read with them. */
function withoutVectors(lines: readonly Line[]): readonly Line[] {
  return lines.filter(({ text }) => !/(?<![a-z])AV:[NALP]|^\s*[A-Z]{1,3}:[A-Z]\//i.test(text))
}

function tableAt(lines: readonly string[], at: number): TextTable | undefined {
  return markdownTableAt(lines, at) ?? boxTableAt(lines, at) ?? alignedTableAt(lines, at)
}

/** What a table is of, where the line above it is underlined: `alpine:3.10 (alpine 3.10.2)`. */
function titleAbove(lines: readonly string[], from: number): string | undefined {
  for (let at = from - 1; at > Math.max(0, from - 6); at--)
    if (/^\s*={3,}\s*$/.test(lines[at] ?? '')) return lines[at - 1]?.trim()
  return undefined
}

/** The heading under which a table stands. */
function headingAbove(lines: readonly string[], from: number): string | undefined {
  for (let at = from - 1; at >= Math.max(0, from - 12); at--) {
    const [, heading] =
      /^\s{0,3}(?:#{1,6}\s+|\*\*)(.{1,100}?)(?:\s*#*|\*\*:?)$/.exec(lines[at] ?? '') ?? []
    if (heading !== undefined) return heading
  }
  return undefined
}

function findingsOfTable(
  rows: readonly TextRow[],
  { files, sink, options }: Reading,
  first: number,
  title?: string,
  cells: 'markdown' | 'text' = 'markdown',
): readonly Finding[] {
  const findings: Finding[] = []
  const own: Sink = { ...sink, finding: (each) => findings.push(each) }
  const name = rows.length > 0 ? `line ${first + (rows[0]?.line ?? 0) + 1}` : ''
  const table = startTable(files, own, { ...options, name, cells, isSilent: true })
  for (const { cells: row, line } of rows)
    table.row({ cells: row, within: `line ${first + line + 1}` })
  table.end()
  return title === undefined
    ? findings
    : findings.map((each) => ({ ...each, asset: each.asset ?? title }))
}
