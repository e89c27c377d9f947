import { serve, type WorkerScope } from '../../foundation'
import type { WorkerRequest, WorkerResult } from './protocol'
import { solve, transfersOf } from './solve'

serve<WorkerRequest, WorkerResult>(self as unknown as WorkerScope, solve, transfersOf)
