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
          className={`mr-1 inline-block font-mono text-xs leading-none font-normal text-muted group-has-checked/value:text-on-ink-muted forced-colors:group-has-checked/value:text-[HighlightText] ${
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

/** One value of a metric: a radio drawn as a cell, with its letter, its name and a line below. */
export function MetricValue({
  group,
  id,
  letter,
  name,
  label,
  isOneOfMany,
  checked,
  isTabStop,
  description,
  children,
  onChoose,
}: {
  group: string
  id: string
  letter: string
  name: string
  label: string
  isOneOfMany: boolean
  checked: boolean
  /** React takes a radio's name away while it updates it, and Chromium then stops at two of a group. */
  isTabStop: boolean
  /** Heard after the name, where consequences are spoken. */
  description: string | undefined
  /** Shown below the name. */
  children: ReactNode
  onChoose: () => void
}) {
  return (
    <label className="group/value metric-value">
      <input
        type="radio"
        className="absolute inset-0 m-0 cursor-pointer appearance-none rounded-[inherit] outline-none"
        name={group}
        aria-label={label}
        aria-describedby={description === undefined ? undefined : id}
        checked={checked}
        tabIndex={isTabStop ? 0 : -1}
        onChange={onChoose}
      />
      <Label letter={letter} name={name} isOneOfMany={isOneOfMany} />
      {children && (
        <span
          aria-hidden="true"
          className="pointer-events-none text-xs text-muted group-has-checked/value:text-on-ink-muted forced-colors:group-has-checked/value:text-[HighlightText]"
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
