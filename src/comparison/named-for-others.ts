import { type CompareTexts, columnNames } from './column-names.ts'
import type { Compared } from './use-comparison.ts'

/** The comparison as others read it in a copy: one's own vector is not theirs. */
export function namedForOthers(texts: CompareTexts, compared: Compared): Compared {
  const names = columnNames({ ...texts, yours: texts.table.own }, compared.columns)
  return { ...compared, names, referenceName: names[compared.comparison.reference] }
}
