/** Signs that are drawn like those of a vector string, or not drawn at all. */

/**
 * Drawn like a colon, a slash or a parenthesis without being a compatibility form of it. Letters
 * of other alphabets are not here: whether one was meant cannot be known, so they are refused.
 */
const signs: ReadonlyMap<string, string> = new Map([
  ...Array.from('\u2236\ua789\u02d0\u05c3\u0589\u1365\u205a\ufe30', (sign) => [sign, ':'] as const),
  ...Array.from('\u2044\u2215\u2571\u29f8\u27cb\u1735\u2f03\u3033', (sign) => [sign, '/'] as const),
  ...Array.from('\u2768\u3014\ufd3e', (sign) => [sign, '('] as const),
  ...Array.from('\u2769\u3015\ufd3f', (sign) => [sign, ')'] as const),
])

/** The ASCII sign or letter that a character is a form or a picture of, such as a full-width colon. */
export function asciiSign(character: string): string | undefined {
  const sign = signs.get(character)
  if (sign !== undefined) return sign
  const plain = character.normalize('NFKC')
  return plain !== character && /^[!-~]$/.test(plain) ? plain : undefined
}

// Format characters (soft hyphen, zero width, direction), fillers and variation selectors.
const invisible = /^[\p{Cf}\p{Default_Ignorable_Code_Point}]$/u

/** Whether a character is drawn as nothing at all. White space is drawn. */
export function isInvisible(character: string): boolean {
  return invisible.test(character)
}
