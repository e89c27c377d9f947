import { DataError } from '../../foundation'

/** How the command lines end. */
export const EXIT = { fine: 0, ours: 1, usage: 2, refused: 3, inPart: 4, network: 5, environment: 6 } as const

/** What the system says when disk or rights are the trouble. */
const ENVIRONMENT_CODES = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'EMFILE',
  'ENFILE',
  'EBUSY',
  'ENOTDIR',
  'EEXIST',
])

export function exitCodeOf(error: unknown): number {
  if (error instanceof DataError) {
    if (error.code === 'usage') return EXIT.usage
    return error.code === 'bundle-missing' || error.code === 'output-outside' ? EXIT.environment : EXIT.refused
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return ENVIRONMENT_CODES.has(code) ? EXIT.environment : EXIT.ours
}
