import { isEmptyVector } from '#assessment/assessment.ts'
import { type Vector, type Version, progressOf } from '#cvss/index.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { redo, reset, switchVersion, undo, useCalculator } from '#state/calculator.ts'
import { Emphasised } from '../emphasised.tsx'
import { VersionSwitch } from './version-switch.tsx'

/** Version, progress, and the way back; a locked version cannot be switched. */
export function Toolbar({
  vector,
  isLocked = false,
  onVersion = switchVersion,
}: {
  vector: Vector
  isLocked?: boolean
  /** Shows another version. */
  onVersion?: (version: Version) => void
}) {
  const messages = useMessages()
  const canUndo = useCalculator(({ past }) => past.length > 0)
  const canRedo = useCalculator(({ future }) => future.length > 0)
  const progress = progressOf(vector)
  const left = messages.left(progress)
  const isEmpty = isEmptyVector(vector)
  const actions = [
    { label: messages.undo, sign: '↶', act: undo, disabled: !canUndo },
    { label: messages.redo, sign: '↷', act: redo, disabled: !canRedo },
    { label: messages.reset, sign: '⟲', act: reset, disabled: isEmpty },
  ]
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 max-sm:gap-x-1" data-stated>
      {isLocked ? (
        <p className="font-semibold">{messages.versionName(vector.version)}</p>
      ) : (
        <VersionSwitch version={vector.version} onChoose={onVersion} />
      )}
      <p className="text-sm text-muted max-sm:sr-only">
        <Emphasised
          sentence={messages.progress(progress.set, progress.all)}
          strong="text-base font-medium text-ink"
        />
        {left && ` · ${left}`}
      </p>
      <div className="ml-auto flex">
        {actions.map(({ label, sign, act, disabled }) => (
          <button
            key={label}
            type="button"
            className="button px-2 text-sm aria-disabled:cursor-default aria-disabled:text-muted forced-colors:aria-disabled:text-[GrayText]"
            // A button that is disabled for good measure would take the focus away from who just used it.
            // Said only where it is so: “false” would outweigh a frame that is read-only as a whole.
            aria-disabled={disabled || undefined}
            tabIndex={disabled ? -1 : undefined}
            onClick={disabled ? undefined : act}
          >
            <span aria-hidden="true" className="text-xl sm:hidden">
              {sign}
            </span>
            <span className="max-sm:sr-only">{label}</span>
          </button>
        ))}
      </div>
    </div>
  )
}
