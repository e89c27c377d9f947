import { BufferAttribute, BufferGeometry, InstancedBufferAttribute, InstancedBufferGeometry, LineSegments, Mesh, type Material } from 'three'
import type { FlatLines, FlatPolygons } from './flatten'

/** Meshes of the flat ground; all are seen whole from above, so none is culled. `order` is the painter's. */
export function fillMesh(polygons: FlatPolygons, material: Material, order: number): Mesh {
  const geometry = new BufferGeometry()
  geometry.setAttribute('plan', new BufferAttribute(polygons.positions, 2))
  geometry.setAttribute('marks', new BufferAttribute(polygons.marks, 2))
  geometry.setIndex(new BufferAttribute(polygons.triangles, 1))
  return placed(new Mesh(geometry, material), order)
}

export function ribbonGeometry(lines: FlatLines): InstancedBufferGeometry {
  const geometry = new InstancedBufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(new Int8Array([0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0]), 3))
  geometry.setIndex([0, 1, 2, 0, 2, 3])
  geometry.setAttribute('ends', new InstancedBufferAttribute(lines.ends, 4))
  geometry.setAttribute('marks', new InstancedBufferAttribute(lines.marks, 3))
  geometry.instanceCount = lines.ends.length / 4
  return geometry
}

export function ribbonMesh(lines: FlatLines | InstancedBufferGeometry, material: Material, order: number): Mesh {
  const geometry = lines instanceof InstancedBufferGeometry ? lines : ribbonGeometry(lines)
  return placed(new Mesh(geometry, material), order)
}

export function hairlines(points: Float32Array, material: Material, order: number): LineSegments {
  const geometry = new BufferGeometry()
  geometry.setAttribute('plan', new BufferAttribute(points, 2))
  geometry.setDrawRange(0, points.length / 2)
  return placed(new LineSegments(geometry, material), order)
}

export function placed<Thing extends Mesh | LineSegments>(thing: Thing, order: number): Thing {
  thing.renderOrder = order
  thing.frustumCulled = false
  thing.matrixAutoUpdate = false
  return thing
}
