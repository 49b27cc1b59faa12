import { readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { specOf, versions } from '#cvss/index.ts'

const styles = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const themes = ['light', 'dark'] as const
type Theme = (typeof themes)[number]

/** A colour token of tokens.css, written once or as light-dark(). */
function token(name: string, theme: Theme): string {
  const pattern = new RegExp(String.raw`--${name}: (?:light-dark\((#\w{6}), (#\w{6})\)|(#\w{6}));`)
  const [, light, dark, both] = pattern.exec(styles) ?? []
  const color = both ?? (theme === 'light' ? light : dark)
  if (!color) throw new Error(`app.css has no colour --${name}`)
  return color
}

/** Linear sRGB, 0 to 1. */
function linear(color: string): readonly number[] {
  return [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
}

function dot(row: readonly number[], color: readonly number[]): number {
  return row.reduce((sum, weight, index) => sum + weight * color[index]!, 0)
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function contrast(one: string, other: string): number {
  const [darker, lighter] = [one, other]
    .map((color) => dot([0.2126, 0.7152, 0.0722], linear(color)))
    .toSorted((a, b) => a - b)
  return (lighter! + 0.05) / (darker! + 0.05)
}

/** Machado, Oliveira and Fernandes (2009), severity 1, on linear sRGB. */
const visions = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const

/** CIELAB (D65) of a colour as somebody sees it. */
function lab(color: string, vision: keyof typeof visions): readonly number[] {
  const seen = visions[vision].map((row) => Math.min(1, Math.max(0, dot(row, linear(color)))))
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116)
  const x = f(dot([0.4124564, 0.3575761, 0.1804375], seen) / 0.95047)
  const y = f(dot([0.2126729, 0.7151522, 0.072175], seen))
  const z = f(dot([0.0193339, 0.119192, 0.9503041], seen) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** Smallest colour difference (CIE76) between neighbours of the ramp. */
function leastDifference(theme: Theme, vision: keyof typeof visions): number {
  const colors = severities.map((severity) => lab(token(`severity-${severity}`, theme), vision))
  const differences = colors
    .slice(1)
    .map((color, index) => Math.hypot(...color.map((value, part) => value - colors[index]![part]!)))
  return Math.min(...differences)
}

const severities = ['none', 'low', 'medium', 'high', 'critical'] as const

describe('severity colours', () => {
  test('cover every severity of every version', () => {
    const used = versions.flatMap((version) =>
      specOf(version).severityScale.map((band) => band.severity),
    )
    expect(new Set(used)).toEqual(new Set(severities))
  })

  test.each([
    ['normal', 36],
    ['protanopia', 31],
    ['deuteranopia', 26],
    ['tritanopia', 20],
  ] as const)('stay apart for %s vision in the light theme', (vision, least) => {
    expect(leastDifference('light', vision)).toBeGreaterThan(least)
  })

  test.each(['normal', 'protanopia', 'deuteranopia', 'tritanopia'] as const)(
    'are at least as far apart for %s vision in the dark theme as in the light one',
    (vision) => {
      expect(leastDifference('dark', vision)).toBeGreaterThanOrEqual(
        leastDifference('light', vision),
      )
    },
  )

  test.each(themes)('carry readable text in the %s theme', (theme) => {
    for (const severity of severities)
      expect(
        contrast(token(`severity-${severity}`, theme), token(`on-severity-${severity}`, theme)),
      ).toBeGreaterThan(4.5)
  })
})

describe.each(themes)('the %s theme', (theme) => {
  test.each([
    ['ink', 'page'],
    ['ink', 'card'],
    ['ink', 'well'],
    ['muted', 'page'],
    ['muted', 'card'],
    ['muted', 'well'],
    ['link', 'page'],
    ['link', 'card'],
    ['on-ink', 'ink'],
    ['on-ink-muted', 'ink'],
  ])('has readable %s on %s', (text, ground) => {
    expect(contrast(token(text, theme), token(ground, theme))).toBeGreaterThan(4.5)
  })

  test.each(['page', 'card', 'well'])('has visible edges on %s', (ground) => {
    expect(contrast(token('edge', theme), token(ground, theme))).toBeGreaterThan(3)
  })
})
