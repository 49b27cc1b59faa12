/** Tells what was meant as data from what lies about beside it, by the name and the beginning of its text. */

/** How a file looks: its text is JSON, or lines of a daily file or a table; or neither name nor text is of any data read here. */
export type Look = 'json' | 'lines' | 'no-json' | 'none'

const jsonBeginning = /^\uFEFF?\s*[[{]/
/** A list or an object, and not the heading of an .ini file, a link in Markdown or a template. */
const surelyJson = /^\uFEFF?\s*(?:\{\s*(?:"|\}|$)|\[\s*(?:[[{"\]\d]|$))/
/** The first line that is no comment, of a daily file or of one that lost its heading; or the comment of one. */
const dailyBeginning =
  /^\uFEFF?\s*(?:#[^\n]*\n\s*)*(?:#[^\n]*(?:model_version|score_date)|"?cve"?\s*[,;\t]|"?CVE-\d{4}-\d+"?\s*[,;\t])/i

/** How a file looks whose text, decompressed, begins so. */
export function lookOf(path: string, head: string): Look {
  const meant = meantAs(path)
  if (surelyJson.test(head)) return 'json'
  if (dailyBeginning.test(head)) return 'lines'
  if (meant === 'none') return 'none'
  if (jsonBeginning.test(head)) return 'json'
  return meant === 'json' ? 'no-json' : 'lines'
}

/** What a name says; `._kev.json` is what macOS puts beside a file in an archive. */
function meantAs(path: string): 'json' | 'lines' | 'none' {
  const name = path.split(/[/\\]/).at(-1) ?? path
  if (name.startsWith('.')) return 'none'
  if (/\.json(?:\.gz)?$/i.test(name)) return 'json'
  return /\.csv(?:\.gz)?$|^[^.]*\.gz$|^epss_scores/i.test(name) ? 'lines' : 'none'
}

/** A document or a program that is a zip archive only by its form. */
export function isPacked(path: string): boolean {
  return /\.(?:(?:doc|xls|ppt)[xm]|od[tsp]|jar|war|epub|apk|whl|nupkg)$/i.test(path)
}
