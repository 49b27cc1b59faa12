import type { TrayEntry } from '#state/tray.ts'

/** What an entry is called: its title, else its CVE ID, else by its place in the tray. */
export function entryName(
  { rationale, cve }: TrayEntry,
  place: number,
  untitled: (place: number) => string,
): string {
  return rationale.title.trim() || cve || untitled(place + 1)
}
