/** Escaping for CommonMark and what GitHub, GitLab and Jira Cloud make of it. */

// CommonMark: a backslash before any ASCII punctuation makes it text. With all of it escaped there is
// no markup, no HTML, no entity, and no address that an autolinker would find.
const punctuation = /[!-/:-@[-`{-~]/g
const markup = /[\\`*_[\]<>&|]/g

/** Text of any content in one line, so that nothing in it is markup, HTML, an entity or a link. */
export function escapedWriting(line: string): string {
  return line.trim().replaceAll(punctuation, String.raw`\$&`)
}

/** Our own words, readable also where nobody renders them. */
export function escapedWords(words: string): string {
  return words.replaceAll(markup, String.raw`\$&`)
}

/** Text as code: between more backticks than it holds in a row; '' stays ''. */
export function codeSpan(text: string): string {
  if (text === '') return ''
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const space = longest > 0 ? ' ' : ''
  return `${fence}${space}${text}${space}${fence}`
}

/** A link; the address is one that `webLink` let pass. */
export function markdownLink(words: string, link: string): string {
  return link === '' ? '' : `[${escapedWords(words)}](${link})`
}
