/** Who says which values of an input are possible, or why nobody does. */

/** Where values of an input come from. */
export type InputFrom =
  /** A source, by its name, of a day (YYYY-MM-DD). */
  | {
      readonly by: 'kev' | 'ssvc'
      readonly date: string | undefined
      readonly name: string | undefined
    }
  /** Another table, by its name, from that one's inputs. */
  | { readonly by: 'table'; readonly name: string }
  | { readonly by: 'answer' }
  | { readonly by: 'assumption' }

/** Values that are possible by one statement. */
export type Said = {
  readonly values: readonly string[]
  readonly from: InputFrom
  /** What it says and is not understood, so that every value is possible by it. */
  readonly unread?: readonly string[] | undefined
}

/** Why nothing is known of an input. */
export type WhyOpen =
  | 'not-asked'
  | 'pending'
  | 'failed'
  /** The catalogue has no date, or is a part, and so cannot say no. */
  | 'unsure'
  /** A catalogue does not list it, and is too old to say no. */
  | 'too-old'
  /** The source has answered, and says nothing of this, or nothing that is understood. */
  | 'not-said'
  /** No source knows it; a person does. */
  | 'to-be-answered'
