import type { Status } from '../finding.ts'
import { factText } from './region.ts'
import type { Scope } from './scopes.ts'

/** SARIF says of a result what kind it is, and whether it is still there (SARIF 2.1.0 §3.27.9, §3.27.24). */
export function sarifState({ region }: Scope): Status | undefined {
  const textIn = (wanted: string) => {
    const fact = region.facts.find(({ name }) => name === wanted)
    return fact && factText(fact)
  }
  const kind = textIn('kind') ?? ''
  if (/^(?:pass|notApplicable)$/i.test(kind)) return { meaning: 'not-affected', written: kind }
  const baseline = textIn('baselinestate') ?? ''
  return /^absent$/i.test(baseline) ? { meaning: 'fixed', written: baseline } : undefined
}
