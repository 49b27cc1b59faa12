import type { Version } from '#cvss/index.ts'
import type { Ssvc } from './published.ts'

/** A metric value that evidence speaks for, and which evidence. */
export type Suggestion = {
  readonly metric: 'E'
  readonly value: string
  readonly because: 'kev' | 'ssvc-active' | 'ssvc-poc'
}

// Attacks and public code, in each version's words for Exploit Maturity or Exploitability.
const values: Readonly<Record<Version, { readonly attacked: string; readonly poc: string }>> = {
  '4.0': { attacked: 'A', poc: 'P' },
  '3.1': { attacked: 'H', poc: 'P' },
  '3.0': { attacked: 'H', poc: 'P' },
  '2.0': { attacked: 'H', poc: 'POC' },
}

/**
 * The Threat or Temporal metric that KEV or SSVC speak for, to be accepted by a person. EPSS is a
 * forecast and no evidence, and "no exploitation known" is none either.
 */
export function suggestedMetric(
  version: Version,
  { kev, ssvc }: { readonly kev?: unknown; readonly ssvc?: Pick<Ssvc, 'exploitation'> | undefined },
): Suggestion | undefined {
  const { attacked, poc } = values[version]
  if (kev) return { metric: 'E', value: attacked, because: 'kev' }
  if (ssvc?.exploitation === 'active')
    return { metric: 'E', value: attacked, because: 'ssvc-active' }
  if (ssvc?.exploitation === 'poc') return { metric: 'E', value: poc, because: 'ssvc-poc' }
  return undefined
}
