import type { SsvcFact } from '#known/known-of-cve.ts'
import { type JsonObject, filled } from '#share/machine/json.ts'

const exploitations = { none: 'N', poc: 'P', active: 'A' } as const

function point(name: string, key: string, version: string, value: string | undefined) {
  if (value === undefined) return []
  return [{ namespace: 'ssvc', key, version, name, values: [{ key: value }] }]
}

/** Decision points of SSVC as the registry of CERT/CC names them. */
export function ssvcOf(ssvc: SsvcFact | undefined, cve: string | undefined): JsonObject {
  if (ssvc?.kind !== 'decided') return {}
  const { exploitation, automatable, technicalImpact, date = ssvc.from.date } = ssvc.decision
  const selections = [
    ...point('Exploitation', 'E', '1.1.0', exploitation && exploitations[exploitation]),
    ...point(
      'Automatable',
      'A',
      '2.0.0',
      automatable === undefined ? undefined : automatable === 'yes' ? 'Y' : 'N',
    ),
    ...point(
      'Technical Impact',
      'TI',
      '1.0.0',
      technicalImpact === undefined ? undefined : technicalImpact === 'total' ? 'T' : 'P',
    ),
  ]
  if (selections.length === 0 || date === undefined) return {}
  return filled({
    schemaVersion: '2.0.0',
    selections,
    target_ids: cve === undefined ? [] : [cve],
    timestamp: `${date}T00:00:00Z`,
  })
}
