import { serve, type WorkerScope } from '../../foundation'
import type { FloodScreening, FloodScreeningRequest } from './protocol'
import { screenFlood } from './screening'

serve<FloodScreeningRequest, FloodScreening>(self as unknown as WorkerScope, screenFlood, (result) => [
  result.heightAboveDrainage.values.buffer as ArrayBuffer,
  result.riseToWet.values.buffer as ArrayBuffer,
  result.heightAboveWater.values.buffer as ArrayBuffer,
  result.hollowDepth.values.buffer as ArrayBuffer,
  result.channels.values.buffer as ArrayBuffer,
])
