/** What the page shows of the tray before it has loaded what deals with it. */

import { create } from 'zustand'

import { readStoredObject } from './storage.ts'

/** Name of the tray in the browser's store. */
export const trayKey = 'plumb.tray'

export type TrayShown = { readonly count: number; readonly isOpen: boolean }

export const useTrayShown = create<TrayShown>(() => ({ count: 0, isOpen: false }))

/** Counts what earlier visits have left; it is checked when the tray is loaded. */
export function startTrayShown(): void {
  const listed = readStoredObject('local', trayKey)?.['entries']
  if (Array.isArray(listed)) useTrayShown.setState({ count: listed.length })
}

export function showTray(isOpen: boolean): void {
  useTrayShown.setState({ isOpen })
}
