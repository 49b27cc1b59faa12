import { parseCveId } from '#cve-id/cve-id.ts'
import { formatVector } from '#cvss/index.ts'
import { unguardedKey, withFormula } from '#untrusted/formula.ts'
import { fieldsOf, listOf, textOf } from '#untrusted/fields.ts'
import { readWrittenVector } from '#url/read/undecided.ts'
import { readStatus } from '../cells/status.ts'
import type { ClaimedVector, Finding, Place } from '../finding.ts'
import type { OwnEdits } from './own-finding.ts'

const longest = 20_000

/** What a person may have changed in a table or a document since it was saved. */
export type OwnCells = Readonly<
  Partial<Record<'id' | 'title' | 'note' | 'status' | 'tlp' | 'vector', string>>
>

/**
 * A row that Plumb has written, as the finding that stands for it. What a person has changed beside it counts;
 * undefined where the ID or the vector is another one, so that it is no longer the same row.
 */
export function ownFinding(
  stored: unknown,
  cells: OwnCells,
  place: Place,
  isGuarded: boolean,
): Finding | undefined {
  const { assessment, written, status = 'open', found, version } = fieldsOf(stored)
  const { cve: storedCve, marking = 'none', vectors } = fieldsOf(assessment)
  const [title, note] = listOf(written).map((each) => textOf(each, longest))
  const cve = typeof storedCve === 'string' ? parseCveId(storedCve) : undefined
  const { ids: foundIds, component, severity } = fieldsOf(found)
  const others = listOf(foundIds).map((id) => textOf(id, longest))
  const ids = [...new Set([...(cve === undefined ? [] : [cve]), ...others])]
  const fragments = listOf(vectors).flatMap((each) => readWrittenVector(each) ?? [])
  const shown = fragments.find((each) => each.version === version)
  if (typeof fieldsOf(assessment)['id'] !== 'string') return undefined
  if (isOther(cells.id, ids[0] ?? '')) return undefined
  if (isOther(cells.vector, shown ? formatVector(shown) : '')) return undefined
  const tlp = marking === 'none' ? '' : `TLP:${textOf(marking, 20)}`
  const edit = (cell: string | undefined, before: string) => {
    if (!isOther(cell, before)) return undefined
    return isGuarded ? withFormula(cell ?? '') : cell
  }
  const edits: OwnEdits = {
    title: edit(cells.title, title ?? ''),
    note: edit(cells.note, note ?? ''),
    status: read(edit(cells.status, textOf(status, 20))),
    tlp: edit(cells.tlp, tlp)?.trim().toUpperCase().replace(/^TLP:/, ''),
  }
  const isEdited = Object.values(edits).some((each) => each !== undefined)
  const { name } = fieldsOf(component)
  return {
    ids,
    cves: cve === undefined ? [] : [cve],
    title: edits.title ?? title,
    component:
      typeof name === 'string'
        ? { name, version: textOf(fieldsOf(component)['version'], 500) || undefined }
        : undefined,
    asset: undefined,
    severity: textOf(severity, longest) || undefined,
    status: { meaning: 'unknown', written: textOf(status, 20) },
    vectors: fragments.map((vector): ClaimedVector => ({
      written: formatVector(vector),
      vector: formatVector(vector),
      version: vector.version,
      score: undefined,
      source: undefined,
      changes: [],
    })),
    scores: [],
    place,
    own: isEdited ? { stored, edits } : { stored },
  }
}

function read(status: string | undefined): string | undefined {
  return status === undefined ? undefined : readStatus(status).meaning
}

function isOther(cell: string | undefined, before: string): boolean {
  return cell !== undefined && cell !== before && unguardedKey(cell) !== unguardedKey(before)
}
