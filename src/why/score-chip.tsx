import { type Version, severityOf } from '#cvss/index.ts'
import { severityColors } from '#components/result/severity-colors.ts'
import { oneDecimal } from '#i18n/messages.ts'

/** A score in the colour of its severity. */
export function ScoreChip({ version, score }: { version: Version; score: number }) {
  return (
    <span
      className={`min-w-9 rounded-md px-1.5 py-0.5 text-center text-[0.8125rem] font-semibold forced-color-adjust-none ${severityColors[severityOf(version, score)]}`}
    >
      {oneDecimal(score)}
    </span>
  )
}
