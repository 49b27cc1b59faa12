import { openEnvironments } from '#state/environment/interview.ts'

/** Closes a panel of the environment and goes back to the button that opens it. */
export function closePanel(of: 'questions' | 'kept'): void {
  openEnvironments(undefined)
  document.querySelector<HTMLElement>(`[data-environment-door=${of}]`)?.focus()
}

export function CloseButton({ of, label }: { of: 'questions' | 'kept'; label: string }) {
  return (
    <button
      type="button"
      className="button min-w-8 text-muted hover:text-ink"
      aria-label={label}
      onClick={() => closePanel(of)}
    >
      <span aria-hidden="true">×</span>
    </button>
  )
}
