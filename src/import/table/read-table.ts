import { readIds } from '../cells/ids.ts'
import type { NoFindingCode, Place, ReadOptions, Sink } from '../finding.ts'
import { type OwnTable, findOwnHeader, newerForm, readOwnRow } from '../own/own-table.ts'
import { findHeader, isHeaderAnew, namesOfColumns } from './find-header.ts'
import { withoutMarks, withoutTags } from './plain-cell.ts'
import { type Plan, planOf } from './plan.ts'
import { readColumns } from './read-columns.ts'
import { leftRows } from './left-rows.ts'
import { readRow } from './row-finding.ts'

/** A row as it stands, and where: `row 7`. */
export type TableRow = { readonly cells: readonly string[]; readonly within: string }

/** Takes the rows of a table one after the other. */
export type Table = {
  readonly row: (row: TableRow) => void
  /** Tells what is left to be told, and how many findings there were. */
  readonly end: () => number
}

export type TableOptions = ReadOptions & {
  /** The table's own name in its file: a sheet's. */
  readonly name?: string
  /** What cells are: Markdown, or text in which nothing is markup any more; where nothing is said, text with tags of HTML. */
  readonly cells?: 'markdown' | 'text'
  /** A person's texts may hold tables of anything, of which nothing is to be told. */
  readonly isSilent?: boolean
}

/** So many rows are looked at before the columns are decided. */
const rowsLookedAt = 60

/** Reads a table as it comes: its first rows tell what the columns are. */
export function startTable(files: Place['files'], sink: Sink, options: TableOptions = {}): Table {
  const { name: given = '', cells: form, isSilent = false, columns: choicesOf } = options
  const waiting: TableRow[] = []
  const plain =
    form === 'markdown' ? withoutMarks : form === 'text' ? (cell: string) => cell : withoutTags
  let name = given
  let plan: Plan | undefined
  let head = ''
  let own: OwnTable | undefined
  let [found, passed, commented, informing] = [0, 0, 0, 0]
  const left = leftRows()
  const mentioned = new Set<string>()

  function decide(): void {
    const cells = waiting.map((row) => row.cells.map(plain))
    const ours = findOwnHeader(waiting.map((row) => row.cells))
    const newer = ours && newerForm(ours.form, { files, within: name === '' ? 'table' : name })
    if (newer) sink.remark(newer)
    else own = ours?.table
    const header = ours?.at ?? findHeader(cells)
    const { names, last } =
      header === undefined || ours
        ? { names: cells[header ?? -1] ?? [], last: header ?? -1 }
        : namesOfColumns(cells, header)
    const kept = new Set(ours?.table.parts)
    const body = cells
      .slice(last + 1)
      .map((row) => (ours ? row.map((cell, at) => (kept.has(at) ? '' : cell)) : row))
    head = (cells[last] ?? []).join('\n')
    const columns = readColumns(names, body, choicesOf?.({ files, name }))
    const decided = planOf(columns)
    plan = decided
    const isOne = canHoldFindings(decided)
    if (isOne && !own) sink.table?.({ files, name, columns })
    const rows = waiting.splice(0).slice(last + 1)
    for (const each of rows) row(each)
  }

  /** Some files hold tables of other columns below each other. */
  function isOther({ cells }: TableRow): boolean {
    if (own || cells.some((cell) => cell.length > 60 || /\d{2}/.test(cell))) return false
    const names = cells.map(plain)
    return names.join('\n') !== head && isHeaderAnew(names)
  }

  function take({ cells, within }: TableRow, by: Plan): void {
    // Tables over several pages name their columns on each.
    if (head !== '' && cells.map(plain).join('\n') === head) return
    const place = { files, within }
    if (isCommentedOut(cells, by)) {
      commented++
      mention(cells)
      return
    }
    const kept = own ? readOwnRow(own, cells, place, form === 'markdown') : []
    for (const each of kept) {
      found++
      sink.finding(each)
    }
    if (own) {
      if (kept.length === 0 && cells.some((cell) => cell.trim() !== '')) left.add({ cells, within })
      return
    }
    const reading = readRow(by, cells, place, plain)
    if (reading.kind === 'passed') passed++
    else for (const remark of reading.remarks) sink.remark(remark)
    if (reading.kind === 'finding') {
      found++
      sink.finding(reading.finding)
    } else if (reading.kind === 'informational') informing++
    else if (reading.kind === 'nothing' && cells.some((cell) => cell.trim() !== '')) {
      // What of it could not be read is told already.
      if (reading.remarks.length === 0) left.add({ cells: cells.map(plain), within })
      mention(cells)
    }
  }

  function mention(cells: readonly string[]): void {
    if (mentioned.size < 1_000)
      for (const cell of cells) for (const id of readIds(cell).cves) mentioned.add(id)
  }

  function row(next: TableRow): void {
    if (plan && isOther(next)) {
      plan = undefined
      name = given === '' ? next.within : `${given}, ${next.within}`
    }
    if (plan) {
      take(next, plan)
      return
    }
    waiting.push(next)
    if (waiting.length >= rowsLookedAt) decide()
  }

  function end(): number {
    for (let most = waiting.length + 1; !plan && waiting.length > 0 && waiting.length < most;) {
      most = waiting.length
      decide()
    }
    const place = { files, within: name === '' ? 'table' : name }
    if (isSilent && found === 0) return 0
    const tell = (code: NoFindingCode, count: number) => {
      if (count > 0) sink.remark({ kind: 'no-finding', code, count, place, text: '' })
    }
    tell('passed-checks', passed)
    tell('informational', informing)
    tell('commented-out', commented)
    if (found === 0) tell('no-known-columns', left.count())
    else for (const remark of left.remarks(files, place)) sink.remark(remark)
    if (!isSilent && mentioned.size > 0)
      sink.remark({ kind: 'mentioned', place, text: [...mentioned].slice(0, 50).join(', ') })
    return found
  }

  return { row, end }
}

/** `# CVE-2021-44228`, in a column of IDs that begin no others so. */
function isCommentedOut(cells: readonly string[], { ids, one }: Plan): boolean {
  return (
    (ids.includes(0) || one.get('id')?.at === 0) &&
    /^\s*(?:[#;]|\/\/|--)\s*CVE-/i.test(cells[0] ?? '')
  )
}

function canHoldFindings({ ids, vectors, scores, one }: Plan): boolean {
  const isNamed = one.has('title') && one.has('severity')
  return ids.length > 0 || vectors.length > 0 || scores.length > 0 || isNamed || one.has('id')
}
