const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Days one can slide along; 29 February is one of them. */
export const DAYS_IN_YEAR = 366

/** @returns 1 … 366 for a day written MM-DD */
export function dayOfYear(day: string): number {
  const [month = 1, date = 1] = day.split('-').map(Number)
  return DAYS.slice(0, month - 1).reduce((sum, days) => sum + days, date)
}

/** @returns MM-DD for 1 … 366 */
export function dayFromNumber(number: number): string {
  let rest = Math.min(DAYS_IN_YEAR, Math.max(1, Math.round(number)))
  let month = 0
  while (rest > (DAYS[month] as number)) rest -= DAYS[month++] as number
  return `${String(month + 1).padStart(2, '0')}-${String(rest).padStart(2, '0')}`
}

/** A civil hour as 07:45; 24 stays 24:00. */
export function clockTime(hour: number): string {
  const minutes = Math.round(hour * 60)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
