import { beginsAsKev, kevHeadLength } from '#published/kev-head.ts'
import { giveDataFiles } from '../given-files.ts'
import type { Read } from './read-given.ts'

/** What was read of a file, and whether it is a source: figures of all CVEs, given to those that are in a list. */
type ReadOrUsed = Read & { readonly isSource: boolean }

/** Gives EPSS's daily files and CISA's catalogue to what uses them: the rows of a catalogue, as CSV or JSON, are no findings. */
export async function usedAsSource(data: Blob, read: Read): Promise<ReadOrUsed> {
  if (!(data instanceof File)) return { ...read, isSource: false }
  const remarks = read.remarks.filter(
    (remark) => remark.kind !== 'not-read' || remark.code !== 'epss-daily-file',
  )
  const isCatalogue = beginsAsKev(await data.slice(0, kevHeadLength).text())
  const isSource = isCatalogue || remarks.length < read.remarks.length
  if (isSource) giveDataFiles([data])
  return isCatalogue
    ? { ...read, findings: [], remarks: [], tables: [], isSource }
    : { ...read, remarks, isSource }
}
