import { readProbability } from '../cells/probability.ts'
import { factText, isWithin, type Region } from './region.ts'

const ofEpss = /^epss/
const ofKev = /^(?:knownexploited|kev|cisakev)/

/** The probability of EPSS that a record gives, from 0 to 1. EUVD gives percentages, which its `epss` beside an `enisaUuid` tells. */
export function epssOf({ facts }: Region): number | undefined {
  const found = facts.find(
    ({ name, owner }) =>
      /^(?:epss|epssscore|epssprobability|cveepss|epssvalue)$/.test(name) ||
      (/^(?:score|probability|epss|percentage)$/.test(name) && isWithin(owner, ofEpss)),
  )
  if (!found) return undefined
  const isPercent =
    facts.some(({ name }) => name === 'enisauuid') || /percent(?!ile|age)/.test(found.name)
  return readProbability(factText(found), isPercent)?.probability
}

/** Whether a record says that its vulnerability is among the known exploited ones. */
export function isKnownExploited({ facts }: Region): boolean {
  return facts.some(
    ({ name, value, owner }) =>
      (/^(?:iskev|inkev|cisakev|kev|knownexploited|iscisakev|hascisakev|hascisakevexploit|cisaknownexploited)$/.test(
        name,
      ) &&
        (value === true || /^(?:true|yes)$/i.test(String(value)))) ||
      (isWithin(owner, ofKev) && /^(?:cve|dateadded)$/.test(name)) ||
      (name === 'type' && value === 'kev') ||
      /^(?:cisaexploitadd|kevdateadded|knownransomwarecampaignuse)$/.test(name),
  )
}

/** When a finding was first seen, as the file writes it. */
export function foundOnOf({ facts }: Region): string | undefined {
  const found = facts.find(
    ({ name, owner }) =>
      owner.depth < 3 &&
      /^(?:firstobservedat|firstseen|firstfound|firstdiscovered|discoveredat|detectedat|firstdetected|firstseenon|firstdetectiondate|founddate|detectiondate|createdat|attributedon)$/.test(
        name,
      ),
  )
  const text = found && factText(found)
  return text === undefined || text === '' || text.length > 40 ? undefined : text
}
