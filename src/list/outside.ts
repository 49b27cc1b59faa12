import type { CveId } from '#cve-id/cve-id.ts'
import type { ShareTexts } from '#i18n/messages.ts'
import { today } from '#known/today.ts'
import type { KnownOfCve } from '#known/known-of-cve.ts'
import { type Outside, outsideOf as outsideOfCve } from '#share/outside.ts'
import type { Shown } from '#state/snapshot.ts'

/** What sources outside say of a row's CVE today, as far as it was looked up or given in files. */
export function outsideOf(
  { known }: ShareTexts,
  shown: ReadonlyMap<CveId, KnownOfCve>,
  { assessment: { cve } }: Shown,
): Outside {
  return outsideOfCve(known, cve && shown.get(cve), cve, today())
}
