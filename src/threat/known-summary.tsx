import { useEffect } from 'react'

import { InResultBar } from '#components/in-result-bar.ts'
import { KevMark } from '#components/result/kev-mark.tsx'
import type { CveId } from '#cve-id/cve-id.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import type { LateTexts } from '#i18n/messages.ts'
import { useMessages } from '#i18n/messages-context.ts'
import {
  type FactName,
  factNames,
  isAnswered,
  type KnownOfCve,
  knowsAnything,
} from '#known/known-of-cve.ts'
import { type KnownWords, knownWords, otherEpssWords } from '#known/words.ts'
import { showKnown } from '#state/known-of-cve.ts'
import { loadConfiguration, useConfiguration } from '#state/configuration.ts'
import { useIsAsked, useIsSent } from '#state/cve-lookup.ts'
import { Arrived } from './arrived.tsx'
import { FailureNote } from './failure-note.tsx'
import { leadingWords } from './leading-words.ts'
import { startAnswers } from './query-client.ts'
import { Queries } from './queries.tsx'
import { Forgotten, StoredAnswers } from './stored-answers.tsx'
import { storedDay } from './stored-day.ts'
import { type Known, useKnown } from './use-known.ts'
import { AskAnew, AsideNote, FileName } from './whence.tsx'

/** SSVC comes with the record, and is missing with it. */
const sourceFacts = factNames.filter((name) => name !== 'ssvc')

function namesOf(threat: LateTexts<'threat'>, facts: readonly FactName[]): readonly string[] {
  return facts.map((fact) => threat.known.names[fact])
}

/** One fact in a place of its own: what is known, what is awaited, or why it is missing. */
function Fact({ fact, words, of }: { fact: FactName; words: KnownWords; of: Known }) {
  const threat = useLateTexts('threat')
  const { known, sources, today } = of
  const answer = known[fact]
  const { host, retry } = sources[fact]
  const isListed = fact === 'kev' && answer.kind === 'listed'
  const trouble = 'trouble' in answer ? answer.trouble : undefined
  const other = fact === 'epss' ? otherEpssWords(threat.known, known.epss, today) : undefined
  return (
    <li>
      <span className={isListed ? 'font-semibold' : words.isMissing ? 'text-muted' : ''}>
        {isListed && <KevMark />}
        {words.name}
      </span>{' '}
      <span className={isListed ? 'font-semibold' : ''}>
        {answer.kind === 'pending' ? threat.loading : <bdi>{words.text}</bdi>}
        {'from' in answer && <FileName from={answer.from} />}
      </span>
      {other !== undefined && <span className="text-muted"> · {other}</span>}
      <AsideNote fact={answer} />
      {'from' in answer && !trouble && (fact === 'epss' || fact === 'kev') && (
        <AskAnew
          from={answer.from}
          today={today}
          of={threat.known.names[fact]}
          source={sources[fact]}
        />
      )}
      {trouble && fact !== 'ssvc' && (
        <FailureNote
          trouble={trouble}
          host={host}
          of={threat.known.names[fact]}
          storedOn={'from' in answer ? storedDay(answer) : undefined}
          onRetry={retry}
        />
      )}
    </li>
  )
}

/** What keeps the facts from being complete. */
function Missing({ known }: { known: KnownOfCve }) {
  const threat = useLateTexts('threat')
  const kindsOf = (...kinds: readonly string[]) =>
    sourceFacts.filter((fact) => kinds.includes(known[fact].kind))
  const failed = kindsOf('failed')
  const unsure = kindsOf('unsure')
  const awaited = kindsOf('pending')
  const unasked = knowsAnything(known) ? kindsOf('not-asked') : []
  return (
    <>
      {awaited.length > 0 && (
        <p className="text-muted">{threat.awaited(namesOf(threat, awaited))}</p>
      )}
      {failed.length + unsure.length > 0 && (
        <p>{threat.incomplete(namesOf(threat, failed), namesOf(threat, unsure))}</p>
      )}
      {unasked.length > 0 && (
        <p className="text-muted">{threat.unasked(namesOf(threat, unasked))}</p>
      )}
    </>
  )
}

/** The same in a few words, for a narrow screen whose sheet is closed. */
function BarLine({ known }: { known: KnownOfCve }) {
  const threat = useLateTexts('threat')
  return (
    <InResultBar>
      <p aria-live="polite" className="text-sm lg:hidden">
        {known.kev.kind === 'listed' && <KevMark />}
        {known.cve} · {leadingWords(threat, known)}
      </p>
    </InResultBar>
  )
}

function Summary({ cve }: { cve: CveId }) {
  const threat = useLateTexts('threat')
  const of = useKnown(cve)
  const { known, today } = of
  useEffect(() => {
    showKnown(known)
    return () => showKnown(undefined)
  }, [known])
  // Without its record SSVC has no place of its own.
  const words = knownWords(threat.known, known, today).filter(
    ({ fact }) => fact !== 'ssvc' || isAnswered(known.ssvc),
  )
  if (words.length === 0) return <BarLine known={known} />
  const title = known.record.kind === 'published' ? known.record.title : undefined
  return (
    <div className="min-h-10 text-sm" aria-live="polite">
      {title !== undefined && (
        <p className="truncate text-muted">
          <bdi>{title}</bdi>
        </p>
      )}
      <ul className="flex flex-col gap-0.5">
        {words.map((each) => (
          <Fact key={each.fact} fact={each.fact} words={each} of={of} />
        ))}
      </ul>
      <StoredAnswers of={of} canAsk />
      <Missing known={known} />
      <BarLine known={known} />
    </div>
  )
}

/** The part itself, once look-ups pass the gate and stored answers are on their way. */
export function startedSummary() {
  void startAnswers()
  return KnownSummary
}

/** What is known of a CVE, KEV first, each fact with its date. */
function KnownSummary({ cve }: { cve: CveId }) {
  const isAsked = useIsAsked()
  const isSent = useIsSent()
  const { isKnown, fault } = useConfiguration()
  const messages = useMessages()
  const { brokenConfiguration } = useLateTexts('threat')
  // What follows the ID reads it as a rule, and may be the part that was missing.
  useEffect(() => void loadConfiguration(), [])
  return (
    <Queries>
      <Forgotten />
      {fault && <p className="text-sm">{brokenConfiguration(fault)}</p>}
      {isAsked && !isKnown && <p className="min-h-10 text-sm text-muted">{messages.loading}</p>}
      {!fault && !isSent && (isKnown || !isAsked) && <Arrived cve={cve} />}
      <Summary cve={cve} />
    </Queries>
  )
}
