/**
 * Writes a text so that it is found however it was typed: without case and without Turkish letters too, since many
 * keyboards have none. İ and I, ı and i count as one.
 */
export function foldForSearch(text: string): string {
  return text.toLocaleLowerCase('tr').normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i').trim()
}

/** Whether every word asked for stands somewhere in the text. */
export function matchesSearch(text: string, query: string): boolean {
  const folded = foldForSearch(text)
  return foldForSearch(query)
    .split(/\s+/)
    .every((word) => folded.includes(word))
}
