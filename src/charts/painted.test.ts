import { expect, test } from 'vitest'

import { coveredPixels, opacityOf } from './painted.ts'

test('each pixel counts the points whose middle is no farther than their radius', () => {
  const x = Float32Array.of(3, 4, 4, 0, 8.4)
  const y = Float32Array.of(3, 3, 3, 0, 5.6)
  const [width, height] = [9, 7]
  const covered = coveredPixels({ x, y }, [width, height], 2.2)
  for (let line = 0; line < height; line++)
    for (let column = 0; column < width; column++) {
      const near = [...x].filter(
        (left, at) => Math.hypot(Math.round(left) - column, Math.round(y[at]!) - line) <= 2.2,
      )
      expect(covered[line * width + column]).toBe(near.length)
    }
})

test('two layers leave the square of what one lets through', () => {
  expect(opacityOf(0, 0.4)).toBe(0)
  expect(opacityOf(1, 0.4)).toBe(102)
  expect(opacityOf(2, 0.4)).toBe(Math.round(255 * 0.64))
  expect(opacityOf(1_000, 0.4)).toBe(255)
})
