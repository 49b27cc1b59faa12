import type { startLate } from './late.ts'

let loading: Promise<ReturnType<typeof startLate>> | undefined

/** Loads what deals with the tray, once. */
export function loadTray() {
  loading ??= import('./late.ts').then(
    (all) => all.startLate(),
    (error: unknown) => {
      loading = undefined
      throw error
    },
  )
  return loading
}
