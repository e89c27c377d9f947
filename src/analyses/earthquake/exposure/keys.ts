/**
 * Random numbers by key: a number belongs to (who, when, what for) and not to a place in a sequence. So a building that a
 * plan leaves alone draws the same numbers before and after, whatever else is added or torn down, and a run may be split
 * over workers anywhere.
 *
 * A key is two 32-bit words. Mixing is the finaliser of MurmurHash3 (A. Appleby, public domain), applied once for each
 * word; 32-bit integer arithmetic only, so equal on every machine.
 */
export function keyOf(text: string, out: Uint32Array = new Uint32Array(2), at = 0): Uint32Array {
  let a = 0x811c9dc5
  let b = 0x2f0b4c47
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 13)
  }
  out[at] = mix(a)
  out[at + 1] = mix(b)
  return out
}

/** @returns uniform in (0, 1), 32 bits of resolution, never 0 or 1 */
export function keyedUniform(a: number, b: number, c: number, d: number): number {
  let h = mix(a ^ c)
  h = mix((h + b) ^ d)
  return ((h >>> 0) + 0.5) / 4294967296
}

/** Finaliser of MurmurHash3: every bit of the input reaches every bit of the output. */
export function mix(value: number): number {
  let h = value | 0
  h ^= h >>> 16
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}
