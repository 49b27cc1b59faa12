/** Reads the JSON in which Plumb saves a list. */

import { fieldsOf, listOf } from '#untrusted/fields.ts'
import type { NotReadCode, Place, Sink } from '../finding.ts'
import { createJsonParser } from '../json/json-parser.ts'
import type { Frame } from '../tree/frames.ts'
import type { Tree } from '../tree/tree.ts'
import { ownForm } from './own-format.ts'
import type { WordedFormat } from '../worded-format.ts'
import { lookedUpInRow } from './looked-up.ts'
import { type OwnCells, ownFinding } from './own-row.ts'

/** What this build writes; of anything else is told that it was left out. */
const known: Readonly<Record<'list' | 'row', ReadonlySet<string>>> = {
  list: new Set(['plumb', 'version', 'name', 'saved', 'tlp', 'rows']),
  row: new Set(
    'title id ids tlp status cvss vector score severity range origin countedBy claimed epss kev ssvc ssvcDate quality note row'.split(
      ' ',
    ),
  ),
}

/** Reads a list that Plumb has saved: one of a later form is refused, and one that breaks off is read as far as it goes. */
export async function readOwnJson(
  text: AsyncIterable<string>,
  files: readonly string[],
  sink: Sink,
): Promise<void> {
  let root: Tree | undefined
  const parser = createJsonParser({
    value(value) {
      root ??= value
    },
    tooDeep: (within) => tell('too-deep', within),
  })
  let isWhole = true
  for await (const part of text) {
    if (sink.isCancelled()) return
    isWhole &&= parser.write(part)
  }
  isWhole = isWhole && parser.end()
  const { frames } = parser
  sink.recognised('JSON of Plumb' satisfies WordedFormat)
  const fields = fieldsOf(root ?? frames[0]?.node)
  const form = fields['version']
  if (typeof form !== 'number' || form > ownForm) {
    tell('newer-form', 'version', String(form))
    return
  }
  const rows = listOf(root === undefined ? begunRows(frames) : fields['rows'])
  const unknown = new Set(Object.keys(fields).filter((name) => !known.list.has(name)))
  for (const [at, each] of rows.entries()) {
    readRow(each, `row ${at + 1}`)
    for (const name of Object.keys(fieldsOf(each))) if (!known.row.has(name)) unknown.add(name)
  }
  if (unknown.size > 0) tell('unknown-fields', 'file', [...unknown].slice(0, 50).join(', '))
  if (!isWhole) tell('breaks-off', `row ${rows.length + 1}`, `${rows.length}`)

  function readRow(row: unknown, within: string): void {
    const place: Place = { files, within }
    const { row: stored, id, title, note, status, tlp, vector } = fieldsOf(row)
    const given = Object.entries({ id, title, note, status, tlp, vector })
      .map(([name, value]) => [name, value === null ? '' : value] as const)
      .filter(([, value]) => typeof value === 'string')
    const finding = ownFinding(stored, Object.fromEntries(given) as OwnCells, place, false)
    const lookedUp = lookedUpInRow(row, fields['saved'])
    if (finding) sink.finding({ ...finding, lookedUp })
    else tell('broken-line', within, typeof title === 'string' ? title : '')
  }

  function tell(code: NotReadCode, within: string, said = ''): void {
    sink.remark({ kind: 'not-read', code, place: { files, within }, text: said.slice(0, 200) })
  }
}

/** The rows that are there of a list that was not ended. */
function begunRows([file, list]: readonly Frame[]): unknown {
  return file?.name === 'rows' ? list?.node : undefined
}
