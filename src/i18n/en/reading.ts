import type { Problem, ProblemCode, Repair, RepairCode, Version } from '#cvss/index.ts'
import type { ClaimedScore } from '#paste/claimed-score.ts'
import { digits, list } from './numbers-and-lists.ts'

/** The first of many words, and how many more there are. */
function some(words: readonly string[], most = 10): readonly string[] {
  return words.length > most
    ? [...words.slice(0, most), `${digits(words.length - most)} more`]
    : words
}

/** Quotes what somebody typed, at a length that a sentence can carry. */
function quoted(text: string): string {
  return text.length > 40 ? `“${text.slice(0, 40)}…”` : `“${text}”`
}

/** Positions are counted from 0 in the engine and from 1 on the page. */
function at(position: number): string {
  return `at position ${position + 1}`
}

/** Value part of a component such as 'AC:X'. */
function valuePart(component: string): string {
  return component.slice(component.indexOf(':') + 1)
}

const problems: Record<ProblemCode, (problem: Problem) => string> = {
  empty: () => 'There is nothing to read. A vector string looks like CVSS:3.1/AV:N/AC:L/…',
  'too-long': () => 'This is longer than the 2,048 characters a vector string may have.',
  'unknown-version': ({ text, position, allowed }) =>
    `${quoted(text)} ${at(position)} names no CVSS version known here. Use ${list(allowed, 'or')}.`,
  'unknown-metric': ({ text, position }) =>
    `${quoted(text)} ${at(position)} is no metric of this version. Check the letters or the version.`,
  'unknown-value': ({ text, position, metric, allowed }) =>
    `Metric ${metric} has no value ${valuePart(text) || '(empty)'} ${at(position)}. ${metric} takes ${list(allowed, 'or')}.`,
  'several-values': (problem) =>
    `Metric ${severalNamed(problem)} ${at(problem.position)}. Keep one of them.`,
  'duplicate-metric': ({ position, metric }) =>
    `Metric ${metric} is given twice, again ${at(position)}. Remove one of the two.`,
  'empty-segment': ({ position }) =>
    `There is nothing between two slashes ${at(position)}. Remove one slash.`,
  'no-colon': ({ text, position }) =>
    `${quoted(text)} ${at(position)} has no colon. A metric is written like AV:N.`,
  'two-colons': ({ text, position }) =>
    `${quoted(text)} ${at(position)} has two colons. A metric is written like AV:N.`,
  'foreign-letter': ({ text, position }) =>
    `The letter ${text}${alphabetOf(text)} ${at(position)} is none of a vector string, however it looks. Type it anew.`,
  'other-version': ({ text, allowed: [other = '', given = ''] }) =>
    /^cvss/i.test(text)
      ? `The prefix says ${given}, but these are metrics of ${other}. Use the prefix ${other}.`
      : `These are metrics of ${other}, not of ${given}. Write the prefix ${other} in front.`,
  'other-notation': ({ text }) =>
    `${quoted(text)} is an SSVC string, not a CVSS vector. It has no score.`,
}

const alphabets = ['Cyrillic', 'Greek', 'Armenian', 'Cherokee', 'Hebrew', 'Arabic'] as const

/** In words, where a letter is from another alphabet than it seems. */
function alphabetOf(letter: string): string {
  const alphabet = alphabets.find((name) => new RegExp(`^\\p{Script=${name}}`, 'u').test(letter))
  return alphabet ? ` (${alphabet})` : ''
}

const repairs: Record<RepairCode, (all: readonly Repair[]) => string> = {
  'percent-encoding': () => 'decoded percent signs',
  'html-entity': () => 'decoded HTML entities',
  'white-space': () => 'removed white space',
  'letter-case': (all) => `corrected upper and lower case in ${named(all)}`,
  invisible: () => 'removed invisible characters',
  'look-alike': () => 'replaced signs that only look like those of a vector',
  markup: () => 'removed markup from within it',
  separator: (all) => `put slashes where other signs stood${between(all)}`,
  joined: (all) => `joined the parts that were given apart${between(all)}`,
  'value-in-words': () => 'took the letters for names and words',
  'trailing-slash': () => 'removed a trailing slash',
  'leading-slash': () => 'removed the slash in front',
  'missing-slash': () => 'put in a missing slash',
  parentheses: () => 'removed parentheses',
  'score-in-front': () => 'left out the score in front',
  'prefix-missing': ([repair]) => `added the missing prefix ${repair?.became ?? ''}`,
  'prefix-form': ([repair]) => `corrected the prefix ${repair ? quoted(repair.text) : ''}`,
  'version-named': ([repair]) =>
    `took the version from the text beside it and added ${repair?.became ?? ''}`,
  'version-assumed': ([repair]) =>
    `assumed the version on screen${repair?.became ? ` and added ${repair.became}` : ''}`,
  order: (all) => `put ${named(all)} in the order that v4.0 requires`,
  'mandatory-not-defined': (all) =>
    `left ${named(all)} open, because a base metric cannot be Not Defined`,
}

