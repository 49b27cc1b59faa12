import type { TrayEntry } from '#state/tray/tray.ts'

/** What an entry is called: its title, else its CVE ID, else by its place in the tray. */
export function entryName(
  { assessment: { title, cve } }: TrayEntry,
  place: number,
  untitled: (place: number) => string,
): string {
  return title.trim() || cve || untitled(place + 1)
}
