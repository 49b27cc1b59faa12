import { useId, useState } from 'react'

/** A number that is typed: what is written stays as it is written while it is, what is none is said to be none. */
export function NumberField({
  label,
  value,
  read,
  problem,
  onValue,
  onTyped,
}: {
  label: string
  value: string
  read: (text: string) => number | undefined
  problem: string
  onValue: (value: number) => void
  onTyped?: (text: string) => void
}) {
  const [typed, setTyped] = useState<string>()
  const id = useId()
  const isWrong = typed !== undefined && typed.trim() !== '' && read(typed) === undefined
  return (
    <span className="chart-number">
      <label className="contents">
        <span className="text-muted">{label} </span>
        <input
          className="list-field"
          inputMode="decimal"
          size={6}
          maxLength={12}
          value={typed ?? value}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? id : undefined}
          onChange={({ target }) => {
            setTyped(target.value)
            const number = read(target.value)
            if (number !== undefined) onValue(number)
            onTyped?.(target.value)
          }}
          onKeyDown={({ key }) => key === 'Enter' && setTyped(undefined)}
          onBlur={() => setTyped(undefined)}
        />
      </label>
      <span id={id} role="alert" className="chart-problem">
        {isWrong && problem}
      </span>
    </span>
  )
}
