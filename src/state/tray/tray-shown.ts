/** What the page shows of the tray before it has loaded what deals with it. */

import { create } from 'zustand'

import { storedKeys } from '../storage.ts'

/** Name of the tray of earlier builds in the browser's store; since then each entry has a name of its own behind it. */
export const trayKey = 'plumb.tray'

/** How the names of entries begin. */
export const entryKeys = `${trayKey}.`

export type TrayShown = { readonly count: number; readonly isOpen: boolean }

export const useTrayShown = create<TrayShown>(() => ({ count: 0, isOpen: false }))

/** Counts what earlier visits have left; it is checked, and what earlier builds left is added, when the tray is loaded. */
export function startTrayShown(): void {
  const count = storedKeys('local', entryKeys).length
  useTrayShown.setState({ count })
}

export function showTray(isOpen: boolean): void {
  useTrayShown.setState({ isOpen })
}
