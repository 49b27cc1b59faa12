import type { CveId } from '#cve-id/cve-id.ts'
import { type Shard, isCurrent, readShard } from '#snapshot/shard.ts'
import { type Snapshot, shardOf } from '#snapshot/snapshot.ts'
import { type Answers, keyText } from './answers.ts'
import type { DataFile } from './data-file.ts'

const none: readonly DataFile[] = []
const made = new WeakMap<Shard, readonly DataFile[]>()

/** A shard as files that speak of its thousand IDs as a daily file and a catalogue do of all. */
function filesOf(shard: Shard): readonly DataFile[] {
  const before = made.get(shard)
  if (before) return before
  const { name, scores, catalogue } = shard
  const file = { name: `snapshot/${name}.json`, keptAt: 0, isSnapshot: true } as const
  const files: readonly DataFile[] = [
    { ...file, id: `epss-${name}`, content: { kind: 'daily-file', file: scores } },
    ...(catalogue
      ? [{ ...file, id: `kev-${name}`, content: { kind: 'kev', catalogue } } as const]
      : []),
  ]
  made.set(shard, files)
  return files
}

/** Whether the word of a snapshot on a CVE is here. */
export function isInSnapshot(
  cve: CveId,
  snapshot: Snapshot | undefined,
  answers: Answers,
): boolean {
  const name = shardOf(cve)
  return (
    snapshot !== undefined &&
    isCurrent(name, answers.get(keyText(['snapshot', name]))?.answer, snapshot)
  )
}

/** What a snapshot says of a CVE, as files to be read beside a person's own; one of an earlier visit counts, too. */
export function snapshotFiles(cve: CveId, answers: Answers): readonly DataFile[] {
  const name = shardOf(cve)
  return shardFiles(name, answers.get(keyText(['snapshot', name]))?.answer)
}

/** The same of a shard as it was answered, as JSON. */
export function shardFiles(name: string, json: unknown): readonly DataFile[] {
  const shard = readShard(name, json)
  return shard ? filesOf(shard) : none
}
