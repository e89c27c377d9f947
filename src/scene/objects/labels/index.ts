export { LabelBoard } from './LabelBoard'
export { labelsOf, type Label, type LabelKind } from './labelsOf'
export { GAP, layoutLabels, type LabelBoxes } from './layoutLabels'
