import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')
const FOLDERS = ['src/ui', 'src/apps', 'src/scene/layers']
/** Attributes whose value is read by a person. */
const SPOKEN = /^(aria-label|aria-valuetext|aria-description|aria-roledescription|title|alt|placeholder|label)$/

function componentFiles(): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.tsx'))
      .map((name) => join(folder, name)),
  )
}

interface Node {
  type: string
  [key: string]: unknown
}

/** Texts that stand in the markup itself instead of in the table of messages. */
function literalsIn(source: string): string[] {
  const { program } = parseSync('component.tsx', source)
  const found: string[] = []
  const note = (value: unknown) => {
    if (typeof value === 'string' && /\p{L}{2,}/u.test(value)) found.push(value.trim())
  }
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      value.forEach(visit)
      return
    }
    if (typeof value !== 'object' || value === null) return
    const node = value as Node
    if (node.type === 'JSXText') note(node.value)
    if (node.type === 'JSXExpressionContainer') {
      const expression = node.expression as Node
      if (expression.type === 'Literal') note(expression.value)
    }
    if (node.type === 'JSXAttribute') {
      const name = (node.name as Node).name
      const text = node.value as Node | null
      if (typeof name === 'string' && SPOKEN.test(name) && text?.type === 'Literal') note(text.value)
      // A class name in an expression container is no text.
      if (typeof name === 'string' && !SPOKEN.test(name)) return
    }
    for (const child of Object.values(node)) visit(child)
  }
  visit(program)
  return found
}

describe('components', () => {
  it.each(componentFiles())('%s says nothing that is not in the table of messages', (file) => {
    expect(literalsIn(readFileSync(join(ROOT, file), 'utf8'))).toEqual([])
  })

  it('would be caught: the scan finds text, spoken attributes and quoted text', () => {
    const source = `export const A = () => <p title="Merhaba"><b>Selam size</b>{'Günaydın'}<i className="quiet" /></p>`
    expect(literalsIn(source).toSorted()).toEqual(['Günaydın', 'Merhaba', 'Selam size'])
  })
})
