import { limits } from './limits.ts'

/** Texts of named sets of Environmental metrics. */
export const environments = {
  limits,
  name: 'Name of this environment',
  store: 'Keep set',
  replace: 'Replace set',
  full: (most: number) => `${most} environments are kept: delete one first.`,
  notStored: (names: readonly string[]) =>
    `The browser does not keep ${names.join(', ')} for the next visit.`,
  apply: (name: string) => `Apply the environment ${name}`,
  forgotten: (count: number) =>
    `${count} stored ${count === 1 ? 'environment' : 'environments'} could not be read and ${count === 1 ? 'was' : 'were'} forgotten.`,
  remove: (name: string) => `Delete the environment ${name}`,
}
