import { serve, type WorkerScope } from '../../foundation'
import type { AccessRequest, AccessResult } from './protocol'
import { solve, transfersOf } from './solve'

serve<AccessRequest, AccessResult>(self as unknown as WorkerScope, solve, transfersOf)
