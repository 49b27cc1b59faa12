const host =
  /^[\s#*>|-]*(?:(?:host(?:name)?|server|system|asset|target|machine|rechner|hôte|servidor)\s*[:=]?\s*)?((?:\d{1,3}\.){3}\d{1,3}|(?=[\w.-]*[a-z])[a-z\d][\w-]*(?:\.[a-z\d][\w-]*)+)(?:\s*[([][^()[\]]{0,60}[)\]])?\s*:?[\s*]*$/i
const named =
  /^[\s#*>|-]*(?:host(?:name)?|server|system|asset|target|machine|rechner|hôte|servidor)\s*[:=]\s*(\S{1,100})\s*:?[\s*]*$/i

/** The host that a line is about, and nothing else: `## 10.0.0.5`, `db.example.com (database):`. */
export function hostIn(line: string): string | undefined {
  return line.length > 200 ? undefined : (host.exec(line) ?? named.exec(line))?.[1]
}
