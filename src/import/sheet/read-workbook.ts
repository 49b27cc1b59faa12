/** Reads XLSX: an archive of XML files, of which the sheets are read as they are decompressed. */

import { type ArchiveEntry, entryPieces } from '#untrusted/archive.ts'
import type { ReadOptions, Sink } from '../finding.ts'
import { teller } from '../reading.ts'
import { startTable } from '../table/read-table.ts'
import { createFormats } from './number-formats.ts'
import { createSharedStrings } from './shared-strings.ts'
import { sheetRows } from './sheet-rows.ts'
import type { SheetCode } from './sheet-code.ts'
import { statusOfName, underName } from './sheet-status.ts'
import { createRelations, createWorkbook } from './workbook.ts'
import { readXml, type XmlEvents } from './xml.ts'

const mostSheets = 200

/** Whether the files of an archive are a workbook's. */
export function isWorkbook(entries: readonly ArchiveEntry[]): boolean {
  return entries.some(({ name }) => name === 'xl/workbook.xml')
}

/** Reads the sheets of a workbook one after the other, each a table. */
export async function readWorkbook(
  archive: Blob,
  entries: readonly ArchiveEntry[],
  files: readonly string[],
  sink: Sink,
  options: ReadOptions,
  progress: (bytes: number) => void,
): Promise<void> {
  const isDone = () => sink.isCancelled()
  const read = async (path: string, events: XmlEvents) => {
    const entry = entries.find(({ name }) => name.toLowerCase() === path.toLowerCase())
    if (entry) await readXml(told(entryPieces(archive, entry), entry, progress), events, isDone)
    return entry !== undefined
  }
  sink.recognised('XLSX')
  const workbook = createWorkbook()
  const relations = createRelations()
  const formats = createFormats()
  const shared = createSharedStrings()
  await read('xl/workbook.xml', workbook.events)
  await read('xl/_rels/workbook.xml.rels', relations.events)
  await read('xl/styles.xml', formats)
  await read('xl/sharedStrings.xml', shared.events)
  const tell = (code: 'too-large' | 'breaks-off', within: string, count?: number) =>
    teller(sink, files, within)(code, '', count)
  if (shared.isFull()) tell('too-large', 'workbook')
  const context = { strings: shared.strings, formats, is1904: workbook.is1904() }
  for (const { name, relation, isHidden } of workbook.sheets.slice(0, mostSheets)) {
    if (isDone()) return
    const status = statusOfName(name)
    let named = 0
    const own: Sink = {
      ...sink,
      finding(finding) {
        const told = underName(finding, status)
        if (told !== finding) named++
        sink.finding(told)
      },
    }
    const table = startTable(files, own, { ...options, name })
    const rows = sheetRows(context, ({ number, cells }) =>
      table.row({ cells, within: `sheet ${name}, row ${number}` }),
    )
    const isThere = await read(relations.targets.get(relation) ?? '', rows)
    if (!isThere) tell('breaks-off', `sheet ${name}`)
    const found = table.end()
    const place = { files, within: `sheet ${name}` }
    const say = (code: SheetCode, count: number) => {
      if (count > 0) sink.remark({ kind: 'changed', code, place, text: name, count })
    }
    say('hidden-sheet', isHidden ? found : 0)
    say('status-of-name', named)
  }
  const more = workbook.sheets.length - mostSheets
  if (more > 0) tell('too-large', 'workbook', more)
}

/** Tells how many bytes of the archive each piece was. */
async function* told(
  pieces: AsyncIterable<Uint8Array>,
  { size, compressed }: ArchiveEntry,
  progress: (bytes: number) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const piece of pieces) {
    progress((piece.byteLength * compressed) / size)
    yield piece
  }
}
