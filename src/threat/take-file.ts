import { readDroppedFile } from '#cve/dropped-file.ts'
import { cveRecordQuery, kevQuery } from '#cve/query.ts'
import { showCve } from '#state/cve-lookup.ts'
import { useConfiguration } from '#state/configuration.ts'
import { readChosenFile } from '#state/daily-file.ts'
import { type TakenFile, useTakenFile } from '#state/taken-file.ts'
import { loadRecordIfUntouched } from './load-published.ts'
import { queryClient } from './query-client.ts'

/** A JSON file larger than the KEV catalogue will ever be is not opened. */
const largestJson = 20_000_000

/** Uses a chosen or dropped file in place of a look-up: a daily file, a CVE record, or KEV. */
export async function takeFile(file: File): Promise<void> {
  useTakenFile.setState({ taken: await take(file) })
}

async function take(file: File): Promise<TakenFile> {
  if (!/\.json$/i.test(file.name)) {
    await readChosenFile(file)
    return 'daily-file'
  }
  if (file.size > largestJson) return 'refused'
  const dropped = readDroppedFile(await file.text())
  const { hosts } = useConfiguration.getState()
  switch (dropped.kind) {
    case 'cve-record':
      queryClient.setQueryData(cveRecordQuery(dropped.record.id, hosts).queryKey, dropped.record)
      // An ID out of a file has been shown to this page only.
      showCve(dropped.record.id)
      loadRecordIfUntouched(dropped.record)
      return 'cve-record'
    case 'kev':
      queryClient.setQueryData(kevQuery(hosts).queryKey, dropped.catalogue)
      return 'kev'
    case 'refused':
      return 'refused'
    default:
      return dropped satisfies never
  }
}
