/** Names of the forms in which a list goes out, in the order in which they are offered. */
export const outForms = ['xlsx', 'csv', 'json', 'tsv', 'markdown', 'html', 'vdr', 'csaf'] as const

export type OutForm = (typeof outForms)[number]

/** Whether a form has columns. */
export function isTableForm(form: OutForm): boolean {
  return ['xlsx', 'csv', 'tsv', 'markdown', 'html'].includes(form)
}

/** What of rows a form may have no place for, in the order in which it is told. */
export const outParts = [
  'titles',
  'notes',
  'metricNotes',
  'markings',
  'statuses',
  'otherIds',
  'otherVectors',
  'openVectors',
  'claims',
  'claimedSeverities',
  'components',
  'assets',
  'sources',
  'outside',
  /** That a risk is accepted stands as something else. */
  'accepted',
  /** Rows of one CVE ID are one. */
  'sameCve',
] as const

export type OutPart = (typeof outParts)[number]
