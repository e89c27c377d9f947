/** A sum that keeps what rounding drops (Neumaier 1974), for ledgers over tens of thousands of steps. */
export class ExactSum {
  private sum = 0
  private rest = 0

  add(value: number): void {
    const total = this.sum + value
    this.rest += Math.abs(this.sum) >= Math.abs(value) ? this.sum - total + value : value - total + this.sum
    this.sum = total
  }

  get value(): number {
    return this.sum + this.rest
  }
}
