import type { Quadrant } from '#charts/quadrants.ts'
import type { ShownProbability } from '#epss/epss-score.ts'
import { counted, digits, list, probabilityText } from './numbers-and-lists.ts'

/** Texts of the charts of a list. */

/** A share of a whole: with a decimal where it would read as nothing or as everything. */
function shareText(share: number): string {
  const percent = share * 100
  const isNearEnd = percent > 0 && percent < 100 && (percent < 1 || percent > 99)
  if (!isNearEnd) return `${Math.round(percent)}%`
  return `${Math.min(99.9, Math.max(0.1, percent)).toFixed(1)}%`
}

const rowsAnd = (rows: number, inKev: number): string =>
  `${counted(rows, 'row', 'rows')}${inKev > 0 ? `, ${digits(inKev)} in KEV` : ''}`

/** 2,416.9: a number of CVEs that is expected. */
const figure = (expected: number): string =>
  expected.toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** '36%', '19.96%': a threshold as it is, with no more digits than help; near 100 % all of them, which it is not. */
const thresholdText = (value: number): string =>
  `${Number((value * 100).toPrecision(value > 0.99 ? 12 : 4))}%`

const places: Readonly<Record<Quadrant, string>> = {
  likely: 'likely, less severe',
  both: 'likely and severe',
  neither: 'neither',
  severe: 'severe, less likely',
}

/** By which model and on which day. */
type Day = { readonly model: string; readonly date: string }

