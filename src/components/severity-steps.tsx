import type { Severity } from '#cvss/index.ts'

const steps: Record<Severity, number> = { none: 0, low: 1, medium: 2, high: 3, critical: 4 }
const heights = ['h-1', 'h-1.5', 'h-2', 'h-2.5']

/**
 * One to four filled bars for a severity; the score beside it says the same in figures. They are filled by a
 * border, which stays where colours are forced.
 */
export function SeveritySteps({ severity }: { severity: Severity }) {
  return (
    <span aria-hidden="true" className="mr-1 inline-flex items-end gap-px">
      {heights.map((height, index) => (
        <span
          key={height}
          className={`w-[3px] rounded-[1px] border-current ${height} ${
            index < steps[severity] ? 'border-l-3' : 'border opacity-45'
          }`}
        />
      ))}
    </span>
  )
}
