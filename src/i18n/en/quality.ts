import type { ChangeCode } from '#import/finding.ts'
import type { QualityMark } from '#rows/quality.ts'

/** What is doubtful about a row, in few words. */
const short: Readonly<Record<QualityMark, string>> = {
  differs: 'claim differs',
  'off-band': 'word off band',
  order: 'order',
  repaired: 'repaired',
  'safety-on-base': 'safety on base',
  'threat-in-base': 'threat in base',
  shared: 'shared score',
  'no-version': 'no version',
  incomplete: 'incomplete',
  unreadable: 'unreadable',
}

const sentences: Readonly<Record<QualityMark, string>> = {
  differs: 'The claimed score is not the one that the vector gives.',
  'off-band': 'The claimed severity is the word for none of the scores.',
  order: 'The metrics of a vector stood in an order that its version does not allow.',
  repaired: 'It was read otherwise than it stands:',
  'safety-on-base':
    'Safety (S) stands on SI or SA, where only the modified metrics MSI and MSA have it.',
  'threat-in-base': 'Threat metrics are set in a vector of which the base score is claimed.',
  shared: 'One score stands for several CVE IDs, and need not be right for each of them.',
  'no-version': 'A claim leaves open for which version of CVSS it is.',
  incomplete: 'The vector has open metrics, and so a range and no score.',
  unreadable: 'A vector cannot be read.',
}

const repairs: Readonly<Record<ChangeCode, string>> = {
  'prefix-added': 'The prefix of the vector was missing.',
  'prefix-removed': 'The vector had a prefix that its version does not have.',
  'version-assumed': 'The version was not named and is assumed.',
  'decimal-comma': 'The score had a decimal comma.',
  'rounded-noise': 'The score had digits that only a computer adds.',
  'date-was-score': 'A spreadsheet had made a date of the score.',
  'score-and-vector-split': 'Score and vector stood in one field.',
  'score-of-several': 'One score stood beside several vectors, and counts where it fits.',
  'joined-lines': 'The vector was broken over several lines.',
  'joined-columns': 'The vector was joined from two columns.',
  'built-from-fields': 'The vector was put together from fields of their own.',
  'letters-repaired': 'Letters of the vector were repaired.',
  'from-prose': 'The vector stands in a sentence, and nothing else is there.',
  reordered: 'The metrics stood in another order.',
  'values-dropped': 'Values that do not exist were dropped; those metrics are open.',
  percent: 'A value was in percent.',
}

export const quality = {
  heading: 'Quality',
  short,
  filter: {
    differs: 'Claimed differs',
    'off-band': 'Severity off its band',
    order: 'Metrics in wrong order',
    repaired: 'Repaired',
    'safety-on-base': 'Safety on base',
    'threat-in-base': 'Threat in a base score',
    shared: 'Shared score',
    'no-version': 'Unknown version',
    incomplete: 'Incomplete vector',
    unreadable: 'Unreadable vector',
  } satisfies Readonly<Record<QualityMark, string>>,
  sentences,
  repairs,
}
