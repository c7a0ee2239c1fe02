/**
 * Lists the pairs of neighbouring letters or digits of a text, doublets included, across no mark or space.
 *
 * @param folded a text as `fold` leaves it
 * @example characterPairs('宅基地 申请') // => ['宅基', '基地', '申请']
 */
export function characterPairs(folded: string): string[] {
  return folded.split(/[^\p{L}\p{N}]+/u).flatMap((run) => {
    const characters = [...run]
    return characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`)
  })
}
