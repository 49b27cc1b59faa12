/**
 * Why rows of a table are no findings: passed, without anything that rates or names them, or of a table that has no
 * such columns; and why records of a tree are none.
 */
export type NoFindingCode =
  | 'passed-checks'
  | 'unrated-rows'
  | 'commented-out'
  | 'no-known-columns'
  | 'passed-records'
  | 'skipped-records'
  | 'informational'
  | 'unrated-records'
