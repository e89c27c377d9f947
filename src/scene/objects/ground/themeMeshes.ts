import { BufferAttribute, BufferGeometry, Color, DataTexture, Group, LinearFilter, Mesh, NearestFilter, RGBAFormat, SRGBColorSpace, type Material } from 'three'
import { gridExtent, packPolygons } from '../../../foundation'
import { GROUND_PATTERNS, type GroundPolygon, type GroundRaster, type PanePicture, type Rgb } from '../panes/picture'
import { flattenOutlines, flattenPolygons } from './flatten'
import { createRasterMaterial, createRibbonMaterial, type GroundMaterials } from './flatMaterials'
import { placed, ribbonMesh } from './flatMeshes'

/** Builds what a pane paints over its ground; `dispose` frees all of it. */
export function buildTheme(
  { groundPolygons, groundRaster }: Pick<PanePicture, 'groundPolygons' | 'groundRaster'>,
  materials: GroundMaterials,
): { group: Group; dispose(): void } {
  const group = new Group()
  const owned: { dispose(): void }[] = []
  if (groundRaster !== null) {
    const { mesh, texture, material } = rasterMesh(groundRaster)
    owned.push(mesh.geometry, texture, material)
    group.add(mesh)
  }
  if (groundPolygons.length > 0) {
    const mesh = placed(new Mesh(fillGeometry(groundPolygons), materials.theme), 71)
    owned.push(mesh.geometry)
    group.add(mesh)
  }
  for (const { material, polygons } of strokesOf(groundPolygons, materials)) {
    const mesh = ribbonMesh(flattenOutlines(polygons.flatMap(({ rings }) => rings), 0), material, 72)
    owned.push(mesh.geometry, material)
    group.add(mesh)
  }
  return {
    group,
    dispose: () => {
      for (const thing of owned) thing.dispose()
      group.removeFromParent()
    },
  }
}

function fillGeometry(polygons: readonly GroundPolygon[]): BufferGeometry {
  const { positions, marks, triangles } = flattenPolygons(packPolygons(polygons.map(({ rings }) => rings)), 0)
  const count = positions.length / 2
  const fill = new Float32Array(4 * count)
  const pattern = new Uint8Array(count)
  for (let vertex = 0; vertex < count; vertex++) {
    const polygon = polygons[marks[2 * vertex + 1] as number] as GroundPolygon
    linear(polygon.fill).toArray(fill, 4 * vertex)
    fill[4 * vertex + 3] = polygon.opacity
    pattern[vertex] = GROUND_PATTERNS.indexOf(polygon.pattern)
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('plan', new BufferAttribute(positions, 2))
  geometry.setAttribute('fill', new BufferAttribute(fill, 4))
  geometry.setAttribute('pattern', new BufferAttribute(pattern, 1))
  geometry.setIndex(new BufferAttribute(triangles, 1))
  return geometry
}

/** One material and one mesh for all outlines of a colour. */
function strokesOf(polygons: readonly GroundPolygon[], { texel }: GroundMaterials): { material: Material; polygons: GroundPolygon[] }[] {
  const byColour = new Map<string, GroundPolygon[]>()
  for (const polygon of polygons) {
    if (polygon.stroke === undefined) continue
    const key = `${polygon.stroke.colour.join()}/${polygon.stroke.opacity}`
    byColour.set(key, [...(byColour.get(key) ?? []), polygon])
  }
  return [...byColour.values()].map((alike) => {
    const stroke = alike[0]?.stroke as NonNullable<GroundPolygon['stroke']>
    const style = { palette: [linear(stroke.colour)], opacity: stroke.opacity, texels: [2.2], isTheme: true }
    return { material: createRibbonMaterial(style, texel), polygons: alike }
  })
}

function rasterMesh({ grid, ramp, isSmooth }: GroundRaster): { mesh: Mesh; texture: DataTexture; material: Material } {
  const { columns, rows, cellSize } = grid
  const texels = new Uint8Array(4 * columns * rows)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      paint(grid.values[row * columns + column] as number, ramp, isSmooth, texels, 4 * ((rows - 1 - row) * columns + column))
    }
  }
  const texture = new DataTexture(texels, columns, rows, RGBAFormat)
  texture.colorSpace = SRGBColorSpace
  texture.magFilter = isSmooth ? LinearFilter : NearestFilter
  texture.minFilter = LinearFilter
  texture.needsUpdate = true
  // Samples are nodes: the texture reaches half a cell beyond them.
  const { west, south, east, north } = gridExtent(grid)
  const [l, b, r, t] = [west - cellSize / 2, south - cellSize / 2, east + cellSize / 2, north + cellSize / 2]
  const geometry = new BufferGeometry()
  geometry.setAttribute('plan', new BufferAttribute(new Float32Array([l, b, r, b, r, t, l, t]), 2))
  geometry.setAttribute('uv', new BufferAttribute(new Float32Array([0, 0, 1, 0, 1, 1, 0, 1]), 2))
  geometry.setIndex([0, 1, 2, 0, 2, 3])
  const material = createRasterMaterial(texture)
  return { mesh: placed(new Mesh(geometry, material), 70), texture, material }
}

function paint(value: number, ramp: GroundRaster['ramp'], isSmooth: boolean, out: Uint8Array, at: number): void {
  let stop = -1
  while (stop + 1 < ramp.length && value >= (ramp[stop + 1]?.from as number)) stop++
  const here = ramp[stop]
  if (here === undefined) return
  const next = ramp[stop + 1]
  const share = isSmooth && next !== undefined ? (value - here.from) / (next.from - here.from) : 0
  for (let channel = 0; channel < 3; channel++) {
    const from = here.colour[channel] as number
    out[at + channel] = Math.round(from + share * ((next?.colour[channel] ?? from) - from))
  }
  out[at + 3] = Math.round(255 * (here.opacity + share * ((next?.opacity ?? here.opacity) - here.opacity)))
}

function linear([red, green, blue]: Rgb): Color {
  return new Color().setRGB(red / 255, green / 255, blue / 255, SRGBColorSpace)
}
