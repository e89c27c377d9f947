/** Whether this browser gives a WebGL 2 context; asked on a canvas of its own, whose context is given back at once. */
export function canDraw(): boolean {
  if (typeof document === 'undefined') return false
  const gl = document.createElement('canvas').getContext('webgl2')
  if (gl === null) return false
  gl.getExtension('WEBGL_lose_context')?.loseContext()
  return true
}
