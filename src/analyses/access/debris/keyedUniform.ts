/**
 * A number in [0, 1) that belongs to a key and to nothing else: a building a plan leaves alone draws the same before and
 * after, and realisations may be cut over workers anywhere.
 *
 * Source  FNV-1a over the text, then the 32-bit finaliser of MurmurHash3 (both public domain) over key, seed and number
 */
export function keyedUniform(key: number, seed: number, realisation: number): number {
  let h = stir(key ^ 0x5bd1e995)
  h = stir((h + seed) | 0)
  h = stir((h ^ Math.imul(realisation + 1, 0x9e3779b1)) | 0)
  return (h >>> 0) / 4294967296
}

/** A 32-bit key of a text, such as a building's id or the name of a seed. */
export function keyOfText(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return stir(h)
}

function stir(value: number): number {
  let h = value ^ (value >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}
