import { useLateTexts } from '#i18n/late-texts.ts'
import { type CsafPublisher, csafAssumed, csafPublisher } from '#rows-out/csaf-publisher.ts'

const fields = ['name', 'namespace', 'trackingId'] as const

/** What CSAF requires and no list knows: asked for here, and said where it is assumed. */
export function CsafFields({
  said,
  onSay,
}: {
  said: CsafPublisher
  onSay: (said: CsafPublisher) => void
}) {
  const { csaf: texts } = useLateTexts('rowsOut')
  const taken = csafPublisher(said)
  const assumed = fields.filter((field) => taken[field] === csafAssumed[field])
  return (
    <fieldset className="flex flex-wrap gap-x-4 gap-y-2">
      <legend className="mb-1 font-medium">{texts.legend}</legend>
      {fields.map((field) => (
        <label key={field} className="flex min-w-40 flex-1 flex-col text-sm">
          <span className="text-muted">{texts.names[field]}</span>
          <input
            className="list-field w-full"
            type={field === 'namespace' ? 'url' : 'text'}
            autoComplete={field === 'name' ? 'organization' : 'off'}
            maxLength={500}
            value={said[field] ?? ''}
            onChange={({ target }) => onSay({ ...said, [field]: target.value })}
          />
        </label>
      ))}
      <p aria-live="polite" className="basis-full text-sm text-muted">
        {texts.draft}{' '}
        {assumed.length > 0 &&
          texts.assumed(assumed.map((field) => [texts.names[field], csafAssumed[field]] as const))}
      </p>
    </fieldset>
  )
}
