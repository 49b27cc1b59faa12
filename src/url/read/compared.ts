/** Reads a link to a comparison, mangled or not. */

import { legible } from '#cve-id/legible-text.ts'
import type { Version } from '#cvss/index.ts'
import { type ComparedLink, mostColumns } from '../compared.ts'
import { withoutJunk } from './junk.ts'
import { type Address, type LinkPart, linkGroups } from './link-parts.ts'
import { readLink, vectorOf } from './read-link.ts'
import { longestLink } from './read-permalink.ts'
import { findingIn } from './several.ts'

/** What a link to a comparison says, and what of it could not be shown. */
export type ComparedReading = ComparedLink & {
  readonly unreadable: number
  /** Columns left out, because they are too many. */
  readonly omitted: number
}

const longestName = 200

/** Whether an address asks for a comparison; one that is too long is looked at by nobody. */
export function isCompared(address: Address): boolean {
  if (isTooLong(address)) return false
  return partsOf(address).some(
    ({ name, value }) => name === 'view' && withoutJunk(value).toLowerCase() === 'compare',
  )
}

/**
 * The comparison of a link, also of one to several vectors that names no view; a link without a
 * vector is an empty one. Each version of a finding is a column of its own. Never throws.
 */
export function readCompared(address: Address, onScreen: Version): ComparedReading {
  const nothing = { columns: [], reference: 0, cve: undefined, unreadable: 0, omitted: 0 }
  if (isTooLong(address)) return { ...nothing, unreadable: 1 }
  const findings = findingsIn(address)
  const read = findings.map(({ texts, name }) => {
    const { vectors, unreadable } = findingIn(texts, onScreen)
    return { columns: vectors.map((vector) => ({ vector, name })), unreadable }
  })
  const all = read.flatMap(({ columns }) => columns)
  // Of the columns in front of it, those that could not be read do not count.
  const before = read.slice(0, referenceIn(address)).flatMap(({ columns }) => columns)
  const columns = all.slice(0, mostColumns)
  return {
    columns,
    reference: before.length < columns.length ? before.length : 0,
    cve: readLink(address).cve,
    unreadable: read.reduce((count, each) => count + each.unreadable, 0),
    omitted: all.length - columns.length,
  }
}

type FindingTexts = { texts: string[]; name: string }

/** The vectors of each finding, as they stand, and its name. */
function findingsIn(address: Address): readonly FindingTexts[] {
  const group = linkGroups(address).find((each) => vectorOf(each) !== undefined)
  const first = group && vectorOf(group)
  if (!group || !first) return []
  const findings: FindingTexts[] = [{ texts: [first.value], name: '' }]
  for (const { name, value } of group.parts.slice(group.parts.indexOf(first) + 1)) {
    const finding = findings.at(-1)
    if (name === 'v') findings.push({ texts: [value], name: '' })
    else if (name === 'or') finding?.texts.push(value)
    else if (name === 't' && finding) finding.name = nameIn(value)
  }
  return findings
}

function nameIn(value: string): string {
  return legible(value.replaceAll(/\s+/g, ' ')).trim().slice(0, longestName)
}

/** How many findings stand in front of the reference. */
function referenceIn(address: Address): number {
  const part = partsOf(address).find(({ name }) => name === 'ref')
  const place = Number(part ? withoutJunk(part.value) : 1) - 1
  return Number.isInteger(place) && place >= 0 ? place : 0
}

function isTooLong({ pathname, search, hash }: Address): boolean {
  return pathname.length + search.length + hash.length > longestLink
}

function partsOf(address: Address): readonly LinkPart[] {
  return linkGroups(address).flatMap(({ parts }) => parts)
}
