import { DataError } from '../../foundation'

/**
 * Inflates gzip, never to more than what was announced. Bytes that a server has already inflated pass as they are.
 *
 * @param expected  bytes the manifest announces
 * @throws DataError `bundle-truncated` if the stream is broken or gives less or more
 */
export async function inflate(bytes: Uint8Array<ArrayBuffer>, expected: number): Promise<Uint8Array> {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  if (!isGzip) return checkLength(bytes, bytes.length, expected)
  const out = new Uint8Array(expected)
  let length = 0
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      if (length + value.length > expected) {
        void reader.cancel()
        throw tornBundle(length + value.length, expected)
      }
      out.set(value, length)
      length += value.length
    }
  } catch (error) {
    if (error instanceof DataError) throw error
    throw tornBundle(length, expected)
  }
  return checkLength(out, length, expected)
}

function checkLength(bytes: Uint8Array, length: number, expected: number): Uint8Array {
  if (length !== expected) throw tornBundle(length, expected)
  return bytes
}

function tornBundle(length: number, expected: number): DataError {
  return new DataError(
    'bundle-truncated',
    `columns.bin.gz: ${length} bytes came out, expected ${expected}; load the page again or bake the district again`,
    { file: 'columns.bin.gz', found: length, expected },
  )
}
