import type { ShownProbability } from '#epss/epss-score.ts'
import { percentileText, probabilityText } from './numbers-and-lists.ts'

/** Words of the line that every copy carries: draft or final, whose, what was changed, as of when. */
export const provenance = {
  final: 'Final',
  draft: (open: readonly string[], undecided: readonly string[]) =>
    ['Draft', ...kind('open', open), ...kind('undecided', undecided)].join(', '),
  own: 'own vector',
  changed: (whose: string, metrics: readonly string[]) => `${whose}: ${metrics.join(', ')}`,
  ofVersions: (all: readonly { readonly version: string; readonly text: string }[]) =>
    all.map(({ version, text }) => `v${version} ${text}`).join(', '),
  epss: (probability: ShownProbability, percentile: number, date: string | undefined) =>
    `EPSS ${probabilityText(probability)} (${percentileText(percentile)})${date === undefined ? '' : `, ${date}`}`,
  about: (cve: string, text: string) => `${cve}: ${text}`,
  between: ' · ',
}

function kind(word: string, metrics: readonly string[]): readonly string[] {
  return metrics.length > 0 ? [`${word}: ${metrics.join(', ')}`] : []
}
