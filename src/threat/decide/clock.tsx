import { FoundDay } from '#components/decide/found-day.tsx'
import type { CveId } from '#cve-id/cve-id.ts'
import { kevVerdict } from '#decide/kev-verdict.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import type { KnownOfCve } from '#known/known-of-cve.ts'
import { noteFound } from '#state/decisions.ts'

/** From when days are counted, and CISA's own day for the CVE: one for everybody, where the table answers for an asset. */
export function Clock({
  cve,
  known,
  found,
  today,
}: {
  cve: CveId
  known: KnownOfCve
  found: string | undefined
  today: string
}) {
  const texts = useLateTexts('decide')
  const { due } = kevVerdict(known) ?? {}
  return (
    <>
      <label className="flex flex-wrap items-center gap-2 text-sm">
        {texts.found}
        <FoundDay
          key={cve}
          found={found}
          today={today}
          className="min-h-8 rounded-lg border border-edge bg-card px-2 pointer-coarse:min-h-11"
          onFound={(day) => noteFound(cve, day || undefined)}
        />
      </label>
      <p className="text-sm text-muted">
        {due !== undefined && `${texts.kevDue(due)} `}
        {texts.clock} {texts.older}
      </p>
    </>
  )
}
