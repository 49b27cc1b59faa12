import type { Meaning, MeaningPart, SaidMetric } from '#in-words/meaning.ts'
import type { Version } from '#cvss/index.ts'
import type { MetricTexts } from '../../metric-texts.ts'
import { v2 as metricsV2 } from '../metrics/v2.ts'
import { v3 as metricsV3, v30 as metricsV30 } from '../metrics/v3.ts'
import { v4 as metricsV4 } from '../metrics/v4.ts'
import { list } from '../numbers-and-lists.ts'

const tables: Readonly<Record<Version, MetricTexts>> = {
  '4.0': metricsV4,
  '3.1': metricsV3,
  '3.0': metricsV30,
  '2.0': metricsV2,
}

type Questions = Readonly<Record<string, string>>

const shared: Questions = {
  AV: 'from where it can be attacked',
  PR: 'whether an account is needed',
  UI: 'whether somebody has to help',
}
const impacts: Questions = {
  C: 'what can be read',
  I: 'what can be changed',
  A: 'whether it can be stopped',
}
const v3: Questions = {
  ...shared,
  ...impacts,
  AC: 'whether special conditions are needed',
  S: 'whether the harm reaches past the vulnerable part',
}
const questions: Readonly<Record<Version, Questions>> = {
  '4.0': {
    ...shared,
    AC: 'whether a built-in protection is in the way',
    AT: 'whether circumstances must fit',
    VC: 'what can be read',
    VI: 'what can be changed',
    VA: 'whether it can be stopped',
    SC: 'what can be read on other systems',
    SI: 'what can be changed on other systems',
    SA: 'whether other systems can be stopped',
  },
  '3.1': v3,
  '3.0': v3,
  '2.0': {
    ...shared,
    ...impacts,
    AC: 'whether special conditions are needed',
    Au: 'whether a log-in is needed',
  },
}

/** Questions that are one as long as all of them are open. */
const together: Readonly<Record<Version, readonly (readonly [readonly string[], string])[]>> = {
  '4.0': [
    [['AV', 'AC', 'AT', 'PR', 'UI'], 'how it is attacked'],
    [['VC', 'VI', 'VA', 'SC', 'SI', 'SA'], 'what harm it does'],
    [['VC', 'VI', 'VA'], 'what harm it does to the product'],
    [['SC', 'SI', 'SA'], 'what harm it does to other systems'],
  ],
  '3.1': inOneScope(['AV', 'AC', 'PR', 'UI']),
  '3.0': inOneScope(['AV', 'AC', 'PR', 'UI']),
  '2.0': inOneScope(['AV', 'AC', 'Au']),
}

function inOneScope(attack: readonly string[]) {
  return [
    [attack, 'how it is attacked'],
    [['C', 'I', 'A'], 'what harm it does'],
  ] as const
}

/** What nobody has decided yet. */
export function open(
  { version, isBaseOpen, together: joint }: Meaning,
  { metrics }: MeaningPart,
): string {
  const isPlain = metrics.every(({ among }) => among.length === 0)
  if (isBaseOpen && isPlain) return 'Nothing about attack and effect is decided yet.'
  const left = new Map(metrics.map((each) => [each.metric as string, each]))
  const asked: string[] = []
  for (const { metric } of metrics) {
    const group = together[version].find(
      ([keys]) => keys[0] === metric && keys.every((key) => left.get(key)?.among.length === 0),
    )
    const own = left.get(metric)
    if (own) asked.push(group ? group[1] : question(version, own))
    for (const key of group ? group[0] : [metric]) left.delete(key)
  }
  const only = joint.map((group) => `Only together: ${togetherText(group)}.`)
  return [`Not decided: ${list(asked, 'and')}.`, ...only].join(' ')
}

/** `AC:L with AT:P or AC:H with AT:N`, of `AC:L+AT:P,AC:H+AT:N`. */
function togetherText(group: string): string {
  return list(
    group.split(',').map((alternative) => alternative.replaceAll('+', ' with ')),
    'or',
  )
}

/** What is asked, with the candidates unless they are all the answers that there are. */
function question(version: Version, { metric, among }: SaidMetric): string {
  const { name, values } = tables[version][metric] ?? { name: metric, values: {} }
  const asked = questions[version][metric] ?? name
  const isAnything = Object.keys(values).every((value) => among.includes(value))
  if (among.length === 0 || (isAnything && asked !== name)) return asked
  return `${asked} (${list(
    among.map((value) => values[value] ?? 'Not Defined'),
    'or',
  )})`
}
