import type { Problem, ProblemCode, Repair, RepairCode, Version } from '#cvss/index.ts'

function list(words: readonly string[], last: 'or' | 'and'): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
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
  'duplicate-metric': ({ position, metric }) =>
    `Metric ${metric} is given twice, again ${at(position)}. Remove one of the two.`,
  'empty-component': ({ position }) =>
    `There is nothing between two slashes ${at(position)}. Remove one slash.`,
  'no-colon': ({ text, position }) =>
    `${quoted(text)} ${at(position)} has no colon. A metric is written like AV:N.`,
  'two-colons': ({ text, position }) =>
    `${quoted(text)} ${at(position)} has two colons. A metric is written like AV:N.`,
}

const repairs: Record<RepairCode, (all: readonly Repair[]) => string> = {
  'percent-encoding': () => 'decoded percent signs',
  'html-entity': () => 'decoded HTML entities',
  'white-space': () => 'removed white space',
  'letter-case': (all) => `corrected upper and lower case in ${named(all)}`,
  'trailing-slash': () => 'removed a trailing slash',
  parentheses: () => 'removed parentheses',
  'score-in-front': () => 'left out the score in front',
  'prefix-missing': ([repair]) => `added the missing prefix ${repair?.became ?? ''}`,
  'prefix-form': ([repair]) => `corrected the prefix ${repair ? quoted(repair.text) : ''}`,
  'version-assumed': ([repair]) =>
    `assumed the version on screen${repair?.became ? ` and added ${repair.became}` : ''}`,
  order: (all) => `put ${named(all)} in the order that v4.0 requires`,
  'mandatory-not-defined': (all) =>
    `left ${named(all)} open, because a base metric cannot be Not Defined`,
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

/** Texts of what was read: pasted, opened from a link, or typed as a vector string. */
export const reading = {
  problems,
  repaired,
  cveShown: 'The CVE ID is shown in the result panel. Nothing was sent.',
  cveJoin:
    'A CVE ID was found. Begin a new assessment of it, or add it to the one on screen; nothing is sent before you look it up:',
  cvesNamed: 'The text names more than one CVE ID; none was taken over:',
  joinCve: (cve: string) => `Add ${cve} to what is on screen`,
  onScreen: 'This vector is already on screen.',
  textUnreadable: 'The title and notes in the link could not be read. Its vector is shown.',
  cveChoose: 'Several CVE IDs were found. Choose one; nothing is sent before you look it up:',
  read: 'Read',
  loaded: (from: string, version: Version) => `Loaded a CVSS v${version} vector${from}.`,
  from: {
    vector: '',
    letters: ' from its letters alone',
    first: ' from a link to FIRST’s calculator',
    nvd: ' from a link to NVD’s calculator',
    'red-hat': ' from a link to Red Hat’s calculator',
    metaeffekt: ' from a link to metæffekt’s calculator',
    link: ' from a link',
    text: ' from the text',
  },
  unreadableLink: 'The link could not be read. Mend its text in the field above and press Enter.',
  unreadable: 'This could not be read. Mend it in the field above and press Enter.',
  nothing:
    'No vector was found in this. Paste a vector such as CVSS:3.1/AV:N/AC:L/…, its letters alone, a calculator’s link, or a text that contains one.',
  notLoaded:
    'The part of Plumb that reads this could not be loaded. Check the connection and press Enter again.',
  tooLong: (limit: string) =>
    `This is longer than ${limit} characters. Paste a shorter part of it.`,
  linkTooLong: 'The link is longer than 8,000 characters and was not read.',
  choose: (count: number) => `${count} vectors were found. Choose one:`,
  omitted: (count: number) => `${count} more are not listed.`,
}
