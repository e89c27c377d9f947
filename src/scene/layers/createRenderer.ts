import { WebGLRenderer, type WebGLRendererParameters } from 'three'

/** Whether this browser knows WebGL 2 at all. Whether it gives a context is only known by asking for the real one. */
export function canDraw(): boolean {
  return typeof WebGL2RenderingContext !== 'undefined'
}

const ATTRIBUTES: WebGLContextAttributes = {
  antialias: false,
  alpha: false,
  stencil: false,
  powerPreference: 'high-performance',
}

/**
 * Makes the renderer on the canvas's own context. The context is asked for once: a trial on another canvas cost 0.6 s
 * of the first view with software rendering (bench scene, profile of 2026-11-25).
 *
 * @returns a promise that never settles where no context is given, after `onRefused`: the canvas is then taken away
 */
export async function createRenderer(defaults: WebGLRendererParameters, onRefused: () => void): Promise<WebGLRenderer> {
  const canvas = defaults.canvas as HTMLCanvasElement
  const context = canvas.getContext('webgl2', ATTRIBUTES)
  if (context === null) {
    onRefused()
    return new Promise(() => undefined)
  }
  return new WebGLRenderer({ ...defaults, ...ATTRIBUTES, context })
}
