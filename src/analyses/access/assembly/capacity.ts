/** Ground a person needs in an assembly area, m²: at least, and as plans should reckon with (AFAD practice, secondary sources). */
export const AREA_PER_PERSON = { least: 1, planned: 1.5 } as const

/** Whole people an area can take. */
export function capacityOf(usable: number, areaPerPerson: number = AREA_PER_PERSON.planned): number {
  return Math.floor(usable / areaPerPerson + 1e-9)
}
