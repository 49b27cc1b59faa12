import { type Row, idsOf } from '#rows/row.ts'

/** What a row is called: its title, else its ID, else by its place in the list. */
export function rowName(row: Row, place: number, untitled: (place: number) => string): string {
  return row.assessment.title.trim() || idsOf(row)[0] || untitled(place + 1)
}
