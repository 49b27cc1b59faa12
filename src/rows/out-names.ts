/** Names of the forms in which a list goes out, in the order in which they are offered. */
export const outForms = ['xlsx', 'csv', 'json', 'tsv', 'markdown', 'html'] as const

export type OutForm = (typeof outForms)[number]

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
] as const

export type OutPart = (typeof outParts)[number]
