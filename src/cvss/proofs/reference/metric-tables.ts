/** Metrics and values of the four versions in canonical order, typed from the specifications. */
import type { Metrics } from './metrics.ts'

/** The versions of the tables below. */
export type TableVersion = '4.0' | '3.1' | '3.0' | '2.0'

type Table = { readonly [metric: string]: readonly string[] }

const v2 = table(`
  AV L A N, AC H M L, Au M S N, C N P C, I N P C, A N P C,
  E U POC F H, RL OF TF W U, RC UC UR C,
  CDP N L LM MH H, TD N L M H, CR L M H, IR L M H, AR L M H`)

const v3 = table(`
  AV N A L P, AC L H, PR N L H, UI N R, S U C, C H L N, I H L N, A H L N,
  E H F P U, RL U W T O, RC C R U,
  CR H M L, IR H M L, AR H M L,
  MAV N A L P, MAC L H, MPR N L H, MUI N R, MS U C, MC H L N, MI H L N, MA H L N`)

const v4 = table(`
  AV N A L P, AC L H, AT N P, PR N L H, UI N P A,
  VC H L N, VI H L N, VA H L N, SC H L N, SI H L N, SA H L N,
  E A P U,
  CR H M L, IR H M L, AR H M L,
  MAV N A L P, MAC L H, MAT N P, MPR N L H, MUI N P A,
  MVC H L N, MVI H L N, MVA H L N, MSC H L N, MSI S H L N, MSA S H L N,
  S N P, AU N Y, R A U I, V D C, RE L M H, U Clear Green Amber Red`)

/** Each metric with its values, from the most severe where the specification ranks them (v4.0). */
function table(text: string): Table {
  const rows = text.split(',').map((row) => row.trim().split(' '))
  return Object.fromEntries(rows.map(([metric = '', ...values]) => [metric, values]))
}

/** Values by metric of each version, without Not Defined. */
const tables: { readonly [version in TableVersion]: Table } = {
  '4.0': v4,
  '3.1': v3,
  '3.0': v3,
  '2.0': v2,
}

const keys = {
  '4.0': Object.keys(v4),
  '3.1': Object.keys(v3),
  '3.0': Object.keys(v3),
  '2.0': Object.keys(v2),
}
const mandatoryKeys = {
  '4.0': keys['4.0'].slice(0, 11),
  '3.1': keys['3.1'].slice(0, 8),
  '3.0': keys['3.0'].slice(0, 8),
  '2.0': keys['2.0'].slice(0, 6),
}

/** The keys of all metrics in canonical order. */
export function metricsOf(version: TableVersion): readonly string[] {
  return keys[version]
}

/** The keys of the mandatory metrics in canonical order. */
export function mandatoryOf(version: TableVersion): readonly string[] {
  return mandatoryKeys[version]
}

/** The values of a metric, without Not Defined. */
export function valuesOf(version: TableVersion, metric: string): readonly string[] {
  const values = tables[version][metric]
  if (values === undefined) throw new RangeError(`${version} has no ${metric}`)
  return values
}

const labels = new Map([...keys['4.0'], ...keys['3.1'], ...keys['2.0']].map((k) => [k, `/${k}:`]))

/** The canonical vector string. */
export function textOf(version: TableVersion, metrics: Metrics): string {
  let text = version === '2.0' ? '' : `CVSS:${version}`
  for (const metric of keys[version]) {
    const value = metrics[metric]
    if (value !== undefined) text += (labels.get(metric) ?? '') + value
  }
  return version === '2.0' ? text.slice(1) : text
}

/** Every assignment of the given metrics, the last one changing fastest. */
export function assignments(
  version: TableVersion,
  metrics: readonly string[],
  fixed: Metrics = {},
): readonly Metrics[] {
  return metrics.reduce<readonly Metrics[]>(
    (rows, metric) => rows.flatMap((row) => settings(version, metric, row)),
    [fixed],
  )
}

/** Every assignment of the given metrics, each of them also left out. */
export function optionalAssignments(
  version: TableVersion,
  metrics: readonly string[],
): readonly Metrics[] {
  return metrics.reduce<readonly Metrics[]>(
    (rows, metric) => rows.flatMap((row) => [row, ...settings(version, metric, row)]),
    [{}],
  )
}

function settings(version: TableVersion, metric: string, row: Metrics): readonly Metrics[] {
  return valuesOf(version, metric).map((value) => ({ ...row, [metric]: value }))
}
