import { type ReactNode, useId } from 'react'

/** A choice of few: radios in a row behind the name of what is chosen, which may be for screen readers only. */
export function RadioRow<Value extends string>({
  name,
  isNameShown = true,
  values,
  current,
  textOf,
  onChoose,
}: {
  name: string
  isNameShown?: boolean
  values: readonly Value[]
  current: Value
  textOf: (value: Value) => ReactNode
  onChoose: (value: Value) => void
}) {
  const group = useId()
  return (
    <fieldset className="flex flex-wrap items-center gap-x-4">
      <legend className={isNameShown ? 'float-left mr-1 font-medium' : 'sr-only'}>{name}</legend>
      {values.map((value) => (
        <label key={value} className="flex min-h-8 items-center gap-1.5 pointer-coarse:min-h-11">
          <input
            type="radio"
            name={group}
            className="size-4 accent-ink"
            checked={value === current}
            onChange={() => onChoose(value)}
          />
          {textOf(value)}
        </label>
      ))}
    </fieldset>
  )
}
