import { readOptions } from './read-options.ts'
import type { LeftOut } from './read-options.ts'

/** Longest query that is looked at, in characters. */
const longestQuery = 2_000

const flags = new Map([
  ['', true],
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
  ['no', false],
])

/** The parameters of a frame's address that options are read from, and the values nobody knows. */
export function leftOutOfAddress(search: string): readonly LeftOut[] {
  const given = new URLSearchParams(search.slice(0, longestQuery))
  const options: Record<string, unknown> = {}
  for (const name of ['lock-version', 'mode', 'theme', 'lang', 'cve']) {
    // An empty one asks for nothing.
    options[optionNamed(name)] = given.get(name) || undefined
  }
  const groups = given.get('groups')?.match(/[^\s,]+/g)
  options['groups'] = groups ? [...groups] : undefined
  for (const name of ['read-only', 'autosize', 'lookups']) {
    const value = given.get(name)
    if (value !== null) options[optionNamed(name)] = flags.get(value) ?? value
  }
  return readOptions(options, 'options-only').leftOut.map((leftOut) => ({
    ...leftOut,
    option: parameterOf(leftOut.option),
  }))
}

/** 'lock-version' as an option is called. */
function optionNamed(parameter: string): string {
  return parameter.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** The same the other way round. */
function parameterOf(option: string): string {
  return option.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
