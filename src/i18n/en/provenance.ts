/** Words of the line that every copy carries: draft or final, whose, what was changed, as of when. */
export const provenance = {
  final: 'Final',
  draft: (metrics: string) => `Draft, open: ${metrics}`,
  own: 'own vector',
  changed: (whose: string, metrics: string) => `${whose}: ${metrics}`,
  ofVersion: (version: string, whose: string) => `v${version} ${whose}`,
  epss: (probability: string, percentile: string, date: string | undefined) =>
    `EPSS ${probability} (${percentile})${date === undefined ? '' : `, ${date}`}`,
  about: (cve: string, text: string) => `${cve}: ${text}`,
  between: ' · ',
}
