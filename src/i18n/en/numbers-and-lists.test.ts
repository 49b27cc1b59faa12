import { describe, expect, test } from 'vitest'

import { shownProbability, wholePercentile } from '#epss/epss-score.ts'
import { percentileText, pointsText, probabilityText } from './numbers-and-lists.ts'

const written = (probability: number) => probabilityText(shownProbability(probability))
const ordinal = (percentile: number) => percentileText(wholePercentile(percentile))

describe('a probability', () => {
  test.each([
    [0.15342, '15.3%'],
    [0.5, '50.0%'],
    [0.1535, '15.4%'],
    [0.01, '1.0%'],
    [0.98996, '99.0%'],
    [0.99, '99.0%'],
  ])('%d has one decimal: %s', (probability, text) => {
    expect(written(probability)).toBe(text)
  })

  test.each([
    [0.00285, '0.29%'],
    [0.00045, '0.05%'],
    [0.0001, '0.01%'],
    [0.00994, '0.99%'],
    [0.9901, '99.01%'],
    [0.99506, '99.51%'],
  ])('%d, below 1 % or above 99 %, has two: %s', (probability, text) => {
    expect(written(probability)).toBe(text)
  })

  test.each([
    [0, '<0.01%'],
    [4e-5, '<0.01%'],
    [9.9e-5, '<0.01%'],
    [0.99999, '99.99%'],
    [0.999951, '99.99%'],
    [1, '99.99%'],
  ])('%d is never written as certain: %s', (probability, text) => {
    expect(written(probability)).toBe(text)
  })

  test('rounding into the range of one decimal leaves one decimal', () => {
    expect(written(0.00996)).toBe('1.0%')
    expect(written(0.98999)).toBe('99.0%')
  })
})

describe('a percentile', () => {
  test.each([
    [0.92999, '92nd'],
    [0.29, '29th'],
    [0.57, '57th'],
    [0.01, '1st'],
    [0.113, '11th'],
    [0.12, '12th'],
    [0.13, '13th'],
    [0.21, '21st'],
    [0.33, '33rd'],
    [0.999, '99th'],
  ])('%d is rounded down: %s', (percentile, text) => {
    expect(ordinal(percentile)).toBe(text)
  })

  test('is the 100th only at exactly 1, and never the 0th', () => {
    expect(ordinal(1)).toBe('100th')
    expect(ordinal(0.99999)).toBe('99th')
    expect(ordinal(0.9999999999999)).toBe('99th')
    expect(ordinal(0)).toBe('1st')
    expect(ordinal(0.00321)).toBe('1st')
  })
})

test('a change has a sign, and is not negative by a hyphen', () => {
  expect(pointsText(0.52)).toBe('+0.5')
  expect(pointsText(0)).toBe('+0.0')
  expect(pointsText(-12.34)).toBe('−12.3')
})
