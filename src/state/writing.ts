/** What was written about vectors, as JSON text in the browser's store. */

import { type Version, isVersion, versions } from '#cvss/index.ts'
import { plainRationale, readRationale } from '#url/rationale.ts'
import { type Notes, type Snapshot, rationaleOf } from './snapshot.ts'

type Writing = Pick<Snapshot, 'title' | 'notes'>

/** Title and notes as a text that `readWriting` reads. */
export function formatWriting({ title, notes }: Writing): string {
  const written = versions.filter((version) => notes[version])
  return JSON.stringify([
    title,
    written.map((version) => [version, plainRationale(rationaleOf({ title: '', notes, version }))]),
  ])
}

/** Reads it back, whatever became of it: what is not as it was written is left out. */
export function readWriting(stored: unknown): Writing {
  const [title, entries] = listOf(parsed(stored))
  const notes: Partial<Record<Version, Notes>> = {}
  for (const entry of listOf(entries)) {
    const [version, rationale] = listOf(entry)
    if (typeof version !== 'string' || !isVersion(version)) continue
    const { note, metricNotes } = readRationale(version, rationale)
    notes[version] = { note, metricNotes }
  }
  return { title: readRationale(versions[0], [title]).title, notes }
}

function parsed(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
