/**
 * Names an inline query in the server's cache.
 *
 * @param person whose own answer it is; `null`: everybody's
 */
export const inlineKey = (person: number | null, query: string, offset: string): string =>
  JSON.stringify([person, query, offset])
