/** Nothing was found before there were CVE IDs. */
const firstDay = '1999-01-01'

/** The field for the day on which something was found on its asset: none to come; '' takes it back. */
export function FoundDay({
  found,
  today,
  className,
  onFound,
}: {
  found: string | undefined
  today: string
  className: string
  onFound: (day: string) => void
}) {
  return (
    <input
      type="date"
      className={className}
      min={firstDay}
      max={today}
      defaultValue={found}
      // A year comes digit by digit, and a day to come is none on which it was found.
      onChange={({ target: { value } }) => {
        if (value === '' || (value >= firstDay && value <= today)) onFound(value)
      }}
    />
  )
}
