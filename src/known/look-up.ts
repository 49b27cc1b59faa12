import type { CveId } from '#cve-id/cve-id.ts'
import type { Hosts } from '#look-up/hosts.ts'
import { lookupError } from '#look-up/look-up-error.ts'
import { fetchKevCatalogue } from '#published/kev.ts'
import type { CveRecord } from '#published/published.ts'
import { fetchCveRecord } from '#published/record-client.ts'
import { fetchEpss } from '#epss/client.ts'
import type { EpssHistory } from '#epss/epss-score.ts'
import { fetchShard } from '#snapshot/client.ts'
import { type PlacedSnapshot, shardOf } from '#snapshot/snapshot.ts'
import type { DataFile } from './data-file.ts'
import { shardFiles } from './snapshot-files.ts'
import { today } from './today.ts'
import { type Asked, troubleOf } from './asked.ts'
import { factsOf } from './facts.ts'
import type { KnownOfCve } from './known-of-cve.ts'

/** What came of asking: the facts, and the record with its vectors. */
export type LookedUp = {
  readonly known: KnownOfCve
  readonly record: CveRecord | undefined
}

/** Asks every source once, for a page without a cache of its own; a source that fails fails alone. */
export async function lookUpKnown(
  cve: CveId,
  hosts: Pick<Hosts, 'epss' | 'cve' | 'cveList' | 'kev'>,
  signal: AbortSignal,
  snapshot?: PlacedSnapshot,
): Promise<LookedUp> {
  const beside = snapshot ? filesBeside(cve, snapshot, signal) : Promise.resolve([])
  // What stands beside the page is not asked for elsewhere; the record is none of it, and waits for nothing.
  const unlessBeside = async <Answer>(
    kind: 'daily-file' | 'kev',
    ask: () => Promise<Answer>,
  ): Promise<Answer | undefined> =>
    (await beside).some(({ content }) => content.kind === kind) ? undefined : ask()
  const [epss, kev, record] = await Promise.allSettled([
    unlessBeside('daily-file', () => scoreOf(cve, hosts.epss, signal)),
    unlessBeside('kev', () => fetchKevCatalogue(hosts, signal)),
    fetchCveRecord(cve, hosts, signal),
  ])
  signal.throwIfAborted()
  const asked = { epss: askedOf(epss), kev: askedOf(kev), record: askedOf(record) }
  const { answer } = asked.record
  return {
    known: factsOf(cve, asked, await beside),
    record: answer === 'unknown' ? undefined : answer,
  }
}

/** What stands beside the page; nothing where it does not answer, and others are asked. */
async function filesBeside(
  cve: CveId,
  snapshot: PlacedSnapshot,
  signal: AbortSignal,
): Promise<readonly DataFile[]> {
  const name = shardOf(cve)
  try {
    return shardFiles(name, await fetchShard(name, snapshot, signal))
  } catch {
    signal.throwIfAborted()
    return []
  }
}

async function scoreOf(cve: CveId, host: string, signal: AbortSignal): Promise<EpssHistory | null> {
  const { scores, unreadable, contradictory } = await fetchEpss([cve], host, signal)
  if (contradictory.has(cve)) throw lookupError('contradictory')
  if (unreadable.has(cve)) throw lookupError('unexpected')
  return scores.get(cve) ?? null
}

function askedOf<Answer>(settled: PromiseSettledResult<Answer | undefined>): Asked<Answer> {
  const isSent = true
  if (settled.status === 'rejected')
    return { isSent, answer: undefined, answeredOn: undefined, trouble: troubleOf(settled.reason) }
  const answeredOn = today()
  return { isSent, answer: settled.value, answeredOn, trouble: undefined }
}
