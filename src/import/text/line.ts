/** A line of a text that is in no table. */
export type Line = { readonly text: string; readonly at: number }
