import { isPercent } from '../cells/probability.ts'
import { proseNames } from '../cells/prose.ts'
import { versionNamed, versionsNamed } from '../cells/version-named.ts'
import { canBe } from './can-be.ts'
import type { ColumnChoices, ColumnKind, ColumnReading } from './column.ts'
import { type Contents, contentsOf } from './contents.ts'
import { isOfFix } from './fix-status.ts'
import { type NameReading, plainName, readName } from './names.ts'

const mostShown = 3
const longestShown = 120
/** There may be several columns of these. */
const several = new Set<ColumnKind>([
  'cve',
  'vector',
  'temporal-vector',
  'score',
  'temporal-score',
  'status',
  'closed-flag',
  'closed-on',
])

const ofOthers =
  /\b(?:comments?|remarks?|notes?|references?|refs?|related|see also|similar|superse\w*|replaces|exploits?|links?|urls?|kommentare?|bemerkung(?:en)?|verweise?|commentaires?|observa\w+|note)\b/

type Candidate = NameReading & { readonly at: number }

/** Finds what each column of a table is, by the names in its header and by its first rows; pure. */
export function readColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  choices?: ColumnChoices,
): readonly ColumnReading[] {
  const width = Math.max(header.length, ...rows.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, at) => {
    const cells = rows.map((row) => row[at] ?? '')
    return {
      name: header[at] ?? '',
      cells,
      contents: contentsOf(cells, proseNames.test(plainName(header[at] ?? ''))),
    }
  })
  const hasOwn = columns.some(
    ({ name, contents }) => !ofOthers.test(plainName(name)) && contents.ids > 0.5,
  )
  const candidates = columns.flatMap(({ name, contents }, at) =>
    candidatesOf(name, contents)
      // Comments and references name other vulnerabilities.
      .filter(({ kind }) => !(hasOwn && isOfOthers(name, kind, contents)))
      .map((each): Candidate => ({ ...each, at })),
  )
  const kinds = assigned(candidates)
  nameComponent(kinds, columns)
  addTitle(kinds, columns)
  return columns.map(({ name, cells, contents }, at) => {
    const kind = choices?.has(at) ? choices.get(at) : kinds.get(at)
    const isScoring = kind !== undefined && /vector|score/.test(kind)
    return {
      at,
      name: name.trim(),
      kind,
      ...(isScoring && versionsIn(name)),
      ...(kind === 'status' && isOfFix(cells, header) && { isOfFix: true }),
      ...(kind !== 'vector' && contents.mentions > 0 && { mentionsVectors: true }),
      ...(kind === 'epss' && { isPercent: isPercent(name, cells) }),
      first: cells
        .filter((cell) => cell.trim() !== '')
        .slice(0, mostShown)
        .map((cell) => cell.trim().slice(0, longestShown)),
    }
  })
}

function versionsIn(name: string): Pick<ColumnReading, 'version' | 'versions'> {
  const apart = name.replace(/(?<=[a-z])(?=V\d)/, ' ')
  const versions = versionsNamed(apart)
  // Which of them a single score is of, its name leaves open.
  return versions.length > 1 ? { version: undefined, versions } : { version: versionNamed(apart) }
}

function isOfOthers(name: string, kind: ColumnKind, { ids }: Contents): boolean {
  return ofOthers.test(plainName(name)) && (kind === 'cve' || (kind === 'id' && ids > 0.2))
}

/** Each column is what is surest of it; a kind that there is once goes to its surest column. */
function assigned(candidates: readonly Candidate[]): Map<number, ColumnKind> {
  const kinds = new Map<number, ColumnKind>()
  const given = new Set<ColumnKind>()
  for (const { at, kind } of candidates.toSorted((one, other) => other.weight - one.weight)) {
    if (kinds.has(at) || (given.has(kind) && !several.has(kind))) continue
    kinds.set(at, kind)
    given.add(kind)
  }
  return kinds
}

function candidatesOf(name: string, contents: Contents): readonly NameReading[] {
  const byContent = kindsByContent(name.trim() === '', contents)
  const named = readName(name).filter(({ kind }) => canBe(kind, contents))
  // An empty column is what its name says if no other is.
  const weigh = contents.filled === 0 ? 0.1 : 1
  return [...byContent, ...named.map(({ kind, weight }) => ({ kind, weight: weight * weigh }))]
}

function kindsByContent(isUnnamed: boolean, contents: Contents): readonly NameReading[] {
  const { filled, vectors, parts, cves, ids, severities, decimals, distinct, scores } = contents
  if (filled === 0) return []
  if (vectors > 0.5) return [{ kind: 'vector', weight: 9 }]
  if (parts > 0.5) return [{ kind: 'temporal-vector', weight: 9 }]
  if (cves > 0.5) return [{ kind: 'cve', weight: 8 }]
  if (ids > 0.5) return [{ kind: 'cve', weight: 7 }]
  const found: NameReading[] = []
  if (severities > 0.8 && (distinct < 0.5 || filled < 12))
    found.push({ kind: 'severity', weight: 1.5 })
  if (isUnnamed && decimals > 0.8 && scores === 1) found.push({ kind: 'score', weight: 0.5 })
  return found
}

/** A name beside an installed version is a component's. */
function nameComponent(
  kinds: Map<number, ColumnKind>,
  columns: readonly { readonly name: string }[],
): void {
  const given = new Set(kinds.values())
  if (given.has('component') || !given.has('component-version')) return
  const at = columns.findIndex(({ name }, place) => {
    const plain = plainName(name)
    return kinds.get(place) === 'title'
      ? plain === 'name'
      : !kinds.has(place) && plain === 'resource'
  })
  if (at >= 0) kinds.set(at, 'component')
}

/** Without a header the longest text names the finding. */
function addTitle(
  kinds: Map<number, ColumnKind>,
  columns: readonly { readonly name: string; readonly contents: Contents }[],
): void {
  if ([...kinds.values()].includes('title')) return
  const free = columns
    .map(({ name, contents }, at) => ({ at, name, contents }))
    .filter(({ at, name, contents }) => {
      if (kinds.has(at) || name.trim() !== '') return false
      return contents.filled > 0 && contents.length > 5 && contents.urls < 0.5
    })
  const [longest] = free.toSorted((one, other) => other.contents.length - one.contents.length)
  if (longest) kinds.set(longest.at, 'title')
}
