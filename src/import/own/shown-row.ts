/** Rows of our own tables for people: what stands in the cells is all there is, and none of our scores is a claim. */

import { withFormula } from '#untrusted/formula.ts'
import { readIds } from '../cells/ids.ts'
import { readProbability } from '../cells/probability.ts'
import { readScore } from '../cells/score.ts'
import { readStatus } from '../cells/status.ts'
import { readVectors } from '../cells/vector.ts'
import { versionNamed } from '../cells/version-named.ts'
import type { ClaimedScore, ClaimedVector, Component, Finding, Place } from '../finding.ts'
import type { OwnName } from './own-format.ts'

/** The text of a cell by the name of its column, '' where there is none. */
export type ShownCells = (name: OwnName) => string

/** Between several of a kind in a cell. */
const several = ', '

/** The findings of a row: one for each asset that it names; none where it says nothing. */
export function shownFindings(given: ShownCells, place: Place): readonly Finding[] {
  const cell: ShownCells = (name) => withFormula(given(name)).trim()
  const [title, note, tlp] = [cell('title'), cell('note'), cell('tlp')]
  const ids = [cell('id'), ...cell('otherIds').split(several)].filter((id) => id !== '')
  const vectors = vectorsIn(cell)
  const scores = claimIn(cell, vectors[0]?.version)
  if ([title, note, ...ids].join('') === '' && vectors.length + scores.length === 0) return []
  const severity = cell('claimedSeverity') || undefined
  const epss = readProbability(cell('epss'), false)?.probability
  const finding: Finding = {
    ids,
    cves: readIds(ids.join(several)).cves,
    title: title || undefined,
    component: componentIn(cell),
    asset: undefined,
    severity,
    status: statusIn(cell),
    vectors,
    scores,
    ...(epss !== undefined && { epss }),
    ...(cell('kev') === 'yes' && { isKnownExploited: true }),
    ...(note !== '' && { note }),
    ...(tlp !== '' && { tlp: tlp.toUpperCase().replace(/^TLP:/, '') }),
    place,
  }
  const assets = cell('asset')
    .split(several)
    .filter((asset) => asset !== '')
  return assets.length === 0 ? [finding] : assets.map((asset) => ({ ...finding, asset }))
}

function vectorsIn(cell: ShownCells): readonly ClaimedVector[] {
  const version = versionNamed(cell('version'))
  const source = cell('origin') || undefined
  const others = cell('others').split(' ')
  return [
    ...readVectors(cell('vector'), { version, source }).vectors,
    // Those of version 2 alone have no prefix.
    ...others.flatMap((each) => readVectors(each, { version: '2.0' }).vectors),
  ]
}

function claimIn(cell: ShownCells, version: ClaimedScore['version']): readonly ClaimedScore[] {
  const reading = readScore(cell('claimed'))
  const source = cell('claimedBy') || undefined
  return reading.kind === 'score' ? [{ version, score: reading.score, source }] : []
}

function componentIn(cell: ShownCells): Component | undefined {
  const name = cell('component')
  return name === '' ? undefined : { name, version: cell('componentVersion') || undefined }
}

/** The status that counts is a person's; how a file had written it does not stand there. */
function statusIn(cell: ShownCells): Finding['status'] {
  const justification = cell('justification')
  const { meaning } = readStatus(cell('status'))
  return {
    meaning,
    written: undefined,
    ...(justification !== '' && { justification }),
  }
}
