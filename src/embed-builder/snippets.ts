/** The code that a host's page needs, as text to copy. */

import { type CveId, parseCveId } from '#cve-id/cve-id.ts'
import { type MetricGroup, type Version, specOf, versions } from '#cvss/index.ts'
import { type EmbedChoice, languageTag } from './embed-choice.ts'

/** The metric groups that a frame can show, of one version or of any. */
export function metricGroupsOf(version: Version | undefined): readonly MetricGroup[] {
  const all = (version ? [version] : versions).flatMap((each) => specOf(each).metrics)
  return [...new Set(all.map(({ group }) => group))]
}

/** Versions that have none of these groups. */
export function versionsWithout(groups: readonly MetricGroup[]): readonly Version[] {
  return versions.filter((each) => !metricGroupsOf(each).some((group) => groups.includes(group)))
}

function shownGroups({ groups, lockVersion }: EmbedChoice): readonly MetricGroup[] | undefined {
  const shown = metricGroupsOf(lockVersion).filter((group) => groups.includes(group))
  return shown.length > 0 ? shown : undefined
}

function cveOf({ cve }: EmbedChoice): CveId | undefined {
  return parseCveId(cve)
}

/** Where this copy of Plumb is: its folder, and the version its files are named after. */
export type Copy = {
  readonly folder: string
  readonly version: string
  /** Of the versioned loader, `sha384-…`; undefined where the browser cannot compute it. */
  readonly integrity: string | undefined
}

/** What an iframe's sandbox needs, and what it may have besides. */
export const sandboxFlags = [
  'allow-scripts',
  'allow-same-origin',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
] as const

/** A text between double quotes in HTML. */
function quoted(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}

function attributes(pairs: Readonly<Record<string, string | true | undefined>>): string {
  return Object.entries(pairs)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => (value === true ? name : `${name}="${quoted(String(value))}"`))
    .join('\n  ')
}

/** The address of a frame that is not talked to: its options are the query, its vector the fragment. */
function frameAddress({ folder }: Copy, choice: EmbedChoice, fragment: string): string {
  const lang = languageTag(choice.lang)
  const options = new URLSearchParams({
    ...(choice.theme !== 'auto' && { theme: choice.theme }),
    ...(choice.mode === 'field' && { mode: choice.mode }),
    ...(choice.lockVersion && { 'lock-version': choice.lockVersion }),
    ...(lang && { lang }),
  }).toString()
  const groups = shownGroups(choice)?.join(',')
  const flags = [
    groups && `groups=${groups}`,
    choice.readOnly && 'read-only',
    choice.autosize && 'autosize',
    choice.lookups && 'lookups',
  ]
  const query = [options, ...flags].filter(Boolean).join('&')
  return `${folder}embed.html${query === '' ? '' : `?${query}`}${fragment}${subject(choice, fragment)}`
}

/** What is scored stands in the fragment, which no server sees. */
function subject(choice: EmbedChoice, fragment: string): string {
  const cve = cveOf(choice)
  const parts = [cve && `cve=${cve}`, choice.title && `title=${encodeURIComponent(choice.title)}`]
  const text = parts.filter(Boolean).join('&')
  return text === '' ? '' : `${fragment === '' ? '#' : '&'}${text}`
}

/** A plain iframe, with nothing to program. */
export function iframeSnippet(copy: Copy, choice: EmbedChoice, fragment: string): string {
  return `<iframe ${attributes({
    src: frameAddress(copy, choice, fragment),
    title: 'CVSS calculator',
    width: '100%',
    height: choice.mode === 'field' && !choice.autosize ? '56' : '640',
    sandbox: sandboxFlags.join(' '),
    referrerpolicy: 'no-referrer',
    loading: 'lazy',
  })}></iframe>`
}

/** The element that the loader defines, ready for a form. */
export function elementSnippet(copy: Copy, choice: EmbedChoice, vector: string): string {
  const script = attributes({
    src: `${copy.folder}embed-${copy.version}.js`,
    integrity: copy.integrity,
    crossorigin: 'anonymous',
    defer: true,
  })
  const element = attributes({
    name: choice.name || 'cvss',
    title: choice.title || undefined,
    cve: cveOf(choice),
    lang: languageTag(choice.lang),
    groups: shownGroups(choice)?.join(' '),
    vector: vector === '' ? undefined : vector,
    mode: choice.mode === 'field' ? 'field' : undefined,
    theme: choice.theme === 'auto' ? undefined : choice.theme,
    'lock-version': choice.lockVersion,
    'read-only': choice.readOnly || undefined,
    autosize: choice.autosize || undefined,
    lookups: choice.lookups || undefined,
    buttons: choice.buttons ? 'save cancel' : undefined,
    required: choice.required || undefined,
  })
  return `<script ${script}></script>\n\n<cvss-calculator ${element}></cvss-calculator>`
}

/** The fields of the `load` message that a choice comes to. */
export function loadFields(choice: EmbedChoice, vector: string): Readonly<Record<string, unknown>> {
  const groups = shownGroups(choice)
  const cve = cveOf(choice)
  const lang = languageTag(choice.lang)
  return {
    vector,
    keep: true,
    ...(choice.title && { title: choice.title }),
    ...(cve && { cve }),
    ...(lang && { lang }),
    ...(groups && { groups }),
    ...(choice.lockVersion && { lockVersion: choice.lockVersion }),
    ...(choice.mode === 'field' && { mode: choice.mode }),
    theme: choice.theme,
    ...(choice.readOnly && { readOnly: true }),
    ...(choice.autosize && { autosize: true }),
    ...(choice.lookups && { lookups: true }),
    ...(choice.buttons && { buttons: ['save', 'cancel'] }),
  }
}

/** JSON that can stand in a script element: no text in it can end the element or begin a comment. */
function jsonInScript(value: unknown): string {
  return JSON.stringify(value, undefined, 2).replaceAll('<', String.raw`\u003c`)
}

/** The same by hand: a script that speaks the protocol. */
export function messagesSnippet(copy: Copy, choice: EmbedChoice, vector: string): string {
  const { origin } = new URL(copy.folder)
  const fields = jsonInScript(loadFields(choice, vector)).replaceAll('\n', '\n    ')
  const grows = choice.autosize || choice.mode === 'field'
  return `<iframe id="cvss" title="CVSS calculator" width="100%" height="640"
  src="${quoted(`${copy.folder}embed.html`)}"></iframe>
<script>
  const frame = document.getElementById('cvss')
  const say = (message) =>
    frame.contentWindow.postMessage({ source: 'cvss-embed', v: 1, ...message }, ${jsonInScript(origin)})
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== ${jsonInScript(origin)}) return
    if (data.type === 'ready') say({ type: 'load', ...${fields} })
    if (data.type === 'change') console.log(data.state.value, data.state.score)${
      choice.buttons ? "\n    if (data.type === 'save') say({ type: 'saved' })" : ''
    }${grows ? "\n    if (data.type === 'resize') frame.height = data.height" : ''}
  })
</script>`
}
