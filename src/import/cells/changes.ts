import type { Repair, RepairCode, Vector } from '#cvss/index.ts'
import type { ChangeCode } from '../finding.ts'

const codes: Readonly<Record<RepairCode, ChangeCode>> = {
  'percent-encoding': 'letters-repaired',
  'html-entity': 'letters-repaired',
  'white-space': 'letters-repaired',
  'letter-case': 'letters-repaired',
  invisible: 'letters-repaired',
  'look-alike': 'letters-repaired',
  'trailing-slash': 'letters-repaired',
  'leading-slash': 'letters-repaired',
  'missing-slash': 'letters-repaired',
  parentheses: 'letters-repaired',
  'score-in-front': 'score-and-vector-split',
  'prefix-missing': 'prefix-added',
  'prefix-form': 'prefix-removed',
  'version-assumed': 'version-assumed',
  'version-named': 'prefix-added',
  order: 'reordered',
  'mandatory-not-defined': 'values-dropped',
  markup: 'letters-repaired',
  separator: 'letters-repaired',
  joined: 'joined-lines',
  'value-in-words': 'letters-repaired',
}

/** What was done to read a vector, each once. */
export function changesOf(
  repairs: readonly Repair[],
  { version }: Vector,
  written: string,
): readonly ChangeCode[] {
  const isWrapped = /\S[\r\n]+\s*\S/.test(written)
  const isSplit = repairs.some(({ code }) => code === 'score-in-front')
  const changes = repairs.flatMap(({ code }): readonly ChangeCode[] => {
    // Parentheses and the space in front of them part score and vector.
    if (isSplit && (code === 'parentheses' || code === 'white-space')) return []
    if (code === 'parentheses' && version === '2.0') return []
    if (code === 'white-space' && isWrapped) return ['joined-lines']
    return [codes[code]]
  })
  return [...new Set(changes)]
}

/** Whether the version is the reader's and not the text's. */
export function isVersionAssumed(repairs: readonly Repair[]): boolean {
  return repairs.some(({ code }) => code === 'prefix-missing' || code === 'version-assumed')
}
