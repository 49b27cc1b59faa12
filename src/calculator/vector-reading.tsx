import type { Problem, Repair } from '#cvss/index.ts'
import { useLateTexts } from '#i18n/late-texts.ts'
import { usePageMessages } from '#i18n/page-messages-context.ts'
import { setTyped } from '#state/typed.ts'

/** Why a typed vector string cannot be read, or what was repaired in it. */
export function VectorReading({
  problems,
  repairs,
  isEditing,
}: {
  problems: readonly Problem[]
  repairs: readonly Repair[]
  isEditing: boolean
}) {
  const { vectorField } = usePageMessages()
  const reading = useLateTexts('reading')
  if (problems.length + repairs.length === 0) return null
  if (problems.length === 0) return <p className="mt-1">{reading.repaired(repairs)}</p>
  return (
    <>
      <ul className="mt-1 list-disc pl-4">
        {problems.map((problem) => (
          <li key={`${problem.position} ${problem.code}`}>
            {reading.problems[problem.code](problem)}
          </li>
        ))}
      </ul>
      {!isEditing && (
        <p className="mt-1 text-muted">
          {vectorField.waiting}{' '}
          <button
            type="button"
            className="min-h-6 cursor-pointer link pointer-coarse:min-h-11"
            onClick={() => setTyped(undefined)}
          >
            {vectorField.revert}
          </button>
        </p>
      )}
    </>
  )
}