/** What stood between, where it can be quoted. */
function between(all: readonly Repair[]): string {
  const texts = [...new Set(all.map(({ text }) => text).filter((text) => /^[ -~]+$/.test(text)))]
  return texts.length === 0 ? '' : ` (${list(texts.slice(0, 3).map(quoted), 'and')})`
}

function named(all: readonly Repair[]): string {
  return list(
    all.map(({ text }) => text),
    'and',
  )
}

/** One sentence for all repairs of a reading, each kind named once. */
function repaired(all: readonly Repair[]): string {
  const codes = [...new Set(all.map(({ code }) => code))]
  const parts = codes.map((code) => repairs[code](all.filter((repair) => repair.code === code)))
  return `Repaired while reading: ${list(parts, 'and')}.`
}

function severalNamed({ metric, allowed }: Problem): string {
  return `${metric ?? ''}: ${list(allowed, 'and')} are named`
}

/** What was left out of a vector: a metric of which several values are named, and bad values. */
function dropped(all: readonly Problem[]): string {
  const several = all.filter(({ code }) => code === 'several-values')
  const bad = all.filter(({ code }) => code !== 'several-values')
  const open = `Left open, because more than one value is given. ${several.map((each) => `${severalNamed(each)}.`).join(' ')}`
  return [...(several.length > 0 ? [open] : []), ...(bad.length > 0 ? [badValues(bad)] : [])].join(
    ' ',
  )
}

function badValues(all: readonly Problem[]): string {
  const metrics = all.map(({ text, metric }) => `${metric ?? ''} (${quoted(text)})`)
  const takes = all.map(({ metric, allowed }) => `${metric ?? ''} takes ${list(allowed, 'or')}.`)
  return `Left open, because the value given does not exist: ${list(metrics, 'and')}. ${takes.join(' ')}`
}

/** One sentence for what looks like more of a vector and was not taken for it. */
function left(all: readonly string[]): string {
  return `Not read, though it stands beside the vector: ${list(some(all.map(quoted)), 'and')}.`
}

/** What a text says of the score, what it is, and why the two may differ. */
function claimed({ score, reason }: ClaimedScore, is: string): string {
  const sentence = says(score.toFixed(1), is)
  if (reason === undefined) return sentence
  if (reason.kind === 'other-version')
    return `${sentence} ${score.toFixed(1)} is what the same metrics give in v${reason.version}.`
  return `${sentence} ${reasons[reason.kind](score.toFixed(1))}`
}

const reasons = {
  base: (score: string) => `${score} is its base score; the other metrics change it.`,
  temporal: (score: string) => `${score} is its score without the Environmental metrics.`,
  'v3.1-environmental-as-base': (score: string) =>
    `${score} is what the environmental equation gives without Environmental metrics.`,
  'first-v4-rounds-tie-down': (score: string) =>
    `FIRST’s calculator shows ${score}, because it rounds a tie down.`,
}

/** What a text says of a vector in words, and what it is. */
function says(said: string, is: string): string {
  return `The text says ${said}, the vector is ${is}.`
}

const partKinds = {
  fragment: '',
  vector: ' as a vector',
  'other-vector': ' as the vector of another version',
  cve: ' as a CVE ID',
  undecided: ' as values between which a metric is undecided',
  'undecided-set': ', because the vector has a value for it already',
  'undecided-many': ', because these are more alternatives than are worked out',
  'second-cve': ' (a second CVE ID)',
  cut: ', where the link was cut off',
  text: ' as title and notes',
}

/** One sentence for parts of an address that were not understood. */
function notUnderstood(
  parts: readonly { readonly kind: keyof typeof partKinds; readonly text: string }[],
): string {
  const named = parts.map(({ kind, text }) => `${quoted(text)}${partKinds[kind]}`)
  return `Not understood in the link: ${list(some(named), 'and')}.`
}

function isAre(count: number): string {
  return count === 1 ? 'is' : 'are'
}

const from = {
  vector: '',
  letters: ' from its letters alone',
  first: ' from a link to FIRST’s calculator',
  nvd: ' from a link to NVD’s calculator',
  'red-hat': ' from a link to Red Hat’s calculator',
  metaeffekt: ' from a link to metæffekt’s calculator',
  link: ' from a link',
  table: ' from a table of names and words',
  text: ' from the text',
}
type Way = keyof typeof from

/** Who gives the vector, where a link names more than whose page it is. */
function by(name: string | undefined): string {
  return name === undefined || name === 'NVD' ? '' : `, given there by ${name}`
}

