import { isEmptyVector } from '#assessment/assessment.ts'
import { modelVersionOn } from '#epss/model-version.ts'
import type { EpssFact, KnownOfCve } from '#known/known-of-cve.ts'
import { knownWords } from '#known/words.ts'
import { formatPermalink } from '#url/permalink.ts'
import type { CaseLine, Paragraph } from '../case/case-line.ts'
import { partsOf } from '../parts.ts'
import { type SharedResult, allVersions } from '../shared-result.ts'
import { lineWith } from './harmless.ts'
import { pointWords, statementsOf } from './ssvc-points.ts'
import type { TicketTexts } from './ticket-texts.ts'

/**
 * The vectors that the scores are of, those of other versions behind their scores. No vector has what is
 * undecided: there it is written as the fragment of a link, which our own reader takes back whole.
 */
export function vectorReasons(texts: TicketTexts, result: SharedResult): Paragraph {
  return allVersions(result).flatMap((each): Paragraph => {
    if (isEmptyVector(each.vector)) return []
    const { headline, label, vector } = partsOf(texts, each)
    const score = lineWith(texts.share.labelled(headline, label), [])
    const text = each.vector.undecided ? formatPermalink(each.vector) : vector
    return [...(each === result ? [] : [score]), { kind: 'vector', text }]
  })
}

/** What each source says, with its day and where it is from; what none has said is named so. */
export function factReasons(texts: TicketTexts, known: KnownOfCve, today: string): Paragraph {
  const { share, decide } = texts
  const { ticket } = decide
  const told = knownWords(share.known, known, today).filter(
    ({ fact }) => fact !== 'record' || known.record.kind !== 'published',
  )
  const sources = statementsOf(known.ssvc).flatMap(({ by, unread = {} }) => [
    by,
    ...Object.values(unread).flatMap((words) => words ?? []),
  ])
  const notAsked = (['kev', 'epss', 'ssvc'] as const).filter(
    (fact) => known[fact].kind === 'not-asked',
  )
  return [
    ...told.map(({ fact, name, text }): CaseLine => {
      const said = [name, text, fact === 'epss' ? modelOf(texts, known.epss) : ''].filter(Boolean)
      return lineWith(ticket.sentence(said.join(' ')), fact === 'ssvc' ? sources : [])
    }),
    ...otherStatements(texts, known),
    ...notAsked.map((fact) =>
      lineWith(ticket.sentence(ticket.missing['not-asked'](share.known.names[fact])), []),
    ),
  ]
}

function modelOf({ decide: { ticket } }: TicketTexts, epss: EpssFact): string {
  const date = epss.kind === 'scored' ? epss.score.date : undefined
  const model = date === undefined ? undefined : modelVersionOn(date)
  return model ? ticket.model(model.name) : ''
}

function otherStatements({ decide: { ticket } }: TicketTexts, { ssvc }: KnownOfCve): Paragraph {
  const [, ...others] = statementsOf(ssvc)
  return others.map((each) => {
    const points = pointWords(ticket, [each])
    return lineWith(ticket.ssvcAlso(points, each.by, each.date), [each.by])
  })
}
