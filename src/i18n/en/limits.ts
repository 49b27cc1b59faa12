/** Texts of fields that hold so many characters; part of every late part that has such a field. */
export const limits = {
  room: (left: string) => `${left} more ${left === '1' ? 'character fits' : 'characters fit'}.`,
  tooLong: (length: string, longest: string) =>
    `Not taken, so that nothing is cut: this would be ${length} characters, and ${longest} fit here. Shorten it first.`,
}
