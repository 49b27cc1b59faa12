/** Files that a person gave, in the browser until they are deleted; where it keeps nothing, everything else works. */

import { createStore, del, entries, set, type UseStore } from 'idb-keyval'

import type { KeptFile } from './kept-file.ts'

// The number counts the forms that were ever stored.
const form = 'file-1:'

let opened: UseStore | undefined

function files(): UseStore {
  opened ??= createStore('plumb-files', 'files')
  return opened
}

/** Keeps a file; says whether it is kept. */
export async function storeFile(file: KeptFile): Promise<boolean> {
  try {
    await set(form + file.id, file, files())
    return true
  } catch {
    return false
  }
}

/** The files of earlier visits, oldest first. */
export async function storedFiles(): Promise<readonly KeptFile[]> {
  try {
    const all = await entries<string, unknown>(files())
    return all
      .flatMap(([key, value]) => (key.startsWith(form) && isKeptFile(value) ? [value] : []))
      .toSorted((one, other) => one.keptAt - other.keptAt)
  } catch {
    return []
  }
}

/** Forgets a file; says whether the store could be asked to. */
export async function deleteStoredFile(id: string): Promise<boolean> {
  try {
    await del(form + id, files())
    return true
  } catch {
    return false
  }
}

/** Only this page writes here, and by one form: what is checked is that the form is whole. */
function isKeptFile(value: unknown): value is KeptFile {
  if (typeof value !== 'object' || value === null) return false
  const { id, name, keptAt, content } = value as Partial<Record<keyof KeptFile, unknown>>
  if (typeof id !== 'string' || typeof name !== 'string' || typeof keptAt !== 'number') return false
  return typeof content === 'object' && content !== null && isContent(content)
}

function isContent(content: object): boolean {
  const part = (name: string): unknown => Reflect.get(content, name)
  switch (part('kind')) {
    case 'daily-file':
      return isDailyFile(part('file'))
    case 'epss':
      return Array.isArray(part('scores'))
    case 'kev':
      return Array.isArray(Reflect.get(Object(part('catalogue')), 'listings'))
    case 'records':
      return Array.isArray(part('records'))
    case 'nvd':
      return Array.isArray(part('answers'))
    default:
      return false
  }
}

function isDailyFile(file: unknown): boolean {
  const part = (name: string): unknown => Reflect.get(Object(file), name)
  return ['keys', 'probabilities', 'percentiles'].every((name) => {
    const column = part(name)
    return column instanceof Float64Array && column.length === part('rows')
  })
}
