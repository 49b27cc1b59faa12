/** The name itself, or with the first number that makes it another one than those that are taken. */
export function freeName(
  name: string,
  isTaken: (name: string) => boolean,
  longest: number,
): string {
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : ` (${number})`
    const each = name.slice(0, longest - ending.length).trim() + ending
    if (!isTaken(each)) return each
  }
}
