// What chat, mail and wikis put around a link. A slash at the end is not junk: it may be the
// vector's own, and reading the vector reports it.
const leading = '()[]{}<>*_~|"\'`“”‘’«»‹›\\.,;:#?!/'
const trailing = '()[]{}<>*_~|"\'`“”‘’«»‹›\\.,;:#?!&=…'

/** The text without the punctuation and white space that surround it in other people's writing. */
export function withoutJunk(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isJunk(text.charAt(start), leading)) start++
  while (start < end && isJunk(text.charAt(end - 1), trailing)) end--
  return text.slice(start, end)
}

function isJunk(character: string, junk: string): boolean {
  return junk.includes(character) || character.trim() === ''
}
