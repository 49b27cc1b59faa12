import type { Version } from '#cvss/index.ts'

import type { MetricHelps } from '../metric-texts.ts'
import { v2Help } from './help/v2.ts'
import { v30Help, v3Help } from './help/v3.ts'
import { v4Help } from './help/v4.ts'

/** What the metrics of every version mean, and their values. */
export const help: Readonly<Record<Version, MetricHelps>> = {
  '4.0': v4Help,
  '3.1': v3Help,
  '3.0': v30Help,
  '2.0': v2Help,
}
