import type { Finding } from '#import/finding.ts'

type Read = { readonly findings: readonly Finding[] }

let last: { readonly given: readonly Read[]; readonly findings: readonly Finding[] } | undefined

/** What was read of all files, as the same list for the same files: it may be a hundred thousand. */
export function findingsOf(given: readonly Read[]): readonly Finding[] {
  const [one, ...others] = given
  if (one && others.length === 0) return one.findings
  if (last?.given !== given) last = { given, findings: given.flatMap((each) => each.findings) }
  return last.findings
}
