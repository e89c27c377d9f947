import { STREET_CLASSES, type StreetClass } from '../../../model'

/** What an edge of the planar map is as a street. Style 0 is no street at all: a corridor's fence, a water's edge. */
interface StreetStyle {
  /** Index into STREET_CLASSES, or −1. */
  streetClass: number
  /** Right of way, metres. */
  width: number
  name: string
}

export const NO_STREET = 0

/** Styles by number, each combination once. */
export class StreetStyles {
  readonly list: StreetStyle[] = [{ streetClass: -1, width: 0, name: '' }]
  private readonly numbers = new Map<string, number>()

  of(streetClass: StreetClass, width: number, name = ''): number {
    const key = `${streetClass} ${width} ${name}`
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    const number = this.list.push({ streetClass: STREET_CLASSES.indexOf(streetClass), width, name }) - 1
    this.numbers.set(key, number)
    return number
  }

  widthOf(style: number): number {
    return this.list[style]?.width ?? 0
  }
}
