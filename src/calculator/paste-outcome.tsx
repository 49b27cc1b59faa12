import { isBlankAssessment } from '#assessment/assessment.ts'
import { ReloadButton } from '#components/reload-button.tsx'
import type { CveId } from '#cve-id/cve-id.ts'
import type { Problem } from '#cvss/index.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { useCalculator } from '#state/calculator.ts'
import { joinCve, showCve } from '#state/cve-lookup.ts'
import type { PasteOutcome } from '#state/paste-outcome.ts'
import { dismissPaste, usePasted } from '#state/pasted.ts'
import { useNoticeRoom } from './notice-room.ts'
import { PasteChoice } from './paste-choice.tsx'
import { ReadText } from './read-text.tsx'

/** Problems of one text. */
const mostListed = 10
/** CVE IDs to choose from. */
const mostOffered = 50

function Problems({ problems }: { problems: readonly Problem[] }) {
  const reading = useLateTexts('reading')
  return (
    <ul className="mt-1 list-disc pl-5">
      {problems.slice(0, mostListed).map((problem) => (
        <li key={`${problem.position} ${problem.code}`}>
          {reading.problems[problem.code](problem)}
        </li>
      ))}
      {problems.length > mostListed && (
        <li>{reading.moreProblems(problems.length - mostListed)}</li>
      )}
    </ul>
  )
}

/** What reads lists comes when it is asked for. */
async function asList(text: string): Promise<void> {
  const late = await import('#state/read-as-list.ts').catch(() => undefined)
  if (late) return late.readAsList(text)
  usePasted.setState({ outcome: { kind: 'not-loaded' } })
}

/** Takes an ID, and with it the notice away. */
function CveButton({ cve, text, take }: { cve: CveId; text: string; take: (cve: CveId) => void }) {
  return (
    <button
      type="button"
      className="button text-sm button-outlined"
      onClick={() => {
        take(cve)
        dismissPaste()
      }}
    >
      {text}
    </button>
  )
}

/**
 * An ID that arrived is shown; of several, or where something is scored already, the person says which
 * one is meant.
 */
function Cves({
  cves,
  isLoaded = false,
  taken,
}: {
  cves: readonly CveId[]
  isLoaded?: boolean
  taken?: CveId | undefined
}) {
  const reading = useLateTexts('reading')
  const canJoin = useCalculator(
    ({ assessment }) => assessment.cve === undefined && !isBlankAssessment(assessment),
  )
  if (cves.length === 0) return <p>{reading.cveShown}</p>
  const offered = cves.slice(0, mostOffered)
  return (
    <>
      <p className={isLoaded ? 'mt-1' : undefined}>
        {isLoaded
          ? reading.cvesNamed(cves, taken, mostOffered)
          : cves.length === 1
            ? reading.cveJoin
            : reading.cveChoose(cves.length, mostOffered)}
      </p>
      <div className="mt-1 flex max-h-[50dvh] flex-wrap gap-1 overflow-y-auto">
        {!isLoaded &&
          offered.map((cve) => <CveButton key={cve} cve={cve} text={cve} take={showCve} />)}
        {canJoin &&
          offered.map((cve) => (
            <CveButton key={cve} cve={cve} text={reading.joinCve(cve)} take={joinCve} />
          ))}
      </div>
    </>
  )
}

/** The way of a text with several findings into the list. */
function AsList({ text }: { text: string }) {
  const reading = useLateTexts('reading')
  return (
    <button
      type="button"
      className="mt-1 mr-1 button text-sm button-outlined"
      onClick={() => void asList(text)}
    >
      {reading.asList}
    </button>
  )
}

/** What was made of a pasted text or a link, in words, and what can be chosen. */
export function PasteOutcomeText({ outcome }: { outcome: PasteOutcome }) {
  const reading = useLateTexts('reading')
  const { mended = [], broken = [], more = 0 } = outcome.ids ?? {}
  const { notUnderstood = [] } = outcome
  return (
    <>
      <Understood outcome={outcome} />
      {outcome.whole !== undefined && <AsList text={outcome.whole} />}
      {notUnderstood.length > 0 && (
        <p className={outcome.kind === 'link' ? undefined : 'mt-1'}>
          {reading.notUnderstood(notUnderstood)}
        </p>
      )}
      {mended.length > 0 && <p className="mt-1">{reading.cvesMended(mended)}</p>}
      {broken.length > 0 && <p className="mt-1">{reading.cvesBroken(broken)}</p>}
      {more > 0 && <p className="mt-1">{reading.moreIds(more)}</p>}
    </>
  )
}

function Understood({ outcome }: { outcome: PasteOutcome }) {
  const messages = useMessages()
  const reading = useLateTexts('reading')
  useNoticeRoom()
  switch (outcome.kind) {
    case 'loaded':
    case 'on-screen':
      return (
        <>
          <ReadText outcome={outcome} />
          {outcome.cves.length > 0 && <Cves cves={outcome.cves} isLoaded taken={outcome.cve} />}
        </>
      )
    case 'link':
      return null
    case 'choice':
      return <PasteChoice outcome={outcome} />
    case 'unreadable':
      return (
        <>
          <p>{outcome.what === 'link' ? reading.unreadableLink : reading.unreadable}</p>
          <Problems problems={outcome.problems} />
        </>
      )
    case 'cve':
      return <Cves cves={outcome.cves} />
    case 'nothing':
      return <p>{reading.nothing}</p>
    case 'text-unreadable':
      return <p>{reading.textUnreadable}</p>
    case 'not-started':
      return <p>{reading.notStarted}</p>
    case 'drafts-forgotten':
      return <p>{reading.draftsForgotten}</p>
    case 'updated':
      return (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {reading.updated}
          <ReloadButton />
        </p>
      )
    case 'not-loaded':
      return <p>{reading.notLoaded}</p>
    case 'too-long':
      return <p>{reading.tooLong(outcome.limit.toLocaleString(messages.language))}</p>
    default:
      return outcome satisfies never
  }
}
