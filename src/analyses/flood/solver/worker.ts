import { serve, type WorkerScope } from '../../../foundation'
import type { FloodProblem, FloodResult } from './problem'
import { solveFlood } from './solve'

serve<FloodProblem, FloodResult>(self as unknown as WorkerScope, solveFlood, (result) =>
  [
    result.maximumDepth,
    result.maximumSpeed,
    result.maximumHazard,
    result.arrivalTime,
    ...result.frames.flatMap(({ depth, unitDischargeX, unitDischargeY }) => [depth, unitDischargeX, unitDischargeY]),
  ].map(({ buffer }) => buffer as ArrayBuffer),
)
