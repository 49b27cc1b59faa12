import { sameVector } from '#cvss/index.ts'
import type { From } from '#known/known-of-cve.ts'
import type { PublishedVector } from '#published/published.ts'
import { assessmentOf } from '#state/beginning.ts'
import { shownCve, useCalculator } from '#state/calculator.ts'
import type { Column } from '#state/comparison/column.ts'
import { compareColumns } from '#state/comparison/columns.ts'
import { columnOnScreen } from '#state/comparison/comparing.ts'
import { shownVector } from '#state/snapshot.ts'
import { sourceName } from '#published/source-name.ts'

/**
 * Compares all published vectors that can be read, and what is on screen: as one of them where it is
 * one, else as one's own. The others are measured against it.
 */
export function comparePublished(all: readonly PublishedVector[], by: From['by']): void {
  const onScreen = columnOnScreen(useCalculator.getState())
  const own = onScreen && shownVector(onScreen)
  const cve = shownCve()
  let isThere = onScreen === undefined
  const columns = all.flatMap(({ vector, source }): readonly Column[] => {
    if (!vector) return []
    const name = sourceName(source)
    const origin = { from: by === 'file' ? 'file' : 'published', name, vector } as const
    if (onScreen && own && !isThere && sameVector(own, vector) && nameOf(onScreen) === name) {
      isThere = true
      return [onScreen]
    }
    return [
      { assessment: assessmentOf({ vectors: [{ vector, origin }], cve }), version: vector.version },
    ]
  })
  const shown = onScreen && !isThere ? [...columns, onScreen] : columns
  const reference = onScreen ? shown.indexOf(onScreen) : 0
  compareColumns(shown, { reference })
}

function nameOf({ assessment, version }: Column): string | undefined {
  return assessment.origins[version]?.name
}
