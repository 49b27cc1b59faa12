/** What makes two findings one row. */

import type { ClaimedVector } from '#import/finding.ts'
import type { Found, Row } from './row.ts'

/** A row that is being put together; joining lists anew for each of ten thousand occurrences takes their square. */
export type Gathered = {
  readonly row: Row
  readonly isNew: boolean
  readonly more: Found[]
}

/** So many rows of one name that say something else each are looked through for the same. */
const mostAlike = 30

type Named = { readonly by: 'component' | 'id' | 'title' | 'place'; readonly key: string }

/**
 * With an ID and a component these and the version are the finding. An ID alone may be that of several: then titles
 * differ, or vectors of one source. What has no ID is named by its title, what has neither by its place.
 */
function nameOf({ ids: [id], component, meaning, seen }: Found, title: string): Named {
  const of = `${meaning} ${part(component?.name)} ${part(component?.version)}`
  if (id !== undefined) {
    const by = component === undefined ? 'id' : 'component'
    return { by, key: `id ${part(id)} ${of}` }
  }
  if (title !== '') return { by: 'title', key: `title ${part(title)} ${of}` }
  return { by: 'place', key: `place ${part(JSON.stringify(seen[0]?.place))} ${of}` }
}

/** A text behind its length, so that no two keys are the same by chance. */
function part(text: string | undefined): string {
  return text === undefined ? '-' : `${text.length} ${text}`
}

function calledSo(key: string, title: string): string {
  return `${key} called ${plain(title)}`
}

/** The title by which a row was read; a person may call it otherwise since. */
export function titleRead({ found, assessment }: Pick<Row, 'found' | 'assessment'>): string {
  return found?.title ?? assessment.title
}

/** Rows by what names them. */
export function startMatching() {
  const alike = new Map<string, Gathered[]>()
  const says = new WeakMap<Gathered, Said>()

  function saidBy(gathered: Gathered): Said {
    const known = says.get(gathered)
    const said = known ?? startSaying(gathered.row)
    if (!known) for (const each of gathered.more) said.add(each)
    says.set(gathered, said)
    return said
  }

  /** The first row that a finding is one with. */
  function find(found: Found, title: string): Gathered | undefined {
    const { by, key } = nameOf(found, title)
    const rows = alike.get(key)
    if (by === 'component') return rows?.[0]
    const isOne = (each: Gathered) => saidBy(each).fits(found, title, by)
    // Of many that are called otherwise the one of this name is found by it.
    return (
      rows?.slice(0, mostAlike).find(isOne) ??
      alike.get(calledSo(key, title))?.slice(0, mostAlike).find(isOne)
    )
  }

  /** Takes a row in; one that nobody has read is nobody's finding. */
  function add(gathered: Gathered): void {
    const { row } = gathered
    if (!row.found) return
    const title = titleRead(row)
    const { by, key } = nameOf(row.found, title)
    for (const name of by === 'id' ? [key, calledSo(key, title)] : [key]) {
      const rows = alike.get(name)
      if (rows) rows.push(gathered)
      else alike.set(name, [gathered])
    }
  }

  function join(gathered: Gathered, found: Found): void {
    gathered.more.push(found)
    says.get(gathered)?.add(found)
  }

  return { find, add, join }
}

type Said = ReturnType<typeof startSaying>

/** What a row says so far, as far as it tells it from others of its name. */
function startSaying(row: Row) {
  const titles = new Set<string>()
  const vectors = new Map<string, Set<string>>()
  const seen = new Map<string, Set<string>>()

  function add({ title = '', vectors: claimed, seen: all }: Found): void {
    if (title !== '') titles.add(plain(title))
    for (const each of claimed) added(vectors, ofSource(each), each.vector ?? '')
    for (const { asset = '', place } of all)
      added(seen, JSON.stringify([asset, place.files]), place.within)
  }

  if (row.found) add({ ...row.found, title: titleRead(row) })

  /** Whether nothing that a finding says is contradicted. */
  function fits(found: Found, title: string, by: Named['by']): boolean {
    if (!agrees(found.vectors)) return false
    if (by === 'title') return isApart(found)
    const isCalledSo = title === '' || titles.size === 0 || titles.has(plain(title))
    return by !== 'id' || isCalledSo || isAgain(found)
  }

  function agrees(claimed: readonly ClaimedVector[]): boolean {
    const named = new Map<string, boolean>()
    for (const each of claimed) {
      const key = ofSource(each)
      const known = vectors.get(key)
      if (known) named.set(key, (named.get(key) ?? false) || known.has(each.vector ?? ''))
    }
    return [...named.values()].every(Boolean)
  }

  /** Whether it is the same place, read again. */
  function isAgain({ seen: all }: Found): boolean {
    return all.some(({ asset = '', place }) => {
      return seen.get(JSON.stringify([asset, place.files]))?.has(place.within)
    })
  }

  /** What has no ID, and is said twice of one asset in one file, is said of two. */
  function isApart({ seen: all }: Found): boolean {
    return all.every(({ asset = '', place }) => {
      const known = seen.get(JSON.stringify([asset, place.files]))
      return known === undefined || known.has(place.within)
    })
  }

  return { add, fits }
}

function ofSource({ version, source = '' }: ClaimedVector): string {
  return `${version[0]} ${source}`
}

function plain(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
}

function added(map: Map<string, Set<string>>, key: string, value: string): void {
  const values = map.get(key)
  if (values) values.add(value)
  else map.set(key, new Set([value]))
}
