/** Reads what is typed into the vector field. Late, because a first screen reads what was written exactly. */

export { readVectorLeniently as readTyped } from '#cvss/index.ts'
