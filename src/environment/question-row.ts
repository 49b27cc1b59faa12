/** What the table of questions is made of. */

/** Where a rule was read; a section where the document has numbered ones. */
export type Source = {
  readonly document: 'v4.0' | 'v3.1 user guide' | 'consumer guide'
  readonly section?: string
}

/**
 * What an answer does to the metrics it names. `cap`: no more severe than this; `raise`: this, whatever
 * lowers it; `requirement`: this; `floor`: a requirement that another answer gives, but no lower than this.
 */
export type Effect = 'cap' | 'raise' | 'requirement' | 'floor'

/** One row of a question's answers. */
export type AnswerRow = {
  readonly id: string
  /**
   * What it says, as in `MVC:L | MC:L`: each text gives the first that the version's table has, none
   * where it has none of them. Absent where the answer says nothing.
   */
  readonly says?: readonly string[]
  readonly effect?: Effect
  /** The safeguard that the answer counts on; one that several answers count on counts once. */
  readonly control?: string
}

/** One row of the table. */
export type QuestionRow = {
  readonly id: string
  /** Several questions of one number are asked together. */
  readonly number: number
  /** Kept with the environment, or asked for each finding and never kept. */
  readonly about: 'environment' | 'finding'
  readonly answers: readonly AnswerRow[]
  readonly sources: readonly Source[]
}
