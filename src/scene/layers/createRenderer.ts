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
 * Makes the renderer on the canvas's own context. The context is asked for once: with a trial on another canvas first,
 * one profile of a first view in software rendering spent 0.93 s in both, against 0.58 s now. The scene bench, whose
 * first view varies by more than that, does not show it.
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
