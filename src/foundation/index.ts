export { DataError, describePlace, invariant, type FaultContext, type FaultPlace } from './errors'
export { createRandom, type Random } from './random'
export { degrees, radians, toDegrees, toRadians, type Degrees, type Radians } from './units'
export { localFrame, projectionOf, type GeographicPoint, type LocalFrame, type Projection } from './coordinates'
export { extentOf, type Extent } from './extent'
export { distanceToSegment, ringArea, ringCentroid, ringContains, ringPerimeter } from './polygons'
export {
  emptyLines,
  emptyPolygons,
  joinLines,
  joinPolygons,
  lineOf,
  packLines,
  packPolygons,
  polygonArea,
  polygonContains,
  ringsOf,
  type LineSet,
  type PolygonSet,
} from './rings'
export { gridExtent, sampleGrid, type Grid } from './grid'
export { call, serve, type CallContext, type CallOptions, type WorkerScope } from './workers'
export { fieldsOf, type Fields } from './fields'
