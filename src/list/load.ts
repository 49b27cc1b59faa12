import type { startLate } from './late.ts'

let loading: Promise<ReturnType<typeof startLate>> | undefined

/** Loads what deals with the tray, once. */
export function loadTray() {
  return (loading ??= import('./late.ts').then((all) => all.startLate()))
}
