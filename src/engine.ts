/** All doors of the engine as one module, which `npm run build:engine` writes for other people's programs. */

export * from '#cvss/another.ts'
export * from '#cvss/explain.ts'
export * from '#cvss/index.ts'
export * from '#cvss/target.ts'
