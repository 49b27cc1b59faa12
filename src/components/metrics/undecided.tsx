import { metricText, valueName } from '#i18n/messages.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { useRefusedCandidate } from '#state/candidates.ts'
import type { Choice } from './metric-keys.ts'
import type { UndecidedProps } from './picker-scope.ts'

/** Between which values a metric is undecided, and a button that lets more than one be chosen. */
export function Undecided({
  place,
  layout,
  version,
  metric: { key },
  isOffered,
  candidates,
  isSeveral,
  onSeveral,
}: UndecidedProps) {
  const messages = useMessages()
  const texts = useLateTexts('undecided')
  const isRefused = useRefusedCandidate((metric) => metric === key)
  const { name } = metricText(messages, version, key)
  const nameOf = (choice: Choice) =>
    choice === undefined ? messages.notDefined : valueName(messages, version, key, choice)
  return (
    <>
      {candidates && place === 'name' && (
        <span className="ml-3 inline-block text-xs font-semibold">
          {texts.between(candidates.map(nameOf))}
        </span>
      )}
      {(candidates || isOffered || isSeveral) && (
        <button
          type="button"
          tabIndex={isSeveral ? 0 : -1}
          aria-label={texts.several(messages.metricName(name, key))}
          aria-pressed={isSeveral}
          className={`min-h-6 min-w-6 cursor-pointer rounded px-1 text-xs font-normal text-muted hover:text-ink aria-pressed:font-semibold aria-pressed:text-ink aria-pressed:underline pointer-coarse:min-h-11 pointer-coarse:min-w-11 ${
            place === 'help'
              ? 'lg:hidden'
              : `max-lg:hidden ${layout === 'row' && !candidates ? 'absolute right-0 -bottom-0.5 bg-card' : '-my-1 ml-1'}`
          }`}
          onClick={() => onSeveral(!isSeveral)}
        >
          {texts.or}
        </button>
      )}
      {isRefused && place === 'name' && <output className="block text-xs">{texts.tooMany}</output>}
    </>
  )
}
