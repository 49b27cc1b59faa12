import { csvRows } from './csv-rows.ts'
import { type KevCatalogue, listingsBeyond, mapKevCatalogue } from './kev.ts'

/** Whether a text begins like CISA's catalogue as CSV. */
export function isKevCsv(text: string): boolean {
  const [heading = ''] = text
    .slice(0, 2_000)
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
  const names = csvRows(heading)[0] ?? []
  return ['cveID', 'dateAdded'].every((name) => names.includes(name))
}

/**
 * Reads CISA's catalogue as CSV, by the names of its columns; undefined where it is none. The file
 * has no date of its own: it is at least of the day of its newest row.
 */
export function mapKevCsv(text: string): KevCatalogue | undefined {
  const catalogue = mapKevCatalogue(asJson(text))
  if (!catalogue) return undefined
  const date = catalogue.listings
    .flatMap(({ dateAdded }) => dateAdded ?? [])
    .toSorted()
    .at(-1)
  return { ...catalogue, date, ...(date === undefined ? {} : { isByEntry: true }) }
}

/** The same as `listingsBeyond` for the catalogue as CSV. */
export function csvListingsBeyond(text: string): number | undefined {
  return listingsBeyond(asJson(text))
}

function asJson(text: string): unknown {
  const [names = [], ...rows] = csvRows(text.replace(/^\uFEFF/, ''))
  const vulnerabilities = rows.map((row) =>
    Object.fromEntries(row.map((value, at) => [(names[at] ?? '').trim(), value])),
  )
  return { vulnerabilities }
}
