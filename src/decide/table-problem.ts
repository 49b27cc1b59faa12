/** What is wrong with a table of one's own, and where. */
export type TableProblem =
  | {
      readonly code:
        | 'too-long'
        /** It has the id of a published table, which it would pass for. */
        | 'published-id'
        | 'not-json'
        | 'not-a-table'
        | 'other-schema'
        | 'outcome-is-no-point'
        | 'no-inputs'
        | 'no-rows'
    }
  | {
      readonly code: 'too-many-combinations' | 'too-many-rows' | 'too-many-points'
      readonly count: number
    }
  /** A point without name or values, or with a value twice. */
  | { readonly code: 'not-a-point'; readonly point: string }
  /** A point stands under another id than its own namespace:key:version. */
  | { readonly code: 'other-id'; readonly point: string; readonly expected: string }
  /** Rows count from 1. */
  | { readonly code: 'not-a-row'; readonly row: number }
  | {
      readonly code: 'missing-cell' | 'unknown-point' | 'unknown-value'
      readonly row: number
      /** The id of the column. */
      readonly point: string
    }
  /** The same inputs as in an earlier row: with its outcome a warning, with another one an error. */
  | { readonly code: 'repeated' | 'contradicts'; readonly row: number; readonly earlier: number }
  /** Keys of the first combination that has no row, in the order of the inputs. */
  | { readonly code: 'no-row-for'; readonly keys: readonly string[]; readonly count: number }
  /** A higher value of one input, all others alike, leads to a lower outcome. */
  | {
      readonly code: 'not-monotone'
      readonly row: number
      readonly higher: number
      readonly point: string
    }
