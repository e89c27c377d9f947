/**
 * Seeded random numbers. A seed is always an argument; equal seeds give equal sequences on every machine, since only
 * 32-bit integer arithmetic is used. Sub-streams are keyed by name, so that adding a draw in one place never shifts
 * the numbers of another: `random.stream('kanarya').stream('years')`.
 */
export interface Random {
  /** Uniform in [0, 1), 32 bits of resolution. */
  next(): number
  /** Uniform in [from, to). */
  between(from: number, to: number): number
  /** Uniform integer in [from, to], both included. */
  integer(from: number, to: number): number
  /** Standard normal by Box and Muller 1958 (one of the pair is kept for the next call). */
  normal(): number
  /** One of the items, each as likely; the list must not be empty. */
  pick<T>(items: readonly T[]): T
  /** Index drawn in proportion to the weights, all ≥ 0, sum > 0. */
  weighted(weights: ArrayLike<number>): number
  /** Shuffles in place (Fisher and Yates) and returns the same array. */
  shuffle<T>(items: T[]): T[]
  /** An independent sequence, the same for the same seed and key whatever was drawn before. */
  stream(key: string | number): Random
}

/**
 * Source  sfc32 by C. Doty-Humphrey (PractRand, public domain algorithm), seeded through a 32-bit FNV-1a hash and
 *         a murmur-style finaliser; passes PractRand beyond 2^40 bytes according to its author
 */
export function createRandom(seed: string | number): Random {
  return fromKey(String(seed))
}

function fromKey(key: string): Random {
  let a = hash(key, 0x811c9dc5)
  let b = hash(key, 0x01000193 ^ a)
  let c = hash(key, 0x9e3779b9 ^ b)
  let counter = 1
  let spare = Number.NaN

  const draw = (): number => {
    const t = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return t >>> 0
  }
  // The first outputs still resemble the seed; the author discards twelve.
  for (let round = 0; round < 12; round++) draw()

  const next = (): number => draw() / 4294967296
  const random: Random = {
    next,
    between: (from, to) => from + (to - from) * next(),
    integer: (from, to) => from + Math.floor(next() * (to - from + 1)),
    normal: () => {
      if (!Number.isNaN(spare)) {
        const kept = spare
        spare = Number.NaN
        return kept
      }
      const radius = Math.sqrt(-2 * Math.log(1 - next()))
      const angle = 2 * Math.PI * next()
      spare = radius * Math.sin(angle)
      return radius * Math.cos(angle)
    },
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)]
      if (item === undefined) throw new Error('invariant broken: pick from an empty list')
      return item
    },
    weighted: (weights) => {
      let sum = 0
      for (let i = 0; i < weights.length; i++) sum += weights[i] ?? 0
      let left = next() * sum
      for (let i = 0; i < weights.length; i++) {
        left -= weights[i] ?? 0
        if (left < 0) return i
      }
      return weights.length - 1
    },
    shuffle: (items) => {
      for (let i = items.length - 1; i > 0; i--) {
        const j = Math.floor(next() * (i + 1))
        const held = items[i] as (typeof items)[number]
        items[i] = items[j] as (typeof items)[number]
        items[j] = held
      }
      return items
    },
    stream: (name) => fromKey(`${key}/${name}`),
  }
  return random
}

function hash(text: string, start: number): number {
  let value = start | 0
  for (let i = 0; i < text.length; i++) {
    value ^= text.charCodeAt(i)
    value = Math.imul(value, 0x01000193)
  }
  value ^= value >>> 16
  value = Math.imul(value, 0x85ebca6b)
  value ^= value >>> 13
  value = Math.imul(value, 0xc2b2ae35)
  return (value ^ (value >>> 16)) | 0
}
