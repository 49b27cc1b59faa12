/** What only findings of our own files say. */

/** A row as it was stored, checked by who makes a row of it, and what a person has changed beside it since. */
export type OwnRow = { readonly stored: unknown; readonly edits?: OwnEdits }

/** Texts as they stand now; undefined for what is as it was. */
export type OwnEdits = Readonly<Record<'title' | 'note' | 'status' | 'tlp', string | undefined>>

/** What was looked up of a row when its list was saved, and on which day (YYYY-MM-DD) that was; absent is unknown. */
export type LookedUp = {
  readonly epss?: number
  readonly inKev?: boolean
  readonly day?: string
}

/** What a person had written into a list of ours, as a table for people has it. */
export type OwnWords = {
  readonly note?: string
  /** A label of TLP, without its prefix. */
  readonly tlp?: string
  readonly lookedUp?: LookedUp
}
