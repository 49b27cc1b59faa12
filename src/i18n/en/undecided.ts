import type { UndecidedGroup } from '#in-words/meaning.ts'
import { digits, list } from './numbers-and-lists.ts'

/** `AC undecided between Low and High`; values that belong together as `Low with Present`. */
export function undecidedBetween(groups: readonly UndecidedGroup[]): string {
  const told = groups.map(({ metrics, alternatives }) => {
    const between = alternatives.map((names) => names.join(names.length > 2 ? '/' : ' with '))
    return `${list(metrics, 'and')} undecided between ${list(between, 'and')}`
  })
  return told.join('; ')
}

/** Texts of metrics that are undecided between named values. */
export const undecided = {
  or: 'or …',
  several: (metric: string) => `More than one value of ${metric}`,
  /** `Low or High?` */
  between: (values: readonly string[]) => `${list(values, 'or')}?`,
  /** `AC:L or H; AC:L AT:P or AC:H AT:N`, of the parts of a link. */
  letters: (groups: readonly string[]) =>
    groups
      .map((group) => {
        const alternatives = group.split(',')
        if (group.includes('+')) return list(alternatives, 'or').replaceAll('+', ' ')
        const [first = '', ...others] = alternatives
        return list([first, ...others.map((each) => each.slice(each.indexOf(':') + 1))], 'or')
      })
      .join('; '),
  notTried: (combinations: number) =>
    `The range is that of ${digits(combinations)} combinations; what other values would make of it is not worked out for so many.`,
  tooMany:
    'This would be more combinations than are worked out (4,096). Decide another metric first.',
}
