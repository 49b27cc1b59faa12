/** A list as it is told from others, and how that is stored. */

import { type Rule, isRule, usualRule } from '#rows/rule-names.ts'
import { fieldsOf, textOf } from '#untrusted/fields.ts'

export const longestListName = 100

export type ListName = {
  readonly id: string
  readonly name: string
  readonly madeAt: number
  /** Which of several vectors of a row counts. */
  readonly rule: Rule
}

/** What is stored of it under its ID. */
export function storedName({ name, madeAt, rule }: ListName): object {
  return { name, madeAt, ...(rule !== usualRule && { rule }) }
}

/** Reads it back; builds before rules have stored none. */
export function readName(value: unknown): Omit<ListName, 'id'> {
  const { name, madeAt, rule } = fieldsOf(value)
  return {
    name: textOf(name, longestListName),
    madeAt: typeof madeAt === 'number' && madeAt > 0 ? madeAt : 0,
    rule: isRule(rule) ? rule : usualRule,
  }
}
