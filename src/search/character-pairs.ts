/**
 * Lists the pairs of neighbouring Chinese characters of a text, doublets included. Latin words and numbers have
 * none: two letters of theirs mean nothing.
 *
 * @param folded a text as `fold` leaves it
 * @example characterPairs('宅基地 申请') // => ['宅基', '基地', '申请']
 */
export function characterPairs(folded: string): string[] {
  return folded.split(/\P{Script=Han}+/u).flatMap((run) => {
    const characters = [...run]
    return characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`)
  })
}
