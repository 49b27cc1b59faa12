import type { Reader } from './finding.ts'
import { jsonReader } from './json/read-json.ts'
import { xmlReader } from './xml/read-xml.ts'
import { yamlReader } from './yaml/read-yaml.ts'

/** Readers of what is nested: JSON, XML, YAML. */
export const treeReaders: readonly Reader[] = [jsonReader, xmlReader, yamlReader]
