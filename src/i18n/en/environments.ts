import { limits } from './limits.ts'

/** Texts of environments by name, above the Environmental metrics. */
export const environments = {
  limits,
  ask: 'Answer plain questions',
  all: (count: number) => (count === 0 ? 'Environments' : `Environments (${count})`),
  name: 'Name of this environment',
  store: 'Keep environment',
  replace: 'Replace environment',
  full: (most: number) => `${most} environments are kept: delete one first.`,
  taken: (name: string) => `There is an environment ${name} already. Press again to replace it.`,
  ofNewer: (name: string) =>
    `A newer Plumb has kept an environment ${name}. Choose another name, or reload this page.`,
  notStored: (names: readonly string[]) =>
    `The browser does not keep ${names.join(', ')} for the next visit.`,
  apply: (name: string) => `Apply the environment ${name}`,
  forgotten: (count: number) =>
    `${count} stored ${count === 1 ? 'environment' : 'environments'} could not be read and ${count === 1 ? 'was' : 'were'} forgotten.`,
  newer: (names: readonly string[]) =>
    `A newer Plumb has kept ${names.join(', ')} in a form that this one does not know. Nothing of it is touched.`,
}
