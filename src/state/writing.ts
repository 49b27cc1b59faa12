/** What was written about vectors, as JSON text in the browser's store. */

import { type MetricKey, type Version, isVersion, specOf } from '#cvss/index.ts'
import { longestNote, longestTitle } from '#url/rationale.ts'
import type { Notes, Snapshot } from './snapshot.ts'

type Writing = Pick<Snapshot, 'title' | 'notes'>

/** Title and notes as a text that `readWriting` reads. */
export function formatWriting({ title, notes }: Writing): string {
  const entries = Object.entries(notes).map(([version, { note, metricNotes }]) => [
    version,
    note,
    [...metricNotes],
  ])
  return JSON.stringify([title, entries])
}

/** Reads it back, whatever became of it: what is not as it was written is left out. */
export function readWriting(stored: unknown): Writing {
  const [title, entries] = listOf(parsed(stored))
  const notes: Partial<Record<Version, Notes>> = {}
  for (const entry of listOf(entries)) {
    const [version, note, metricNotes] = listOf(entry)
    if (typeof version !== 'string' || !isVersion(version)) continue
    notes[version] = {
      note: textOf(note, longestNote),
      metricNotes: new Map(listOf(metricNotes).flatMap((pair) => metricNote(version, pair))),
    }
  }
  return { title: textOf(title, longestTitle), notes }
}

function metricNote(version: Version, pair: unknown): readonly (readonly [MetricKey, string])[] {
  const [key, note] = listOf(pair)
  const metric = specOf(version).metrics.find((each) => each.key === key)
  const text = textOf(note, longestNote)
  return metric && text !== '' ? [[metric.key, text]] : []
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

function textOf(value: unknown, longest: number): string {
  return typeof value === 'string' ? value.slice(0, longest) : ''
}
