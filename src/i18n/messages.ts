/** What a language has to say, and what is the same in all of them. */

import type { frame } from './en/frame.ts'
import type { MetricKey, Version } from '#cvss/index.ts'

import type { limits } from './en/limits.ts'
import type { page } from './en/page.ts'
import type { en } from './en.ts'

/** What page and frame start with. */
export type Messages = typeof en
/** What the page starts with and a frame does not need. */
export type PageMessages = typeof page
/** Of a frame: those of both, and its own. */
export type FrameMessages = Messages & { readonly embed: typeof frame }

/** Parts of the page whose texts are loaded together with them. */
export type LatePart = keyof Messages['late']
export type LateTexts<Part extends LatePart> = Awaited<ReturnType<Messages['late'][Part]>>
export type ShareTexts = LateTexts<'share'>
export type ProvenanceTexts = ShareTexts['provenance']
/** Of a field that holds so many characters, in every late part that has one. */
export type LimitTexts = typeof limits

export { oneDecimal } from './one-decimal.ts'
export type { Sentence } from './sentence.ts'

/** Names of a metric and its values; every metric of a version has them. */
export function metricText(messages: Messages, version: Version, metric: MetricKey) {
  const text = messages.metrics[version][metric]
  if (!text) throw new RangeError(`no text for ${metric} of CVSS ${version}`)
  return text
}

/** Name of a metric's value, as in 'Network' for N. */
export function valueName(
  messages: Messages,
  version: Version,
  metric: MetricKey,
  value: string,
): string {
  return metricText(messages, version, metric).values[value] ?? value
}
