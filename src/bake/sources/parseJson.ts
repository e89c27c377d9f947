import { faultOf, type Fault } from './faults'
import { jsonErrorAt } from './jsonErrorAt'

/**
 * JSON.parse behind two guards: depth is checked without recursion before the parser sees the text, and a syntax error
 * comes back with line and column.
 */
export function parseJson(text: string, file: string, maximumDepth: number): { value: unknown } | { fault: Fault } {
  const deepAt = depthExceededAt(text, maximumDepth)
  if (deepAt >= 0) {
    return {
      fault: faultOf('json-too-deep', {
        file,
        ...lineAndColumn(text, deepAt),
        found: maximumDepth,
        expected: maximumDepth,
      }),
    }
  }
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    const at = jsonErrorAt(text)
    const found = at < 0 || at >= text.length ? 'the text ends too early' : JSON.stringify(text.slice(at, at + 12))
    return { fault: faultOf('json-syntax', { file, ...lineAndColumn(text, Math.max(at, 0)), found }) }
  }
}

/** @returns where the depth is first exceeded, or −1 */
function depthExceededAt(text: string, maximum: number): number {
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === QUOTE) {
      for (i++; i < text.length; i++) {
        const inner = text.charCodeAt(i)
        if (inner === BACKSLASH) i++
        else if (inner === QUOTE) break
      }
    } else if (code === BRACKET || code === BRACE) {
      if (++depth > maximum) return i
    } else if (code === BRACKET_CLOSE || code === BRACE_CLOSE) {
      depth--
    }
  }
  return -1
}

const QUOTE = 0x22
const BACKSLASH = 0x5c
const BRACKET = 0x5b
const BRACKET_CLOSE = 0x5d
const BRACE = 0x7b
const BRACE_CLOSE = 0x7d

/** Both from 1, the column in UTF-16 units as editors count. */
function lineAndColumn(text: string, at: number): { line: number; column: number } {
  let line = 1
  let start = 0
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) {
    line++
    start = next + 1
  }
  return { line, column: at - start + 1 }
}
