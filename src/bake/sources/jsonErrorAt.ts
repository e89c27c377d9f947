/**
 * Where a text stops being JSON (RFC 8259). The runtime's own messages name the place only sometimes, and differently
 * in every version.
 *
 * @returns index of the first character that cannot stand there, the length of the text if it ends too early, or −1 if
 *          the text is JSON
 */
export function jsonErrorAt(text: string): number {
  const open: ('{' | '[')[] = []
  // What may come next: a value, a key, the colon after it, or a comma or the end of what is open.
  let next: 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' = 'value'
  let at = 0
  for (;;) {
    at = matchEnd(BLANK, text, at)
    const letter = text[at]
    if (letter === undefined) return open.length === 0 && next === 'commaOrEnd' ? -1 : text.length
    if (open.length === 0 && next === 'commaOrEnd') return at
    const top = open[open.length - 1]
    const closes =
      (letter === '}' && top === '{' && (next === 'keyOrEnd' || next === 'commaOrEnd')) ||
      (letter === ']' && top === '[' && (next === 'valueOrEnd' || next === 'commaOrEnd'))
    if (closes) {
      open.pop()
      next = 'commaOrEnd'
      at++
    } else if (next === 'commaOrEnd') {
      if (letter !== ',') return at
      next = top === '{' ? 'key' : 'value'
      at++
    } else if (next === 'colon') {
      if (letter !== ':') return at
      next = 'value'
      at++
    } else if (next === 'key' || next === 'keyOrEnd') {
      const end = letter === '"' ? matchEnd(STRING, text, at) : at
      if (end === at) return letter === '"' ? stringErrorAt(text, at) : at
      next = 'colon'
      at = end
    } else if (letter === '{' || letter === '[') {
      open.push(letter)
      next = letter === '{' ? 'keyOrEnd' : 'valueOrEnd'
      at++
    } else {
      const end = matchEnd(letter === '"' ? STRING : SCALAR, text, at)
      if (end === at) return letter === '"' ? stringErrorAt(text, at) : at
      next = 'commaOrEnd'
      at = end
    }
  }
}

const BLANK = /[ \t\n\r]*/y
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const STRING_START = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/y
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** Where a match that starts at `at` ends; `at` itself if there is none. */
function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

const stringErrorAt = (text: string, at: number) => matchEnd(STRING_START, text, at)
