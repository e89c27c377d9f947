import { DataError } from '../../foundation'

interface FetchOptions {
  signal: AbortSignal
  /** Longest silence of the server, ms. */
  patience: number
  /** Bytes so far, and in all if the server says so. */
  onBytes?: (read: number, total: number | undefined) => void
  /** More than this is refused. */
  limit: number
}

/**
 * Fetches a file and never waits forever: whenever the server stays silent for longer than the patience, it is given up.
 *
 * @throws DataError `file-not-found`, `server-refused`, `server-silent`, `server-unreachable`, `file-too-large`;
 *         the abort reason if cancelled
 */
export async function fetchBytes(url: string, options: FetchOptions): Promise<Uint8Array<ArrayBuffer>> {
  const { signal, patience, onBytes, limit } = options
  const file = nameOf(url)
  const silence = new AbortController()
  let alarm: ReturnType<typeof setTimeout> | undefined
  const listen = () => {
    clearTimeout(alarm)
    alarm = setTimeout(() => silence.abort(), patience)
  }
  try {
    listen()
    const response = await fetch(url, { signal: AbortSignal.any([signal, silence.signal]) })
    if (response.status === 404) {
      throw new DataError(
        'file-not-found',
        `${file}: the server has no such file; bake the district or check the address`,
        { file },
      )
    }
    if (!response.ok || response.body === null) {
      throw new DataError('server-refused', `${file}: the server answered ${response.status}; try again later`, {
        file,
        status: response.status,
      })
    }
    const declared = Number(response.headers.get('content-length') ?? Number.NaN)
    const total = Number.isFinite(declared) && declared > 0 ? declared : undefined
    const parts: Uint8Array[] = []
    let read = 0
    const reader = response.body.getReader()
    for (;;) {
      listen()
      const { done, value } = await reader.read()
      if (done) break
      parts.push(value)
      read += value.length
      if (read > limit) {
        void reader.cancel()
        throw new DataError('file-too-large', `${file}: more than ${limit} bytes; this is no district of ours`, {
          file,
          limit,
        })
      }
      onBytes?.(read, total)
    }
    return join(parts, read)
  } catch (error) {
    if (error instanceof DataError) throw error
    signal.throwIfAborted()
    if (silence.signal.aborted) {
      throw new DataError(
        'server-silent',
        `${file}: the server sent nothing for ${Math.round(patience / 1000)} s; try again`,
        {
          file,
          seconds: patience / 1000,
        },
      )
    }
    throw new DataError('server-unreachable', `${file}: the server cannot be reached; check the connection`, { file })
  } finally {
    clearTimeout(alarm)
  }
}

/**
 * Fetches a JSON file.
 *
 * @throws DataError as `fetchBytes`, and `file-not-json` (a server that answers every address with a page looks so)
 */
export async function fetchJson(url: string, options: FetchOptions): Promise<unknown> {
  const bytes = await fetchBytes(url, options)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    const file = nameOf(url)
    throw new DataError('file-not-json', `${file}: not JSON in UTF-8; bake the district again or check the address`, {
      file,
    })
  }
}

function join(parts: Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** Last two parts of the address: enough to find the file, nothing of the machine. */
function nameOf(url: string): string {
  return url.split('/').slice(-2).join('/')
}
