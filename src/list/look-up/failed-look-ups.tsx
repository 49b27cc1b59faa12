import { useLateTexts } from '#i18n/late-texts.ts'
import type { AnswerSource } from '#known/answers.ts'
import { hostNames } from '#look-up/hosts.ts'
import { useConfiguration } from '#state/configuration.ts'
import { useAsking } from '#state/list-look-up/asking.ts'
import { failedOf, repeatFailed, useMayAsk } from '#state/list-look-up/looking-up.ts'

/** What failed and why, and the way to ask for that alone. */
export function FailedLookUps() {
  const { lookUp: texts } = useLateTexts('list')
  const troubles = useAsking((state) => state.troubles)
  const { hosts, snapshot } = useConfiguration()
  const mayAsk = useMayAsk()
  const { wanted, failures } = failedOf(troubles)
  if (failures.length === 0) return null
  const ofSource = {
    epss: [hosts.epss],
    kev: [hosts.kev],
    'cve-record': [hosts.cve, hosts.cveList],
    snapshot: [snapshot?.base ?? hosts.epss],
  } as const satisfies Record<AnswerSource, readonly string[]>
  const count = new Set([...wanted.epss, ...wanted.records]).size
  return (
    <div className="look-up-progress">
      {failures.map((failure, at) => (
        <p key={at}>
          {texts.failed(
            failure,
            ofSource[failure.source].flatMap((host) => hostNames([host])),
          )}
        </p>
      ))}
      {mayAsk === 'yes' && (
        <button
          type="button"
          className="button text-sm button-outlined"
          onClick={() => void repeatFailed()}
        >
          {texts.repeat(count)}
        </button>
      )}
    </div>
  )
}
