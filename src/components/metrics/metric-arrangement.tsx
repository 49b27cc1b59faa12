import {
  type Metric,
  type MetricSubgroup,
  type Vector,
  candidatesOf,
  metricValue,
} from '#cvss/index.ts'
import { useMessages } from '#i18n/messages-context.ts'
import { MetricPicker } from './metric-picker.tsx'

type ArrangementProps = {
  readonly vector: Vector
  readonly weighed: Vector
  readonly metrics: readonly Metric[]
}

type Subgroup = { readonly name: MetricSubgroup; readonly metrics: readonly Metric[] }

/** The subgroups of a group in reading order: requirements first, then the table's order. */
export function subgroupsOf(metrics: readonly Metric[]): readonly Subgroup[] {
  const names = [...new Set(metrics.map(({ subgroup }) => subgroup))]
  return names
    .toSorted((a, b) => Number(b === 'requirements') - Number(a === 'requirements'))
    .map((name) => ({ name, metrics: metrics.filter(({ subgroup }) => subgroup === name) }))
}

/** The heading of a subgroup. */
export function SubgroupHeading({ name }: { name: MetricSubgroup }) {
  const { subgroups } = useMessages()
  return (
    <h3 className="text-[0.8125rem] leading-[1.125rem] font-semibold text-muted">
      {subgroups[name]}
    </h3>
  )
}

const rows = 'grid gap-x-6 gap-y-[0.3125rem] pointer-coarse:gap-y-2.5'

/** Whether a metric fills a row of two: the first does where their number is odd. */
function fillsRow(metrics: readonly Metric[], metric: Metric): boolean {
  return metrics.length % 2 === 1 && metric === metrics[0]
}

/**
 * Base metrics as a grid without a hole. The first subgroup goes by rows of two; of the others each
 * is a column, and a single one lays its metrics side by side.
 */
export function BaseGrid({ vector, weighed, metrics }: ArrangementProps) {
  const [first, ...others] = subgroupsOf(metrics)
  if (!first) return null
  const [single, ...more] = others
  const pickerOf = (metric: Metric) => (
    <MetricPicker
      vector={weighed}
      current={metricValue(vector, metric.key)}
      among={candidatesOf(vector, metric.key)?.join(',')}
      metric={metric}
      layout="stacked"
      isFirst={metric === metrics[0]}
    />
  )
  return (
    <div className={`${rows} ${more.length > 0 ? 'md:grid-cols-2' : ''}`}>
      <div className={`${rows} col-span-full md:grid-cols-2`}>
        {first.metrics.map((metric) => (
          <div
            key={metric.key}
            className={`min-w-0 ${fillsRow(first.metrics, metric) ? 'md:col-span-2' : ''}`}
          >
            {pickerOf(metric)}
          </div>
        ))}
      </div>
      {others.map(({ name, metrics: own }) => (
        <div key={name} className="min-w-0 pt-1">
          <SubgroupHeading name={name} />
          <div className={`${rows} pt-1 ${single && more.length === 0 ? 'md:grid-cols-3' : ''}`}>
            {own.map((metric) => (
              <div key={metric.key} className="min-w-0">
                {pickerOf(metric)}
              </div>
            ))}
          </div>
        </div>
      ))}
    </div>
  )
}

/** Metrics one below the other, each with its name at the left where there is room. */
export function MetricRows({ vector, weighed, metrics }: ArrangementProps) {
  const subgroups = subgroupsOf(metrics)
  return (
    <div className="@container flex flex-col gap-2.5">
      {subgroups.map(({ name, metrics: own }) => (
        <div key={name} className="flex min-w-0 flex-col gap-1.5 pointer-coarse:gap-2.5">
          {subgroups.length > 1 && <SubgroupHeading name={name} />}
          {own.map((metric) => (
            <MetricPicker
              key={metric.key}
              vector={weighed}
              current={metricValue(vector, metric.key)}
              among={candidatesOf(vector, metric.key)?.join(',')}
              metric={metric}
              layout="row"
              isFirst={false}
            />
          ))}
        </div>
      ))}
    </div>
  )
}
