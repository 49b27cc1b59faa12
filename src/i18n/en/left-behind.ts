import type { Version } from '#cvss/index.ts'

/** Texts about the assessment that a new one has taken the place of. */
export const leftBehind = {
  begun: 'This is a new assessment. Undo brings back the one before.',
  beganOf: (name: string) => `This is a new assessment. Undo brings back ${name}.`,
  takeWriting: 'Keep the title and notes',
  takeCve: (cve: string) => `Keep ${cve}`,
  addAs: (version: Version) => `Add to the assessment before as its ${version}`,
  addAsTo: (version: Version, name: string) => `Add to ${name} as its ${version}`,
  dropped: (name: string) => `Changes to ${name} were not saved to the list.`,
  save: 'Save them',
  noRoom: 'The list is full: delete something from it first.',
  undo: 'Go back to them',
  parked: (name: string) => `${name} comes back once the entry is saved or left.`,
  parkedUnnamed: 'What was on screen comes back once the entry is saved or left.',
  resetInPart: (version: Version) =>
    `CVSS v${version} is open again. What else belongs to this assessment stays: title and notes, CVE ID, marking, other versions.`,
  begin: 'Begin a new assessment',
  unnamed: 'an entry without a title',
}
