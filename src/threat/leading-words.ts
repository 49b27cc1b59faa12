import type { LateTexts } from '#i18n/messages.ts'
import { shownProbability } from '#epss/epss-score.ts'
import { factNames, type KnownOfCve } from '#known/known-of-cve.ts'

/** The few facts that decide, for a line that has no room for dates: "In KEV · EPSS 15.3%". */
export function leadingWords(
  threat: Pick<LateTexts<'threat'>, 'known' | 'loading' | 'notLookedUp' | 'someFailed'>,
  known: KnownOfCve,
): string {
  const { known: texts, loading, notLookedUp, someFailed } = threat
  const { kev, epss, record } = known
  const kinds = factNames.map((fact) => known[fact].kind)
  const said = [
    record.kind === 'rejected' && texts.rejected.alone,
    kev.kind === 'listed' && texts.kevListed,
    record.kind === 'reserved' && texts.reserved,
    epss.kind === 'scored' && texts.shortScore(shownProbability(epss.score.probability)),
    kev.kind === 'absent' && texts.kevAbsent.alone,
    kinds.includes('pending') && loading,
    kinds.includes('failed') && someFailed,
  ].filter((words) => words !== false)
  return said.length === 0 ? notLookedUp : said.join(' · ')
}
