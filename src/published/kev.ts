import * as v from 'valibot'
import { ofCve } from '#cve-id/by-cve.ts'
import { type CveId, parseCveId } from '#cve-id/cve-id.ts'
import { fetchJson } from '#look-up/fetch-json.ts'
import type { Hosts } from '#look-up/hosts.ts'
import { lookupError } from '#look-up/look-up-error.ts'
import { type WrongDay, wrongDayIn } from '#cve-id/wrong-day.ts'
import { day, maybe, pastDay, text } from './schema.ts'

/** One row of CISA's catalogue; dates are YYYY-MM-DD. */
export type KevListing = {
  readonly cve: CveId
  /** Undefined where the row has none that can be read: it is listed all the same. */
  readonly dateAdded?: string | undefined
  /** When US federal agencies must have acted. */
  readonly dueDate?: string | undefined
  /** 'unknown' means that CISA has no confirmation, not that there is no such use. */
  readonly ransomware: 'known' | 'unknown'
  /** Whether CISA asks to look for a break-in; absent, also in entries of before 2026-09, says nothing. */
  readonly forensicTriage?: 'yes' | 'no' | undefined
  readonly name?: string | undefined
}

/** What the catalogue says of a CVE. */
export type KevEntry = KevListing & {
  readonly catalogueDate: string | undefined
  /** How many rows it has for the CVE, where this is the later one of several. */
  readonly rows?: number | undefined
}

/** What keeps a catalogue from saying that a CVE is not listed. */
export type KevDoubt =
  | { readonly code: 'undated' }
  | { readonly code: 'incomplete'; readonly read: number; readonly total: number }

/** CISA's Known Exploited Vulnerabilities, as a plain value that survives being kept as JSON. */
export type KevCatalogue = {
  readonly date: string | undefined
  /** The date is inferred: it is the newest entry's, because the catalogue names none of its own. */
  readonly isByEntry?: boolean | undefined
  /** The date that it names, where nothing can be of it. */
  readonly wrongDay?: WrongDay | undefined
  readonly listings: readonly KevListing[]
  /** How many entries it says it has. */
  readonly count?: number | undefined
  /** How many rows could not be read: any CVE may have been in one of them. */
  readonly unreadable?: number | undefined
}

/** CISA adds some 200 a year. */
export const mostListings = 50_000

const listing = v.object({
  cveID: v.pipe(v.string(), v.maxLength(40)),
  dateAdded: pastDay,
  dueDate: day,
  knownRansomwareCampaignUse: maybe(v.string()),
  forensicTriage: maybe(v.pipe(v.string(), v.trim(), v.toLowerCase(), v.picklist(['yes', 'no']))),
  vulnerabilityName: text(500),
})

const catalogue = v.object({
  // Read below: one that is none is told.
  dateReleased: v.optional(v.unknown()),
  // What counts nothing leaves open how much is missing.
  count: v.optional(v.unknown()),
  vulnerabilities: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(mostListings)),
})

/**
 * Reads the KEV catalogue; undefined where it is none, or empty. Rows that cannot be read are counted:
 * that a CVE is absent is a statement, which `absenceDoubt` may forbid.
 */
export function mapKevCatalogue(json: unknown): KevCatalogue | undefined {
  const result = v.safeParse(catalogue, json, { abortEarly: true })
  if (!result.success) return undefined
  const listings: KevListing[] = []
  let unreadable = 0
  for (const item of result.output.vulnerabilities) {
    const row = v.safeParse(listing, item, { abortEarly: true })
    const cve = row.success ? parseCveId(row.output.cveID) : undefined
    if (!row.success || cve === undefined) {
      unreadable++
      continue
    }
    const { dateAdded, dueDate, knownRansomwareCampaignUse: use, forensicTriage } = row.output
    const ransomware = use?.trim().toLowerCase() === 'known' ? 'known' : 'unknown'
    const name = row.output.vulnerabilityName
    listings.push({ cve, dateAdded, dueDate, ransomware, forensicTriage, name })
  }
  if (listings.length === 0) return undefined
  const { dateReleased, count: said } = result.output
  const wrongDay = typeof dateReleased === 'string' ? wrongDayIn(dateReleased) : undefined
  const count = isCount(said) ? said : undefined
  if (said !== undefined && said !== null && count === undefined) unreadable++
  return {
    date: v.parse(pastDay, dateReleased),
    listings,
    ...(wrongDay ? { wrongDay } : {}),
    ...(count === undefined ? {} : { count }),
    ...(unreadable === 0 ? {} : { unreadable }),
  }
}

/** How many entries a catalogue has that has more than are read; undefined where it is none such. */
export function listingsBeyond(json: unknown): number | undefined {
  const result = v.safeParse(v.object({ vulnerabilities: v.array(v.unknown()) }), json)
  const { length, 0: first } = result.success ? result.output.vulnerabilities : []
  return length > mostListings && v.is(listing, first) ? length : undefined
}

/** Whether a value can be a number of entries. */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= mostListings
}

/** How many entries a catalogue has or says it has, read or not. */
export function entriesOf({ listings, count = 0, unreadable = 0 }: KevCatalogue): number {
  return Math.max(count, listings.length + unreadable)
}

/** Why a catalogue's silence about a CVE says nothing; undefined where it says that the CVE is not listed. */
export function absenceDoubt(catalogue: KevCatalogue): KevDoubt | undefined {
  const { date, listings } = catalogue
  const total = entriesOf(catalogue)
  if (listings.length < total) return { code: 'incomplete', read: listings.length, total }
  return date === undefined ? { code: 'undated' } : undefined
}

/** The catalogue's entry for a CVE, of several the one added last; undefined where it is not listed. */
export function kevEntry(catalogue: KevCatalogue, id: CveId): KevEntry | undefined {
  const rows = ofCve(catalogue.listings, id, ({ cve }) => cve)
  // Of one day the row that stands behind the other.
  const [first, ...others] = rows
  if (first === undefined) return undefined
  const latest = others.reduce(
    (one, other) => ((other.dateAdded ?? '') < (one.dateAdded ?? '') ? one : other),
    first,
  )
  const several = rows.length > 1 ? { rows: rows.length } : {}
  return { ...latest, catalogueDate: catalogue.date, ...several }
}

/** CISA's copy on GitHub: cisa.gov itself does not let pages of other origins read it. */
export async function fetchKevCatalogue(
  hosts: Pick<Hosts, 'kev'>,
  signal: AbortSignal,
): Promise<KevCatalogue> {
  const json = await fetchJson(`${hosts.kev}/known_exploited_vulnerabilities.json`, signal)
  const mapped = mapKevCatalogue(json)
  if (!mapped) throw lookupError(listingsBeyond(json) === undefined ? 'unexpected' : 'too-long')
  return mapped
}
