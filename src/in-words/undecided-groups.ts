import { type Vector, specOf } from '#cvss/index.ts'
import { type Messages, valueName } from '#i18n/messages.ts'
import type { UndecidedGroup } from './meaning.ts'

/** What of a vector is undecided, group by group, before a language puts it into a sentence. */
export function undecidedGroups(
  messages: Messages,
  { version, undecided = [] }: Vector,
): readonly UndecidedGroup[] {
  const { metrics } = specOf(version)
  return undecided.map(({ rows, alternatives }) => {
    const own = rows.flatMap((row) => metrics[row] ?? [])
    return {
      metrics: own.map(({ key }) => key),
      alternatives: alternatives.map((places) =>
        own.map(({ key, values }, at) => {
          const value = values[(places[at] ?? 0) - 1]
          return value === undefined
            ? messages.notDefined
            : valueName(messages, version, key, value)
        }),
      ),
    }
  })
}
