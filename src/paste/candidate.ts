/** Where a vector string was found. */
export type Source =
  | 'vector'
  | 'letters'
  | 'first'
  | 'nvd'
  | 'red-hat'
  | 'metaeffekt'
  | 'link'
  | 'text'

/** A piece of a text that may be a vector string. */
export type Candidate = { readonly text: string; readonly from: Source }
