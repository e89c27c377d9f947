import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { TABLES } from '../../../src/ui/messages'

const ROOT = join(import.meta.dirname, '../../../src')

const source = ['ui', 'apps']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((name) => /\.tsx?$/.test(name) && !/messages\/(tr|en)\.ts$/.test(name))
  .map((name) => readFileSync(join(ROOT, name), 'utf8'))
  .join('\n')

/** Keys put together in code, as in `use.${use}`: everything before the first value. */
const families = [...source.matchAll(/`([a-zA-Z.]+\.)\$\{/g)].map(([, family]) => family as string)

describe('message tables', () => {
  it('hold no text that nothing says', () => {
    const unused = Object.keys(TABLES.tr).filter(
      (id) => !source.includes(`'${id}'`) && !families.some((family) => isOfFamily(id, family)),
    )
    expect(unused).toEqual([])
  })
})

/** `use.housing` is of the family `use.`; `overlay.flood.note` is not of `overlay.`. */
function isOfFamily(id: string, family: string): boolean {
  const rest = id.slice(family.length)
  return id.startsWith(family) && (!rest.includes('.') || rest.endsWith('.long'))
}
