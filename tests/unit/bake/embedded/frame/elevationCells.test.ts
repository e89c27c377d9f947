import { describe, expect, test } from 'vitest'
import { parseElevation } from '../../../../../src/bake/embedded/frame/elevationCells'

const HEADER = '# north: 41.5\n# west: 28\n# step: 0.5\n# rows: 2\n# columns: 3\n'
const parse = (text: string) => parseElevation('elevation.csv', text)

describe('parseElevation', () => {
  test('reads the grid and where it stands', () => {
    const cells = parse(`${HEADER}1,2,3\n4,-5,6\n`)
    expect(cells).toMatchObject({ north: 41.5, west: 28, step: 0.5, rows: 2, columns: 3 })
    expect([...cells.values]).toEqual([1, 2, 3, 4, -5, 6])
  })

  test('names every fault', () => {
    expect(() => parse(HEADER.replace('# west: 28\n', '') + '1,2\n4,x,6\n7,8,9\n')).toThrowError(
      /west: .* missing.*3 rows of values, expected 2.*line 5: 2 values, expected 3.*line 6: a value is not a number/,
    )
  })
})
