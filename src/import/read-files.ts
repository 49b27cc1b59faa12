import { readBytes } from './read-bytes.ts'
import {
  type FilesSink,
  type GivenFile,
  limits as usual,
  type Limits,
  type ReadingSummary,
  type Shared,
} from './reading.ts'
import { sourceOf } from './source.ts'
import type { ReadOptions } from './finding.ts'

/**
 * Reads files of any kind, each by its content: reports, tables, texts, workbooks, archives of them. Never
 * throws; what was not read is told. Behind the limits the rest is counted.
 */
export async function readFiles(
  given: readonly GivenFile[],
  sink: FilesSink,
  options: ReadOptions = {},
  limits: Limits = usual,
): Promise<ReadingSummary> {
  const total = given.reduce((sum, { data }) => sum + data.size, 0)
  let [findings, more, files, bytes, known] = [0, 0, 0, 0, 0]
  const shared: Shared = {
    sink,
    options,
    limits,
    takeFile() {
      if (files >= limits.files) return false
      files++
      return true
    },
    addBytes(added) {
      bytes += added
      sink.progress(total === 0 ? 1 : Math.min(bytes / total, 1))
    },
    take(finding) {
      if (findings >= limits.findings) {
        more++
        return
      }
      findings++
      sink.finding(finding)
    },
  }
  let left = 0
  for (const { name, data } of given) {
    if (sink.isCancelled()) break
    const place = { files: [name], within: 'file' }
    known += data.size
    if (known > limits.bytes) {
      known -= data.size
      sink.remark({ kind: 'not-read', code: 'too-large', place, text: name })
    } else if (shared.takeFile()) await readBytes(sourceOf(data), [name], shared)
    else left++
  }
  const place = { files: [], within: 'all files' }
  if (left > 0) sink.remark({ kind: 'not-read', code: 'too-large', place, text: '', count: left })
  if (more > 0)
    sink.remark({ kind: 'not-read', code: 'too-many-rows', place, text: '', count: more })
  return { findings, more, files }
}
