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
 * The record from CVE Services, or else from the list on GitHub; 'unknown' where the one that
 * answers has none. Throws the LookupError of CVE Services when both fail.
 */
export async function fetchCveRecord(
  id: CveId,
  hosts: Pick<Hosts, 'cve' | 'cveList'>,
  signal: AbortSignal,
): Promise<CveRecord | 'unknown'> {
  try {
    return await fetchRecordAt(`${hosts.cve}/api/cve/${id}`, id, signal)
  } catch (error) {
    if (!isLookupError(error)) throw error
    try {
      return await fetchRecordAt(`${hosts.cveList}/${recordPath(id)}`, id, signal)
    } catch (second) {
      throw isLookupError(second) ? error : second
    }
  }
}

async function fetchRecordAt(
  url: string,
  id: CveId,
  signal: AbortSignal,
): Promise<CveRecord | 'unknown'> {
  try {
    const record = mapCveRecord(await fetchJson(url, signal))
    if (record?.id === id) return record
  } catch (error) {
    if (isLookupError(error) && error.status === 404) return 'unknown'
    throw error
  }
  throw lookupError('unexpected')
}
