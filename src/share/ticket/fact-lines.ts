import { oldCatalogue } from '#decide/old-catalogue.ts'
import { shownProbability, wholePercentile } from '#epss/epss-score.ts'
import { modelVersionOn } from '#epss/model-version.ts'
import { catalogueFreshFrom } from '#known/catalogue-age.ts'
import type { EpssFact, KnownOfCve, SsvcFact } from '#known/known-of-cve.ts'
import type { CaseLine } from '../case/case-line.ts'
import { lineWith } from './harmless.ts'
import { pointWords, statementsOf } from './ssvc-points.ts'
import type { TicketTexts } from './ticket-texts.ts'

/** What the sources say in short, each in its place: one that is missing is named as missing. */
export function factLines(
  texts: TicketTexts,
  known: KnownOfCve,
  today: string,
): readonly CaseLine[] {
  const { epss, ssvc } = known
  return [
    lineWith(epssWords(texts, epss), []),
    lineWith(kevWords(texts, known, today), []),
    lineWith(ssvcWords(texts, ssvc), []),
  ]
}

function epssWords({ share, decide: { ticket } }: TicketTexts, epss: EpssFact): string {
  if (epss.kind === 'none') return ticket.noEpss(epss.from.date)
  if (epss.kind !== 'scored') return ticket.missing[epss.kind](share.known.names.epss)
  const { probability, percentile, date } = epss.score
  const model = date === undefined ? undefined : modelVersionOn(date)?.name
  return ticket.epss(shownProbability(probability), wholePercentile(percentile), date, model)
}

function kevWords({ share, decide }: TicketTexts, known: KnownOfCve, today: string): string {
  const { ticket } = decide
  const { kev } = known
  const old = oldCatalogue(known, catalogueFreshFrom(today))
  if (old && !('against' in kev && kev.against)) return ticket.kevTooOld(decide.tooOld(old.date))
  switch (kev.kind) {
    case 'listed': {
      const since = ticket.kevSince(kev.since)
      return kev.says === 'record' ? ticket.byRecord(since) : since
    }
    case 'absent':
      return kev.against ? ticket.kevAgainst : ticket.notInKev(kev.catalogueDate)
    case 'unsure':
    case 'not-asked':
    case 'pending':
    case 'failed':
      return ticket.missing[kev.kind](share.known.names.kev)
    default:
      return kev satisfies never
  }
}

function ssvcWords({ share, decide: { ticket } }: TicketTexts, ssvc: SsvcFact): string {
  switch (ssvc.kind) {
    case 'decided': {
      const statements = statementsOf(ssvc)
      return ticket.ssvc(pointWords(ticket, statements), statements.length)
    }
    case 'none':
      return ticket.noSsvc
    case 'rejected':
      return ticket.rejected
    case 'reserved':
      return ticket.reserved
    case 'no-record':
      return ticket.noRecord
    case 'not-asked':
    case 'pending':
    case 'failed':
      return ticket.missing[ssvc.kind](share.known.names.ssvc)
    default:
      return ssvc satisfies never
  }
}
