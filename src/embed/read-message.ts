/** Checks what a host says: every field by schema, every size capped, nothing else let through. */

import * as v from 'valibot'

import { maximumVectorLength, versions } from '#cvss/index.ts'
import {
  type EmbedErrorCode,
  type HostMessage,
  embedButtons,
  embedThemes,
  metricGroups,
  modes,
  protocolName,
  protocolVersion,
} from './protocol.ts'

/** Longest JSON text that is parsed, in characters. */
const longestText = 20_000
const longestTitle = 500

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest))
const version = v.picklist(versions)
const flag = v.optional(v.boolean())

const options = {
  lockVersion: v.optional(version),
  groups: v.optional(v.pipe(v.array(v.picklist(metricGroups)), v.maxLength(metricGroups.length))),
  mode: v.optional(v.picklist(modes)),
  title: v.optional(text(longestTitle)),
  cve: v.optional(text(30)),
  theme: v.optional(v.picklist(embedThemes)),
  lang: v.optional(text(35)),
  readOnly: flag,
  buttons: v.optional(v.pipe(v.array(v.picklist(embedButtons)), v.maxLength(embedButtons.length))),
  autosize: flag,
  lookups: flag,
}

/** Every option that a `load` or `config` may name. */
export const optionNames: ReadonlySet<string> = new Set(Object.keys(options))

const message = v.variant('type', [
  v.object({
    type: v.literal('load'),
    vector: v.optional(text(maximumVectorLength)),
    version: v.optional(version),
    ...options,
  }),
  v.object({ type: v.literal('set'), vector: text(maximumVectorLength) }),
  v.object({ type: v.literal('config'), ...options }),
  v.object({ type: v.picklist(['get', 'saved', 'ping']) }),
])

const known: ReadonlySet<unknown> = new Set(['load', 'set', 'config', 'get', 'saved', 'ping'])

const envelope = v.object({
  source: v.literal(protocolName),
  v: v.unknown(),
  type: v.unknown(),
  id: v.optional(v.union([text(100), v.number()])),
})

export type Reading =
  /** Not ours, or of a kind that this version does not know. */
  | { readonly kind: 'ignored' }
  | { readonly kind: 'message'; readonly message: HostMessage }
  | {
      readonly kind: 'error'
      readonly code: EmbedErrorCode
      readonly id: string | number | undefined
    }

const ignored: Reading = { kind: 'ignored' }

/** Reads an object, or the same as JSON text; never throws. */
export function readMessage(data: unknown): Reading {
  const value = typeof data === 'string' ? parsed(data) : data
  const outer = v.safeParse(envelope, value)
  if (!outer.success) return ignored
  const { id, type } = outer.output
  if (outer.output.v !== protocolVersion) return { kind: 'error', code: 'unsupported', id }
  if (!known.has(type)) return ignored
  const inner = v.safeParse(message, value)
  if (inner.success) {
    const sent = { source: protocolName, v: protocolVersion, id, ...inner.output } as const
    return { kind: 'message', message: sent }
  }
  const isTooLarge = inner.issues.some((issue) => issue.type === 'max_length')
  return { kind: 'error', code: isTooLarge ? 'too-large' : 'bad-message', id }
}

function parsed(text: string): unknown {
  if (text.length > longestText || !text.startsWith('{')) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
