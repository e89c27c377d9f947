export { TwinCanvas, type TwinCanvasProps } from './TwinCanvas'
export { useSurroundings, type PoseSource, type SceneSurroundings } from './SceneContext'
export { useDisposable } from './useDisposable'
export type { ContextEvent } from './useContextWatch'
