const word = '(?:critical|high|medium|low|none|kritisch|hoch|mittel|niedrig)'
/** What a score stands behind: a bracket, a bar, a word of scoring, a severity, or a vector. */
const before = `(?:[(=[|\\t]\\s*|(?:score|rating|base|cvss)[\\s:=]{1,3}|${word}\\s+|[A-Z]:[A-Z]{1,3}[\\s,;)\\]]+\\(?)`
/** A version that a line names reads as a score would. */
const versionNamed = /cvss[\s:v]*[234]/i
const versions: ReadonlySet<number> = new Set([2, 3, 3.1, 4])

/**
 * Whether a number of a line stands where scores do. Elsewhere in a title it is a version, a port or a count:
 * `TLS 1.0 supported`, `3 accounts`.
 */
export function isInScorePlace(line: string, score: number): boolean {
  if (versions.has(score) && versionNamed.test(line)) return false
  const forms = new Set([score.toFixed(1), String(score)])
  const written = [...forms].flatMap((form) => [form, form.replace('.', ',')])
  const number = `(?<![\\d.,])(?:${written.join('|').replaceAll('.', '\\.')})(?![.,]?\\d)`
  const behind = `${number}\\s*[(,]?\\s*${word}\\b|[,;:]\\s*${number}\\s*$`
  return new RegExp(`${before}${number}|${behind}`, 'i').test(line)
}
