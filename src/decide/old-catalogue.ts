import type { KnownOfCve } from '#known/known-of-cve.ts'

/** A catalogue that does not list a CVE and is too old for that to be a "no". */
export type OldCatalogue = { readonly date: string | undefined }

/**
 * The catalogue, where its silence is no "no": it is from before `freshFrom` (YYYY-MM-DD) or of an unknown day, or
 * a later SSVC statement has it that the CVE is exploited, so that it may have been listed since.
 */
export function oldCatalogue(
  { kev, ssvc }: Pick<KnownOfCve, 'kev' | 'ssvc'>,
  freshFrom: string,
): OldCatalogue | undefined {
  if (kev.kind !== 'absent') return undefined
  const date = kev.catalogueDate
  if (date === undefined || date < freshFrom) return { date }
  const statements = ssvc.kind === 'decided' ? [ssvc.decision, ...ssvc.others] : []
  const isContradicted = statements.some(
    ({ exploitation, mayBe, date: said }) =>
      said !== undefined &&
      said > date &&
      (exploitation === 'active' || mayBe?.exploitation?.includes('active')),
  )
  return isContradicted ? { date } : undefined
}
