import type { Version } from '#cvss/index.ts'
import { list } from './numbers-and-lists.ts'

type Versions = { readonly ours: Version; readonly theirs: Version | undefined }

/** At most five by name. */
function openMetrics(missing: readonly string[]): string {
  if (missing.length > 5) return `${missing.length} base metrics are`
  return `${list(missing, 'and')} ${missing.length === 1 ? 'is' : 'are'}`
}

function vectorsIn(count: number): string {
  return count === 1 ? 'a vector can be read in it' : `${count} vectors can be read in it`
}

const given = {
  address: 'The vector in this frame’s address',
  page: 'The given value',
}

/** What a frame says to the page around it, and of what that gave. */
export const embed = {
  required: 'Answer every base metric of the CVSS vector.',
  errors: {
    'invalid-vector': 'This vector cannot be read.',
    unsupported: 'This calculator speaks version 1 of cvss-embed only.',
    locked: 'The calculator is locked to another version of CVSS; nothing was changed.',
    'too-large': 'A field of this message is longer than it may be.',
    'bad-message': 'A field of this message has a wrong type or value.',
  },
  leftOut: (option: string, value: string, allowed: readonly string[]) =>
    `The option ${option} cannot be “${value}”. It takes ${list(allowed, 'or')}. It was left out; all else was taken.`,
  leftOutOfAddress: (option: string, value: string, allowed: readonly string[]) =>
    `This frame’s address says ${option}=${value}, which is not known. ${option} takes ${list(allowed, 'or')}.`,
  incomplete: (missing: readonly string[]) =>
    `The given vector is incomplete: ${openMetrics(missing)} open.`,
  versionAssumed: (version: Version) =>
    `The given value names no version; it is read as CVSS v${version}.`,
  versionOther: (named: Version, version: Version) =>
    `The page names CVSS v${named} for the given value, which is a vector of v${version}.`,
  /** What the choice of metric groups leaves unsaid. */
  groups: {
    counted: (metrics: readonly string[]) =>
      `Set in groups that are not shown here, and part of the score: ${list(metrics, 'and')}.`,
    notCounted: (metrics: readonly string[]) =>
      `Set in groups that are not shown here: ${list(metrics, 'and')}.`,
    open: (count: number) =>
      `Base metrics are not shown here; ${count === 1 ? '1 is' : `${count} are`} open.`,
    none: (version: Version) =>
      `CVSS v${version} has none of the metric groups that were asked for; all are shown.`,
  },
  published: {
    heading: 'Published vectors',
    of: (source: string, version: Version, score: string) => `${source}: v${version}, ${score}`,
    use: 'Use this vector',
    namedUse: (version: Version, source: string) => `Use this vector: v${version} of ${source}`,
    together: (others: readonly Version[]) =>
      `Its ${list(
        others.map((version) => `v${version}`),
        'and',
      )} vector comes with it.`,
    here: 'It is the one above.',
    locked: (version: Version) => `Only v${version} can be scored here.`,
  },
  given: {
    trouble: {
      unreadable: (from: keyof typeof given, _: Versions, detail: string) =>
        `${given[from]} cannot be read. ${detail}`,
      locked: (from: keyof typeof given, { ours, theirs }: Versions) =>
        `Only CVSS v${ours} can be scored here. ${given[from]} is a vector of ${theirs ? `CVSS v${theirs}` : 'another version'} and was not converted.`,
      'too-large': (from: keyof typeof given) =>
        `${given[from]} is longer than the 2,048 characters a vector string may have.`,
    },
    standing: {
      unreadable: (from: keyof typeof given, count: number) =>
        `${given[from]} is no plain vector string, but ${vectorsIn(count)}.`,
      locked: (from: keyof typeof given, count: number) =>
        `${given[from]} is of another version, but ${vectorsIn(count)}.`,
      'too-large': (from: keyof typeof given, count: number) =>
        `${given[from]} is longer than the 2,048 characters a vector string may have, but ${vectorsIn(count)}.`,
    },
    stays: 'The form holds it as it is until you change a metric:',
    staysHere: 'It stays as it is:',
    kept: 'It is kept as it is until you change a metric:',
    removed: 'The given value was removed; the form now holds nothing.',
    keep: 'Keep it as it is',
    remove: 'Remove it',
    bringBack: 'Bring it back',
    begin: (version: Version) => `Begin a new v${version} vector`,
    sameMetrics: (version: Version, score: string) => `Use its metrics as v${version}: ${score}`,
    standsIn: (score: string) => `Use this vector: ${score}`,
    withoutBad: (open: readonly string[], notDefined: readonly string[]) =>
      `Use the rest, with ${list(
        [
          ...(open.length > 0 ? [`${list(open, 'and')} open`] : []),
          ...(notDefined.length > 0 ? [`${list(notDefined, 'and')} Not Defined`] : []),
        ],
        'and',
      )}`,
    more: (count: number) => `${count} more.`,
  },
  /** What the page around the frame gets, in words. */
  form: {
    thenHolds: 'The form then holds:',
    thenNothing: (missing: readonly string[]) =>
      `The form then holds nothing until ${openMetrics(missing)} answered.`,
    stored: 'The form holds the stored value, unchanged.',
    stillStored: 'The form still holds the stored value:',
    vector: (isInstead: boolean) =>
      `The form now holds this vector${isInstead ? ' instead of the stored value' : ''}.`,
    half: 'The form now holds this incomplete vector instead of the stored value.',
    other: 'The form holds what was set in another version:',
    nothing: (missing: readonly string[], isInstead: boolean) =>
      `The form ${isInstead ? 'now ' : ''}holds nothing until ${openMetrics(missing)} answered.`,
    nothingOfOther: (version: Version) =>
      `The form now holds nothing: its CVSS v${version} vector is incomplete.`,
    was: 'Stored:',
    back: 'Back to the stored value',
  },
}
