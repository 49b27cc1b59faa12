/** Elements that are records even where a file has one only. */
const records =
  /^(?:vulnerability|vuln|finding|issue|issueinstance|alertitem|reportitem|reporthost|result|result_?item|detail|item|host|port|test|testcase|rule-result|ruleresult|dependency|component|script|table|cve|affected|scoreset|status|threat|rating|target|suppressedvulnerability|node)$/i

/** Whether an element is one of a list: by its name, or since the one around it is named for several of it. */
export function isListed(name: string, around: string): boolean {
  if (records.test(name)) return true
  const [inner, outer] = [name, around].map((each) => each.toLowerCase().replace(/[_-]/g, ''))
  if (inner === undefined || outer === undefined) return false
  return (
    outer === `${inner}s` ||
    outer === `${inner}es` ||
    outer === `${inner}list` ||
    (inner.endsWith('y') && outer === `${inner.slice(0, -1)}ies`)
  )
}
