import { serve, type WorkerScope } from '../../../foundation'
import { buildRelief, reliefBuffers, type Relief, type ReliefRequest } from './relief'

serve<ReliefRequest, Relief>(self as unknown as WorkerScope, buildRelief, reliefBuffers)
