/** Checks what a host says: every field by schema, every size capped, nothing else let through. */

import * as v from 'valibot'

import { maximumVectorLength } from '#cvss/index.ts'
import { type EmbedErrorCode, type HostMessage, protocolName, protocolVersion } from './protocol.ts'
import { type LeftOut, readOptions } from './read-options.ts'

/** Longest JSON text that is parsed, in characters. */
const longestText = 20_000
/** A vector beyond this is no vector, and nothing that anybody has stored by mistake. */
const longestVector = 1_000_000

/** More items than this no list of options has: such a message is nobody's mistake, and refused whole. */
const longestList = 100

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest))

// Options are checked one by one, so that one that cannot be taken is left out alone.
const message = v.variant('type', [
  v.object({
    type: v.literal('load'),
    // What is too long for a vector is told apart from what is no text: it may be kept.
    vector: v.optional(text(longestVector)),
    keep: v.optional(v.boolean()),
  }),
  v.object({ type: v.literal('set'), vector: text(maximumVectorLength) }),
  v.object({ type: v.literal('config') }),
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
  | {
      readonly kind: 'message'
      readonly message: HostMessage
      /** Options that are not in `message` because they cannot be taken; undefined where there are none. */
      readonly leftOut?: readonly LeftOut[] | undefined
    }
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
  if (isEndless(value)) return { kind: 'error', code: 'too-large', id }
  const inner = v.safeParse(message, value)
  if (inner.success) return { kind: 'message', ...withOptions(inner.output, value, id) }
  const isTooLarge = inner.issues.some((issue) => issue.type === 'max_length')
  return { kind: 'error', code: isTooLarge ? 'too-large' : 'bad-message', id }
}

/** Before any of its items is looked at. */
function isEndless(value: unknown): boolean {
  const { groups, buttons } = value as { groups?: unknown; buttons?: unknown }
  return [groups, buttons].some((list) => Array.isArray(list) && list.length > longestList)
}

function withOptions(
  checked: v.InferOutput<typeof message>,
  value: unknown,
  id: HostMessage['id'],
): { message: HostMessage; leftOut?: readonly LeftOut[] } {
  const sent = { source: protocolName, v: protocolVersion, id, ...checked } as const
  if (checked.type !== 'load' && checked.type !== 'config') return { message: sent }
  // The schema has found it to be an object.
  const given = value as Readonly<Record<string, unknown>>
  const { options, leftOut } = readOptions(
    given,
    checked.type === 'load' ? 'with-version' : 'options-only',
  )
  const all: HostMessage = { ...sent, ...options }
  return leftOut.length > 0 ? { message: all, leftOut } : { message: all }
}

function parsed(text: string): unknown {
  if (text.length > longestText || !text.startsWith('{')) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
