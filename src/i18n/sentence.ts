/** A sentence in the order of its language, of which a view makes some words stand out. */
export type Sentence = readonly (string | { readonly strong: string })[]
