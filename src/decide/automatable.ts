import type { KnownInput } from './inputs.ts'

/** CVSS's metric, where a version has it. */
export const automatableMetric = 'AU'
/** SSVC's point, whatever its version. */
export const automatableKind = 'ssvc:A'

/** CVSS v4.0 Automatable and SSVC Automatable are asked alike; one may suggest the other. */
export type AutomatableSuggestion =
  | { readonly to: 'AU' | 'A'; readonly value: 'Y' | 'N' }
  /** Both are settled, and differ. */
  | { readonly to: 'neither'; readonly AU: 'Y' | 'N'; readonly A: 'Y' | 'N' }

/** What to offer; nothing is taken over by itself. */
export function suggestedAutomatable(
  AU: string | undefined,
  input: KnownInput,
): AutomatableSuggestion | undefined {
  const mine = AU === 'Y' || AU === 'N' ? AU : undefined
  const [only, ...others] = input.values
  const theirs = others.length === 0 && (only === 'Y' || only === 'N') ? only : undefined
  if (mine === theirs) return undefined
  if (!mine) return theirs && { to: 'AU', value: theirs }
  return theirs ? { to: 'neither', AU: mine, A: theirs } : { to: 'A', value: mine }
}