export const charts = {
  label: 'Charts',
  population: {
    open: (rows: number, closed: number) =>
      closed > 0
        ? `Of ${counted(rows, 'open row', 'open rows')} shown; ${counted(closed, 'closed one is', 'closed ones are')} left out.`
        : `Of ${counted(rows, 'open row', 'open rows')} shown.`,
    all: (rows: number) => `Of ${counted(rows, 'row', 'rows')} shown, open or closed.`,
    choose: 'Open rows only',
    none: 'There is no open row to draw.',
    day: (date: string, model: string | undefined) =>
      `EPSS of ${date}${model === undefined ? '' : `, model ${model}`}.`,
    days: (first: string, last: string, model: string | undefined) =>
      `EPSS of ${first} to ${last}${model === undefined ? '' : `, model ${model}`}.`,
    models: (models: readonly string[]) =>
      `The scores are of models ${list(models, 'and')}, which measure different things: look them up again before you compare them.`,
    noEpss: 'No row has an EPSS score: look them up, or give the daily file.',
  },
  scatter: {
    heading: 'Score and EPSS',
    inKev: 'in KEV',
    score: 'Score',
    epss: 'EPSS in %',
    axis: 'Axis of EPSS',
    axes: { logit: 'logit', linear: 'linear' },
    scoreSlider: 'Threshold of the score',
    scoreValue: (score: string) => `from ${score}`,
    epssSlider: 'Threshold of EPSS',
    epssValue: (value: number) => `from ${thresholdText(value)}`,
    thresholds: (score: string, epss: number) =>
      `Parted at a score of ${score} and EPSS of ${thresholdText(epss)}.`,
    badScore: 'A number from 0 to 10.',
    badEpss: 'A percentage from 0 to 100.',
    asFraction: (typed: string, percent: string) => `${typed} is read as ${percent}%.`,
    meansFraction: (value: number) => `Make it ${thresholdText(value)}`,
    quadrant: (rows: number, inKev: number) => rowsAnd(rows, inKev),
    place: (quadrant: Quadrant) => places[quadrant],
    select: (quadrant: Quadrant, rows: number, inKev: number) =>
      `Select ${rowsAnd(rows, inKev)} ${places[quadrant]}`,
    how: 'Drag over points to select their rows in the list below, or press a count.',
    point: (
      name: string,
      more: number,
      score: string,
      probability: ShownProbability,
      inKev: boolean,
    ) =>
      `${name}${more > 0 ? ` and ${counted(more, 'other row', 'other rows')}` : ''}: ${score}, ${probabilityText(probability)}${inKev ? ', in KEV' : ''}`,
    nobody: 'a row without a name',
    tick: (probability: number) => `${Number((probability * 100).toPrecision(4))}%`,
    apart: (count: number) => `${counted(count, 'row is', 'rows are')} not drawn:`,
    without: {
      score: (count: number) => `${digits(count)} without a score`,
      epss: (count: number) => `${digits(count)} without EPSS`,
      both: (count: number) => `${digits(count)} without either`,
    },
    selectThem: 'Select them',
    table: 'As a table',
    caption: 'Rows by severity and EPSS; in brackets those in KEV',
    band: (from: number | undefined, to: number | undefined) =>
      from === undefined
        ? 'No EPSS'
        : from === 0
          ? `Under ${tickOf(to)}`
          : to === undefined
            ? `${tickOf(from)} or more`
            : `${tickOf(from)} to under ${tickOf(to)}`,
    column: 'EPSS',
    total: 'All',
    noScore: 'No score',
    cell: (rows: number, inKev: number) =>
      rows === 0 ? '–' : `${digits(rows)}${inKev > 0 ? ` (${digits(inKev)})` : ''}`,
  },
  carry: {
    offer: ({ model, date }: Day, value: number, above: number, share: ShownProbability) =>
      `Was ${thresholdText(value)} set for ${model}? On ${date} ${digits(above)} CVEs, ${probabilityText(share)} of all, reached it.`,
    newer: ({ model, date }: Day, value: number, before: number, kept: number, older: number) =>
      `In ${model} on ${date} the same share reaches ${thresholdText(value)}; ${thresholdText(before)} is reached by ${digits(kept)}, ${changeText(kept, older)}.`,
    use: (value: number) => `Carry over to ${thresholdText(value)}`,
    keep: (value: number, model: string) => `${thresholdText(value)} is for ${model}`,
    done: (before: number, older: Day, value: number, newer: Day, share: ShownProbability) =>
      `Carried over: ${thresholdText(before)} in ${older.model} of ${older.date} is ${thresholdText(value)} in ${newer.model} of ${newer.date}, the same share of all CVEs, ${probabilityText(share)}.`,
    sides: (sides: {
      above: number
      stay: number
      leave: number
      gone: number
      come: number
      added: number
    }) =>
      `The same work, not the same CVEs: of ${digits(sides.above)} that reached it ${counted(sides.stay, 'still does', 'still do')}, ${digits(sides.leave)} no longer${sides.gone > 0 ? `, ${counted(sides.gone, 'has', 'have')} no score now` : ''}; ${counted(sides.come, 'other does', 'others do')} instead${sides.added > 0 ? `, and ${digits(sides.added)} that had no score then` : ''}.`,
    back: (value: number) => `Back to ${thresholdText(value)}`,
  },
  filter: { epss: 'or from %' },
  coverage: {
    heading: 'Coverage',
    of: (expected: number) => `of the summed EPSS, ${figure(expected)}`,
    order: 'First order',
    other: 'Second order',
    orders: {
      worst: 'In KEV, EPSS, score',
      score: 'Score alone',
      epss: 'EPSS alone',
      shown: 'As the list stands',
    },
    first: 'First rows',
    firstOf: (rows: number) => `of ${digits(rows)}`,
    slider: 'How many rows come first',
    badFirst: (rows: number) => `A whole number from 0 to ${digits(rows)}.`,
    value: (first: number, rows: number) => `${digits(first)} of ${digits(rows)} rows`,
    share: shareText,
    held: (share: number, inKev: number, allInKev: number) =>
      `${shareText(share)}${allInKev > 0 ? `, ${digits(inKev)} of ${digits(allInKev)} in KEV` : ''}`,
    sentence: (
      first: number,
      share: number,
      expected: number,
      inKev: number,
      allInKev: number,
      lastInKev: number,
    ) =>
      `The first ${counted(first, 'row holds', 'rows hold')} ${shareText(share)} of the summed EPSS (${figure(expected)})${
        allInKev === 0
          ? '; no row is known to be in KEV'
          : ` and ${digits(inKev)} of ${counted(allInKev, 'CVE', 'CVEs')} in KEV, the last at row ${digits(lastInKev)}`
      }.`,
    unscored: (count: number, first: number) =>
      `${counted(count, 'row has', 'rows have')} no EPSS score, ${digits(first)} of them among the first: work, but nothing in the sum.`,
    once: 'A row holds all its CVEs; a CVE of several rows counts once, at its first row; rows that are equal in an order stand as they were kept.',
    expected: (expected: number, all: number, first: number) =>
      `${figure(expected)} of the ${figure(all)} CVEs expected to be exploited within 30 days are among the first ${digits(first)}: that sum needs no assumption.`,
    atLeastOne: (chanceOfFirst: ShownProbability, chanceOfAll: ShownProbability) =>
      `That at least one is: ${probabilityText(chanceOfFirst)} of them, ${probabilityText(chanceOfAll)} of all, if they were independent, which a shared cause breaks.`,
    table: 'As a table',
    caption: 'What the first rows of each order hold',
    columns: {
      order: 'Order',
      held: (first: number) => `First ${digits(first)}`,
      kev: 'In KEV',
      last: 'Last in KEV',
    },
    kevOf: (inKev: number, all: number) => (all === 0 ? '–' : `${digits(inKev)} of ${digits(all)}`),
    last: (row: number) => (row === 0 ? '–' : `row ${digits(row)}`),
  },
}

function tickOf(probability = 1): string {
  return `${Number((probability * 100).toPrecision(4))}%`
}

function changeText(now: number, before: number): string {
  if (before === 0) return 'where nothing reached it before'
  const percent = Math.round((now / before - 1) * 100)
  return percent === 0
    ? 'about as many'
    : `${Math.abs(percent)}% ${percent < 0 ? 'fewer' : 'more'} than then`
}
