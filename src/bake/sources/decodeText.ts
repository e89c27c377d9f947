import { faultOf, type Fault } from './faults'
import { tally, type Tallies } from './sourceLayer'

interface DecodedText {
  text: string
  encoding: string
  faults: Fault[]
}

/**
 * Bytes to text: strict UTF-8, and what is not that is read as windows-1254, the old Turkish code page. U+FFFD in the
 * text (somebody else lost those letters) is counted and shown, not guessed at.
 */
export function decodeText(bytes: Uint8Array, file: string, repairs: Tallies, warnings: Tallies): DecodedText {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return {
      text: '',
      encoding: 'UTF-16',
      faults: [faultOf('encoding-unknown', { file, found: 'UTF-16', expected: 'UTF-8' })],
    }
  }
  let text: string
  let encoding = 'UTF-8'
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    encoding = 'windows-1254'
    text = new TextDecoder(encoding).decode(bytes)
    tally(repairs, 'readAsWindows1254', text.slice(0, 80))
  }
  if (text.startsWith('\ufeff')) {
    text = text.slice(1)
    tally(repairs, 'byteOrderMark')
  }
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) {
    tally(warnings, 'lostLetters', text.slice(Math.max(0, at - 10), at + 11))
  }
  return { text, encoding, faults: [] }
}
