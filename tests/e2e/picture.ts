import { inflateSync } from 'node:zlib'

/** A screenshot as RGBA bytes; reads the 8-bit RGB(A) PNGs that browsers write. */
export class PNG {
  private constructor(
    readonly width: number,
    readonly height: number,
    /** Shape (height, width, 4). */
    readonly pixels: Uint8Array,
  ) {}

  static read(file: Buffer): PNG {
    const width = file.readUInt32BE(16)
    const height = file.readUInt32BE(20)
    const channels = file[25] === 6 ? 4 : 3
    const parts: Buffer[] = []
    for (let at = 8; at < file.length;) {
      const length = file.readUInt32BE(at)
      if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + length))
      at += 12 + length
    }
    return new PNG(width, height, unfilter(inflateSync(Buffer.concat(parts)), width, height, channels))
  }

  at(x: number, y: number): [number, number, number] {
    const i = 4 * (y * this.width + x)
    return [this.pixels[i]!, this.pixels[i + 1]!, this.pixels[i + 2]!]
  }

  /** How many different colours there are, counted in steps of 8: a blank picture has one or two. */
  colours(): number {
    const seen = new Set<number>()
    for (let i = 0; i < this.pixels.length; i += 4) {
      seen.add(((this.pixels[i]! >> 3) << 10) | ((this.pixels[i + 1]! >> 3) << 5) | (this.pixels[i + 2]! >> 3))
    }
    return seen.size
  }

  /**
   * Share of pixels that differ from another picture of the same size by more than `tolerance` in any channel, within
   * the columns from … to.
   */
  difference(other: PNG, { from = 0, to = this.width, tolerance = 8 } = {}): number {
    if (other.width !== this.width || other.height !== this.height) return 1
    let count = 0
    for (let y = 0; y < this.height; y++) {
      for (let x = from; x < to; x++) {
        const i = 4 * (y * this.width + x)
        for (let channel = 0; channel < 3; channel++) {
          if (Math.abs(this.pixels[i + channel]! - other.pixels[i + channel]!) > tolerance) {
            count++
            break
          }
        }
      }
    }
    return count / (this.height * (to - from))
  }
}

/** Undoes the row filters of PNG (RFC 2083, section 6). */
function unfilter(raw: Buffer, width: number, height: number, channels: number): Uint8Array {
  const stride = width * channels
  const rows = new Uint8Array(height * stride)
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)]!
    for (let i = 0; i < stride; i++) {
      const value = raw[y * (stride + 1) + 1 + i]!
      const left = i >= channels ? rows[y * stride + i - channels]! : 0
      const up = y > 0 ? rows[(y - 1) * stride + i]! : 0
      const corner = i >= channels && y > 0 ? rows[(y - 1) * stride + i - channels]! : 0
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!
      rows[y * stride + i] = value + guess
    }
  }
  const out = new Uint8Array(width * height * 4)
  for (let pixel = 0; pixel < width * height; pixel++) {
    for (let channel = 0; channel < 3; channel++) out[4 * pixel + channel] = rows[pixel * channels + channel]!
    out[4 * pixel + 3] = 255
  }
  return out
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(estimate - value)) as [
    number,
    number,
    number,
  ]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}
