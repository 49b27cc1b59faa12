import { useLateTexts } from '#i18n/late-texts.ts'
import { sandboxFlags } from './snippets.ts'

/** What a host's page must allow, each line explained. */
export function RequirementsPart() {
  const { needs, needsNothing, requirements } = useLateTexts('embedBuilder')
  const { origin } = location
  const rows = [
    [`frame-src ${origin}`, requirements.frameSrc],
    [`script-src ${origin}`, requirements.scriptSrc],
    ...sandboxFlags.map((flag) => [flag, requirements[flag]] as const),
  ] as const
  return (
    <section aria-labelledby="embed-needs">
      <h3 id="embed-needs" className="font-semibold">
        {needs}
      </h3>
      <dl className="text-sm">
        {rows.map(([code, text]) => (
          <div key={code} className="border-t border-line py-1">
            <dt className="font-mono text-xs break-words">{code}</dt>
            <dd className="text-muted">{text}</dd>
          </div>
        ))}
      </dl>
      <p className="text-sm text-muted">
        {requirements.headers} {needsNothing}
      </p>
    </section>
  )
}
