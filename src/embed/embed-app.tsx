import { MetricGroups } from '#components/metrics/metric-groups.tsx'
import { ScoreCard } from '#components/result/score-card.tsx'
import { useVector } from '#state/calculator.ts'

/** The calculator inside somebody else's page. */
export function EmbedApp() {
  const vector = useVector()
  return (
    <main>
      <ScoreCard vector={vector} />
      <MetricGroups vector={vector} />
    </main>
  )
}
