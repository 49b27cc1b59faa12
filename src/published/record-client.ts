import * as v from 'valibot'
import type { CveId } from '#cve-id/cve-id.ts'
import { fetchJson } from '#look-up/fetch-json.ts'
import type { Hosts } from '#look-up/hosts.ts'
import { isLookupError, lookupError } from '#look-up/look-up-error.ts'
import type { CveRecord } from './published.ts'
import { mapCveRecord } from './record.ts'

/** Where cvelistV5 keeps a record: by year and thousand, as in `cves/2024/3xxx/CVE-2024-3094.json`. */
export function recordPath(id: CveId): string {
  const [, year = '', number = ''] = id.split('-')
  // Nineteen digits are more than a number holds.
  const thousand = number.slice(0, -3).replace(/^0+(?=\d)/, '')
  return `cves/${year}/${thousand}xxx/${id}.json`
}

/**
 * The record from CVE Services, or else from the list on GitHub; 'unknown' where CVE Services say that
 * there is none. Throws their LookupError, with that of the list, when both fail: the list is a copy, which is behind and has
 * no reserved IDs, so that what it lacks may well exist.
 */
export async function fetchCveRecord(
  id: CveId,
  hosts: Pick<Hosts, 'cve' | 'cveList'>,
  signal: AbortSignal,
): Promise<CveRecord | 'unknown'> {
  try {
    return await fetchAtServices(`${hosts.cve}/api/cve/${id}`, id, signal)
  } catch (error) {
    if (!isLookupError(error)) throw error
    try {
      return recordIn(await fetchJson(`${hosts.cveList}/${recordPath(id)}`, signal), id)
    } catch (second) {
      throw isLookupError(second) ? Object.assign(error, { second }) : second
    }
  }
}

async function fetchAtServices(
  url: string,
  id: CveId,
  signal: AbortSignal,
): Promise<CveRecord | 'unknown'> {
  try {
    const json = await fetchJson(url, signal)
    return saysNone(json) ? 'unknown' : recordIn(json, id)
  } catch (error) {
    if (isLookupError(error) && error.status === 404) return 'unknown'
    throw error
  }
}

/** CVE Services' own word for it, should something between lose the status 404 that it comes with. */
function saysNone(json: unknown): boolean {
  return v.is(v.object({ error: v.literal('CVE_RECORD_DNE') }), json)
}

function recordIn(json: unknown, id: CveId): CveRecord {
  const record = mapCveRecord(json)
  if (record?.id !== id) throw lookupError('unexpected')
  return record
}
