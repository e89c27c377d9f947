import {
  DataTexture,
  FloatType,
  Group,
  LinearFilter,
  LinearMipmapLinearFilter,
  RedFormat,
  SRGBColorSpace,
  UnsignedByteType,
  WebGLRenderTarget,
  type Mesh,
  type LineSegments,
} from 'three'
import { STREET_CLASSES, type District, type ScenarioState } from '../../../model'
import type { PanePicture } from '../panes/picture'
import type { ClipLevel } from './clipmap'
import { drawingOrder } from './flatGround'
import { flattenLines, flattenPolygons } from './flatten'
import type { GroundMaterials } from './flatMaterials'
import { fillMesh, ribbonGeometry, ribbonMesh } from './flatMeshes'
import { STREET_WIDTHS } from './groundColours'
import { buildTheme } from './themeMeshes'

const ROW = 256
export const LEVELS = 3

/** A level as drawn: where it lies (span 0 = nowhere) and the target that holds it. */
export interface DrawnLevel extends ClipLevel {
  /** False once what it shows has changed. */
  isFresh: boolean
  target: WebGLRenderTarget
}

/** The ground of one pane: which streets and areas are gone, what is new, what is painted over, and its targets. */
export class PaneGround {
  /** Meshes of this pane alone. */
  readonly group = new Group()
  readonly streetWidths: DataTexture
  readonly hiddenAreas: DataTexture
  readonly levels: DrawnLevel[]
  readonly #district: Pick<District, 'streets' | 'areas'>
  readonly #materials: GroundMaterials
  readonly #added = new Group()
  #theme: ReturnType<typeof buildTheme> | null = null

  constructor(district: Pick<District, 'streets' | 'areas'>, materials: GroundMaterials, size: number, anisotropy: number) {
    this.#district = district
    this.#materials = materials
    const rows = (count: number) => Math.max(1, Math.ceil(count / ROW))
    const streetRows = rows(district.streets.count)
    this.streetWidths = new DataTexture(new Float32Array(ROW * streetRows), ROW, streetRows, RedFormat, FloatType)
    const areaRows = rows(district.areas.count)
    this.hiddenAreas = new DataTexture(new Uint8Array(ROW * areaRows), ROW, areaRows, RedFormat, UnsignedByteType)
    this.levels = Array.from({ length: LEVELS }, () => ({ x: 0, y: 0, span: 0, isFresh: false, target: createTarget(size, anisotropy) }))
    this.group.add(this.#added)
    this.setState(null)
  }

  /** Shows what a scenario makes of streets and areas. */
  setState(state: ScenarioState | null): void {
    const { streets } = this.#district
    const widths = this.streetWidths.image.data as Float32Array
    for (let i = 0; i < streets.count; i++) {
      const isClosed = state !== null && state.closedStreets[i] === 1
      widths[i] = isClosed ? -1 : widthOf(state?.streetWidth[i] ?? streets.width[i], streets.streetClass[i] as number)
    }
    this.streetWidths.needsUpdate = true
    const hidden = this.hiddenAreas.image.data as Uint8Array
    hidden.fill(0)
    state?.removedAreas.forEach((isRemoved, area) => (hidden[area] = isRemoved === 0 ? 0 : 255))
    this.hiddenAreas.needsUpdate = true

    clearMeshes(this.#added)
    if (state !== null && state.addedAreas.count > 0) {
      this.#added.add(fillMesh(flattenPolygons(state.addedAreas.shapes, state.addedAreas.kind), this.#materials.addedAreas, 15))
    }
    if (state !== null && state.addedStreets.count > 0) this.#addStreets(state.addedStreets)
    this.forget()
  }

  /** Paints polygons and a raster over the ground. */
  setTheme(picture: Pick<PanePicture, 'groundPolygons' | 'groundRaster'>): void {
    this.#theme?.dispose()
    this.#theme = buildTheme(picture, this.#materials)
    this.group.add(this.#theme.group)
    this.forget()
  }

  /** Marks all levels as to be drawn anew. */
  forget(): void {
    for (const drawn of this.levels) drawn.isFresh = false
  }

  dispose(): void {
    clearMeshes(this.#added)
    this.#theme?.dispose()
    this.group.removeFromParent()
    this.streetWidths.dispose()
    this.hiddenAreas.dispose()
    for (const { target } of this.levels) target.dispose()
  }

  #addStreets(streets: District['streets']): void {
    const lines = flattenLines(streets.lines, streets.streetClass, drawingOrder(streets.streetClass))
    // Few enough to carry their width as a mark: the base streets' texture knows nothing of them.
    for (let i = 0; i < lines.marks.length; i += 3) {
      const street = lines.marks[i + 1] as number
      lines.marks[i + 1] = widthOf(streets.width[street], streets.streetClass[street] as number)
    }
    const geometry = ribbonGeometry(lines)
    this.#added.add(ribbonMesh(geometry, this.#materials.addedKerbs, 41), ribbonMesh(geometry, this.#materials.addedStreets, 51))
  }
}

function widthOf(width: number | undefined, streetClass: number): number {
  if (width !== undefined && width > 0) return width
  return STREET_WIDTHS[STREET_CLASSES[streetClass] ?? 'local']
}

function createTarget(size: number, anisotropy: number): WebGLRenderTarget {
  const target = new WebGLRenderTarget(size, size, {
    colorSpace: SRGBColorSpace,
    depthBuffer: false,
    generateMipmaps: true,
    minFilter: LinearMipmapLinearFilter,
    magFilter: LinearFilter,
  })
  target.texture.anisotropy = anisotropy
  return target
}

function clearMeshes(group: Group): void {
  for (const child of group.children) (child as Mesh | LineSegments).geometry.dispose()
  group.clear()
}
