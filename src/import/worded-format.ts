/** What a file is called in words, where it has no product's or form's name: the page has its own words for them. */
export type WordedFormat = 'text' | 'mail' | 'JSON of Plumb'

/** A text of columns that another sign than a comma divides. */
export type DividedFormat = `CSV with ${string}`
