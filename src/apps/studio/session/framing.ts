import { extentOf, radians, type Extent } from '../../../foundation'
import type { District } from '../../../model'
import type { CameraPose } from '../../../state'

/** The whole district, seen from the south as it lies on maps, leaning enough for the heights to be read. */
export function overviewPose(district: Pick<District, 'boundary' | 'extent'>): CameraPose {
  const outline = district.boundary[0]
  const extent = outline === undefined ? district.extent : extentOf(outline)
  return { ...poseOver(extent), azimuth: radians(0), tilt: radians(0.75) }
}

/**
 * A pose that shows an extent whole, keeping the direction of view.
 *
 * Distance: the field of view is about 35° high, so that 1.6 times the longer side fits also when leaning.
 */
export function poseOver(extent: Extent, from?: CameraPose): CameraPose {
  const side = Math.max(extent.east - extent.west, extent.north - extent.south)
  return {
    x: (extent.west + extent.east) / 2,
    y: (extent.south + extent.north) / 2,
    distance: Math.min(40_000, Math.max(120, side * 1.6)),
    azimuth: from?.azimuth ?? radians(0),
    tilt: from?.tilt ?? radians(0.85),
  }
}

/** A pose close to a point, keeping the direction of view. */
export function poseNear(x: number, y: number, from: CameraPose, distance = 320): CameraPose {
  return { x, y, distance, azimuth: from.azimuth, tilt: radians(Math.max(0.6, from.tilt)) }
}