/** Texts of what was read: pasted, opened from a link, or typed as a vector string. */
export const reading = {
  problems,
  repaired,
  dropped,
  left,
  claimed,
  claimedSeverity: (said: string, severity: string, score: string) =>
    says(said, `${severity} ${score}`),
  cut: (end: string) =>
    `The text was cut off at ${quoted(end)}. If the vector went on there, that part is missing.`,
  claimedVersion: (said: string, is: Version) => says(`CVSS v${said}`, `CVSS v${is}`),
  notUnderstood,
  cveShown: 'The CVE ID is shown in the result panel. Nothing was sent.',
  cveJoin:
    'A CVE ID was found. Begin a new assessment of it, or add it to the one on screen; nothing is sent before you look it up:',
  cveTaken: (cve: string, isSent: boolean) =>
    isSent ? `It is about ${cve}.` : `It is about ${cve}; nothing was sent.`,
  cvesNamed: (cves: readonly string[], taken: string | undefined, most: number) => {
    if (taken !== undefined) return `The text also names ${list(some(cves), 'and')}.`
    if (cves.length > most)
      return `The text names ${digits(cves.length)} CVE IDs; none was taken over. The first ${most}:`
    return cves.length === 1
      ? `The text names ${cves[0]}, but does not tie it to this vector; it was not taken over:`
      : 'The text names more than one CVE ID; none was taken over:'
  },
  cvesMended: (all: readonly { readonly text: string; readonly cve: string }[]) =>
    `Read as CVE IDs: ${list(
      all.map(({ text, cve }) => `${quoted(text)} as ${cve}`),
      'and',
    )}.`,
  cvesBroken: (all: readonly string[]) =>
    all.length === 1
      ? `${all.map(quoted).join('')} looks like a CVE ID and could not be read.`
      : `${list(all.map(quoted), 'and')} look like CVE IDs and could not be read.`,
  joinCve: (cve: string) => `Add ${cve} to what is on screen`,
  onScreen: 'This vector is already on screen.',
  textUnreadable: 'The title and notes in the link could not be read. Its vector is shown.',
  notStarted:
    'A part of Plumb did not start, so this may not be what the link says. Compare before you use it, or reload.',
  draftsForgotten: 'The drafts that this tab had stored could not be read and were forgotten.',
  updated:
    'Plumb was updated, and parts of the page that is open are gone. Reload: what is on screen and what you typed stay.',
  cveChoose: (count: number, most: number) =>
    `${count > most ? `${digits(count)} CVE IDs were found; the first ${most} are listed.` : 'Several CVE IDs were found.'} Choose one; nothing is sent before you look it up:`,
  read: 'Read',
  /** `name` is who gives the vector by what a link says. */
  loaded: (versions: readonly Version[], way: Way, name: string | undefined) =>
    versions.length > 1
      ? `Loaded CVSS ${list(
          versions.map((version) => `v${version}`),
          'and',
        )} vectors of one finding${from[way]}${by(name)}.`
      : `Loaded a CVSS v${versions.join('')} vector${from[way]}${by(name)}.`,
  moreProblems: (count: number) => `There ${isAre(count)} ${digits(count)} more.`,
  moreIds: (count: number) =>
    count === 1
      ? '1 more that looks like a CVE ID, or was written in another way, is not listed.'
      : `${digits(count)} more that look like CVE IDs, or were written in another way, are not listed.`,
  moreUnreadable: (count: number) => `${digits(count)} more could not be read.`,
  unreadableBeside: (text: string) => `A second vector could not be read: ${quoted(text)}.`,
  unreadableLink: 'The link could not be read. Mend its text in the field above and press Enter.',
  unreadable: 'This could not be read. Mend it in the field above and press Enter.',
  nothing:
    'No vector was found in this. Paste a vector such as CVSS:3.1/AV:N/AC:L/…, its letters alone, a calculator’s link, or a text that contains one.',
  notLoaded:
    'The part of Plumb that reads this could not be loaded. Check the connection and press Enter again.',
  tooLong: (limit: string) =>
    `This is longer than ${limit} characters. Paste a shorter part of it.`,
  linkTooLong: 'The link is longer than 8,000 characters and was not read.',
  keepAll: (count: number) =>
    count === 1 ? 'Keep it in the list' : `Keep all ${count} in the list`,
  asList: 'Read it as a list',
  compareAll: (count: number) => `Compare all ${count}`,
  choose: (listed: number, more: number) =>
    more > 0
      ? `${digits(listed + more)} vectors were found; the first ${listed} are listed. Choose one:`
      : `${listed} vectors were found. Choose one:`,
  omitted: (count: number) => `${digits(count)} more ${isAre(count)} not listed.`,
}
