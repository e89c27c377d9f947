import { describe, expect, it } from 'vitest'
import { DataError } from '../../../src/foundation'
import { describeError, TABLES, type MessageId } from '../../../src/ui/messages'

const messages = {
  say: (id: MessageId, values: Record<string, string | number> = {}) => `${id} ${JSON.stringify(values)}`,
}

describe('describeError', () => {
  it('writes a known code with its own sentence and shows the code', () => {
    const { sentence, code } = describeError(new DataError('bundle-version', 'made by version 0'), messages, 'V1')
    expect(sentence).toMatch(/^error\.bundle-version/)
    expect(code).toBe('bundle-version')
  })

  it('has a sentence for a code it does not know, and never shows the message of the log', () => {
    const { sentence, code } = describeError(new DataError('new-code', '/home/x/secret'), messages, 'V1')
    expect(sentence).toMatch(/^error\.unknown/)
    expect(sentence).not.toContain('secret')
    expect(code).toBe('new-code')
  })

  it('shows a mistake of ours by its number only', () => {
    const { sentence, code } = describeError(new TypeError('x is undefined'), messages, 'V7')
    expect(sentence).toBe('error.unexpected {"id":"V7"}')
    expect(code).toBeNull()
  })

  it('has a sentence in the table for every code that loading can give', () => {
    const codes = [
      'bundle-version',
      'bundle-truncated',
      'bundle-column-missing',
      'bundle-invalid',
      'district-id',
      'file-not-found',
      'server-refused',
      'server-silent',
      'server-unreachable',
      'file-too-large',
      'file-not-json',
      'worker-crashed',
      'worker-failed',
    ]
    expect(codes.filter((code) => !(`error.${code}` in TABLES.tr))).toEqual([])
  })
})
