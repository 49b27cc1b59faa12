import { limits } from './limits.ts'

/** Texts of named sets of Environmental metrics. */
export const environments = {
  limits,
  name: 'Name of this environment',
  keep: 'Keep set',
  apply: (name: string) => `Apply the environment ${name}`,
  remove: (name: string) => `Delete the environment ${name}`,
}
