import { invariant } from '../../../foundation'

/**
 * Lower triangle L of a symmetric positive definite matrix, A = L Lᵀ.
 *
 * @param matrix  row-major, shape (size, size); only its lower triangle is read
 * @returns row-major, shape (size, size), zero above the diagonal
 */
export function cholesky(matrix: ArrayLike<number>, size: number): Float64Array {
  const lower = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j] as number
      for (let k = 0; k < j; k++) sum -= (lower[i * size + k] as number) * (lower[j * size + k] as number)
      if (i === j) {
        invariant(sum > 0, `cholesky: the matrix is not positive definite at row ${i}`)
        lower[i * size + i] = Math.sqrt(sum)
      } else {
        lower[i * size + j] = sum / (lower[j * size + j] as number)
      }
    }
  }
  return lower
}
