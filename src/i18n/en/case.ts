/** What speaks for a vector against a published one, written for an issue or a mail. */
export const theCase = {
  heading: (cve: string) =>
    cve === '' ? 'Two scores for one vulnerability' : `${cve}: two scores for one vulnerability`,
  mine: (said: string) => `Mine: ${said}`,
  published: (said: string) => `Published: ${said}`,
  publishedAs: (score: string, said: string) => `Published: ${score}; by its vector ${said}`,
  publishedBy: (name: string, readOn: string | undefined) =>
    `Published by ${name}${readOn === undefined ? '' : `, as of ${readOn}`}`,
  misscored: (score: string, recomputed: string) =>
    `Published as ${score}, but this vector gives ${recomputed}.`,
  /** What gives the published score, as a reason of `another` says it. */
  because: (score: string, reason: string) => `What gives ${score}: ${reason}.`,
  differ: (count: number) =>
    count === 1 ? 'The vectors differ in 1 metric.' : `The vectors differ in ${count} metrics.`,
  same: 'The vectors have the same values.',
  otherVersion: (mine: string, theirs: string) =>
    `Mine is of v${mine}, the published vector of v${theirs}: metrics and equations differ, so the scores need not agree.`,
  metric: (name: string, key: string, mine: string, published: string) =>
    `${name} ${key}: mine ${mine}, published ${published}.`,
  /** A metric of mine where theirs has none like it. */
  ownMetric: (name: string, key: string, mine: string) => `${name} ${key}: mine ${mine}.`,
  section: (version: string, section: string) => `Defined in v${version} §${section}.`,
  alone: (score: string) => `The published value alone would make mine ${score}.`,
  aloneNothing: 'The published value alone changes nothing.',
  decides: (name: string, key: string) => `What decides: ${name} ${key}`,
  decidesMost: (name: string, key: string) => `What decides most: ${name} ${key}`,
  together: 'No single metric decides. The last step of each:',
  lastSteps: 'The last step of each:',
  write: 'Write the case',
  writeNamed: (version: string, source: string) =>
    `Write the case against the v${version} vector of ${source}`,
  copied: 'Copied',
  /** In place of the button while mine has no score. */
  answerFirst: (open: number) =>
    open === 1
      ? 'To write the case against it, answer the metric that is open in yours.'
      : `To write the case against it, answer the ${open} metrics that are open in yours.`,
  /** Which form, and of which metrics notes go with it. */
  done: (form: string, notes: readonly string[]) =>
    `The case is copied: ${form}${notes.length === 0 ? ', without notes' : `, with your notes on ${notes.join(', ')}`}.`,
  otherForms: 'In another form:',
}
