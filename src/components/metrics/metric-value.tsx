import { Fragment, type ReactNode } from 'react'

/**
 * A value's letter and name. The name breaks at spaces only, never at the hyphens of
 * Proof-of-Concept; the letter stays with the first word, or stands above it where many cells
 * share a narrow row.
 */
function Label({
  letter,
  name,
  isOneOfMany,
}: {
  letter: string
  name: string
  isOneOfMany: boolean
}) {
  const [first, ...others] = name.split(' ')
  return (
    <span aria-hidden="true" className="pointer-events-none text-sm leading-[1.2] font-medium">
      <span className="whitespace-nowrap">
        <span
          className={`mr-1 inline-block font-mono text-xs leading-none font-normal text-muted chosen:text-on-ink-muted forced-colors:chosen:text-[HighlightText] ${
            isOneOfMany ? 'max-sm:mr-0 max-sm:block' : ''
          }`}
        >
          {letter}
        </span>
        {first}
      </span>
      {others.map((word) => (
        <Fragment key={word}>
          {' '}
          <span className="whitespace-nowrap">{word}</span>
        </Fragment>
      ))}
    </span>
  )
}

/** One value of a metric: a radio or checkbox drawn as a cell, with its letter, its name and a line below. */
export function MetricValue({
  type,
  group,
  id,
  letter,
  name,
  label,
  isOneOfMany,
  checked,
  isCandidate,
  isTabStop,
  description,
  children,
  onChoose,
}: {
  /** A checkbox where more than one value may be chosen. */
  type: 'radio' | 'checkbox'
  group: string
  id: string
  letter: string
  name: string
  label: string
  isOneOfMany: boolean
  checked: boolean
  /** One of the values between which the metric is undecided. */
  isCandidate: boolean
  /** React takes a radio's name away while it updates it, and Chromium then stops at two of a group. */
  isTabStop: boolean
  /** Heard after the name, where consequences are spoken. */
  description: string | undefined
  /** Shown below the name. */
  children: ReactNode
  /** `isOneMore` with Alt held. */
  onChoose: (isOneMore: boolean) => void
}) {
  return (
    <label className="metric-value" data-value data-candidate={isCandidate || undefined}>
      <input
        type={type}
        className="absolute inset-0 m-0 cursor-pointer appearance-none rounded-[inherit] outline-none"
        name={group}
        aria-label={label}
        aria-describedby={description === undefined ? undefined : id}
        checked={checked}
        tabIndex={isTabStop ? 0 : -1}
        onChange={({ nativeEvent }) =>
          onChoose(nativeEvent instanceof MouseEvent && nativeEvent.altKey)
        }
      />
      <Label letter={letter} name={name} isOneOfMany={isOneOfMany} />
      {children && (
        <span
          aria-hidden="true"
          className="pointer-events-none text-xs text-muted chosen:text-on-ink-muted forced-colors:chosen:text-[HighlightText]"
        >
          {children}
        </span>
      )}
      {description !== undefined && (
        <span id={id} hidden>
          {description}
        </span>
      )}
    </label>
  )
}
