import type { CveId } from '#cve-id/cve-id.ts'
import { type Problem, formatVector } from '#cvss/index.ts'
import { oneDecimal } from '#i18n/en.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { useVector } from '#state/calculator.ts'
import { showCve } from '#state/cve-lookup.ts'
import { type PasteOutcome, dismissPaste, loadFound, usePasted } from '#state/pasted.ts'
import { rangeOf } from '#state/scored.ts'

function Problems({ problems }: { problems: readonly Problem[] }) {
  const messages = useMessages()
  return (
    <ul className="mt-1 list-disc pl-5">
      {problems.slice(0, 10).map((problem) => (
        <li key={`${problem.position} ${problem.code}`}>
          {messages.problems[problem.code](problem)}
        </li>
      ))}
    </ul>
  )
}

function Choice({ outcome }: { outcome: Extract<PasteOutcome, { kind: 'choice' }> }) {
  const messages = useMessages()
  return (
    <>
      <p>{messages.paste.choose(outcome.found.length)}</p>
      <ul className="mt-1 flex max-h-[50dvh] flex-col gap-1 overflow-y-auto">
        {outcome.found.map((found) => {
          const range = rangeOf(found.vector)
          const score = range.min === range.max ? oneDecimal(range.max) : messages.rangeText(range)
          return (
            <li key={found.text}>
              <button
                type="button"
                className="button w-full text-left button-outlined"
                onClick={() => loadFound(found)}
              >
                <span className="block text-sm">
                  {messages.versionName(found.vector.version)} · {score}
                </span>
                <span className="block font-mono text-xs break-all">
                  {formatVector(found.vector)}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      {outcome.omitted > 0 && <p className="mt-1">{messages.paste.omitted(outcome.omitted)}</p>}
    </>
  )
}

/** An ID that arrived is shown; of several, the person says which one is meant. */
function Cves({ cves }: { cves: readonly CveId[] }) {
  const { paste } = useMessages()
  if (cves.length === 0) return <p>{paste.cveShown}</p>
  return (
    <>
      <p>{paste.cveChoose}</p>
      <div className="mt-1 flex max-h-[50dvh] flex-wrap gap-1 overflow-y-auto">
        {cves.map((cve) => (
          <button
            key={cve}
            type="button"
            className="button text-sm button-outlined"
            onClick={() => {
              showCve(cve)
              dismissPaste()
            }}
          >
            {cve}
          </button>
        ))}
      </div>
    </>
  )
}

function Outcome({ outcome }: { outcome: PasteOutcome }) {
  const messages = useMessages()
  const { paste } = messages
  switch (outcome.kind) {
    case 'loaded':
      return (
        <p>
          {paste.loaded(paste.from[outcome.from], outcome.vector.version)}{' '}
          {outcome.repairs.length > 0 && messages.repaired(outcome.repairs)}
        </p>
      )
    case 'choice':
      return <Choice outcome={outcome} />
    case 'unreadable':
      return (
        <>
          <p>{outcome.what === 'link' ? paste.unreadableLink : paste.unreadable}</p>
          <Problems problems={outcome.problems} />
        </>
      )
    case 'cve':
      return <Cves cves={outcome.cves} />
    case 'nothing':
      return <p>{paste.nothing}</p>
    case 'not-loaded':
      return <p>{paste.notLoaded}</p>
    case 'too-long':
      return <p>{paste.tooLong(outcome.limit.toLocaleString(messages.language))}</p>
    default:
      return outcome satisfies never
  }
}

/** What became of the text in the paste field; laid over the page so that nothing moves. */
export function PasteNotice() {
  const messages = useMessages()
  const outcome = usePasted((state) => state.outcome)
  const vector = useVector()
  // "Loaded" is only true until something else is changed.
  const shown = outcome?.kind === 'loaded' && outcome.vector !== vector ? undefined : outcome
  return (
    <div
      id="paste-notice"
      aria-live="polite"
      className="absolute inset-x-0 top-full z-30 max-sm:fixed max-sm:inset-x-2 max-sm:top-14 max-[30rem]:top-25 pointer-coarse:max-[30rem]:top-27"
    >
      {shown && (
        <div className="mt-1.5 flex items-start gap-2 card border-edge p-3 text-sm shadow-lg">
          <div className="min-w-0 flex-1">
            <Outcome outcome={shown} />
          </div>
          <button
            type="button"
            className="-my-1 button min-w-8 pointer-coarse:min-w-11"
            aria-label={messages.paste.dismiss}
            onClick={dismissPaste}
          >
            <span aria-hidden="true">×</span>
          </button>
        </div>
      )}
    </div>
  )
}
