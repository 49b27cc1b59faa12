/** The EPSS daily file somebody has loaded: with it every score is known at once and offline. */

import { create } from 'zustand'

import { loadDailyFile } from '#epss/daily-file-loader.ts'
import type { Refusal } from '#epss/daily-file-reader.ts'
import type { DailyFile } from '#epss/daily-file.ts'
import { deleteStoredDailyFile, storeDailyFile, storedDailyFile } from '#epss/store.ts'

type Loaded = { readonly kind: 'loaded'; readonly file: DailyFile; readonly isStored: boolean }

/** While another file is read and when it is refused, the one before stays in use. */
type Kept = { readonly kept: Loaded | undefined }

export type DailyFileState =
  | { readonly kind: 'none' }
  | Loaded
  | ({ readonly kind: 'reading'; readonly part: number; readonly cancel: () => void } & Kept)
  | ({ readonly kind: 'refused'; readonly refusal: Refusal | undefined } & Kept)

export const useDailyFile = create<{ readonly state: DailyFileState }>(() => ({
  state: { kind: 'none' },
}))

/** The file that is in use. */
export function loadedIn(state: DailyFileState): Loaded | undefined {
  if (state.kind === 'none') return undefined
  return state.kind === 'loaded' ? state : state.kept
}

function show(state: DailyFileState): void {
  useDailyFile.setState({ state })
}

let restoring: Promise<void> | undefined

/** Brings back the file of an earlier visit, once. */
export function restoreDailyFile(): Promise<void> {
  restoring ??= restore()
  return restoring
}

async function restore(): Promise<void> {
  const file = await storedDailyFile()
  if (file && useDailyFile.getState().state.kind === 'none') {
    show({ kind: 'loaded', file, isStored: true })
  }
}

/** Reads a chosen or dropped file; one that is no daily file leaves the one before in place. */
export async function readChosenFile(chosen: File): Promise<void> {
  const controller = new AbortController()
  const kept = loadedIn(useDailyFile.getState().state)
  const cancel = () => controller.abort()
  show({ kind: 'reading', part: 0, cancel, kept })
  try {
    const progress = (part: number) => show({ kind: 'reading', part, cancel, kept })
    const reading = await loadDailyFile(chosen, progress, controller.signal)
    if (!reading.ok) return show({ kind: 'refused', refusal: reading.refusal, kept })
    show({ kind: 'loaded', file: reading.file, isStored: true })
    const isStored = await storeDailyFile(reading.file)
    show({ kind: 'loaded', file: reading.file, isStored })
  } catch {
    if (controller.signal.aborted) show(kept ?? { kind: 'none' })
    else show({ kind: 'refused', refusal: undefined, kept })
  }
}

/** Forgets the file, here and in the browser's store. */
export async function deleteDailyFile(): Promise<void> {
  show({ kind: 'none' })
  await deleteStoredDailyFile()
}
