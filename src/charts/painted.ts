/** Points as pixels. A canvas takes half a second to stamp a hundred thousand of them, counting takes twenty milliseconds. */

/** Places in pixels, side by side. */
type Places = { readonly x: Float32Array; readonly y: Float32Array }

/** By how many round points each pixel is covered, line by line; what lies outside is cut off. */
export function coveredPixels(
  { x, y }: Places,
  [width, height]: readonly [number, number],
  radius: number,
): Uint32Array {
  const covered = new Uint32Array(width * height)
  const disc = discOf(radius)
  for (let point = 0; point < x.length; point++) {
    const [left, top] = [Math.round(x[point] ?? 0), Math.round(y[point] ?? 0)]
    for (const [across, down] of disc) {
      const [column, line] = [left + across, top + down]
      if (column < 0 || column >= width || line < 0 || line >= height) continue
      const at = line * width + column
      covered[at] = (covered[at] ?? 0) + 1
    }
  }
  return covered
}

/** The pixels of a round point around its middle. */
function discOf(radius: number): readonly (readonly [number, number])[] {
  const reach = Math.ceil(radius)
  const steps = Array.from({ length: 2 * reach + 1 }, (_, step) => step - reach)
  return steps.flatMap((down) =>
    steps
      .filter((across) => across * across + down * down <= radius * radius)
      .map((across) => [across, down] as const),
  )
}

/** How opaque so many layers are, each as opaque as one; from 0 to 255. */
export function opacityOf(layers: number, one: number): number {
  return Math.round(255 * (1 - (1 - one) ** layers))
}
