export { applyPose } from './applyPose'
export { clampPose, EYE_CLEARANCE, limitsOf, type PoseLimits } from './clampPose'
export { createEye, eyeOf, poseOfEye, rayOfEye, type Eye } from './eye'
export { flightBetween, type Flight } from './flight'
export { homePose, poseForPoints, poseForRing, type Insets } from './framing'
export { groundOf, type Ground } from './ground'
export { stepForKey, type KeyPress } from './keySteps'
export {
  dolly,
  groundUnder,
  orbit,
  orbitAround,
  panBy,
  panTo,
  zoomTowards,
  type PanePlace,
  type Point,
} from './movements'
export { Pilot, type Grip, type PilotOptions } from './Pilot'
export { distanceToGround, pointOnGround } from './pointOnGround'
export { FIELD_OF_VIEW, shorterTurn, turn, type Pose } from './pose'
export { PoseBox } from './PoseBox'
export { createRay, type Ray } from './ray'
