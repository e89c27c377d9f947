import { Color, Matrix4, Vector3, Vector4, type IUniform, type Texture } from 'three'

/**
 * The light of the model, shared by everything that stands in it. One set of these uniforms serves all materials; what
 * differs between panes (shadow map, occlusion, building state) is swapped here before each pane is drawn.
 */
export interface ShadingUniforms extends Record<string, IUniform> {
  sunDirection: IUniform<Vector3>
  sunColour: IUniform<Color>
  skyColour: IUniform<Color>
  bounceColour: IUniform<Color>
  hazeColour: IUniform<Color>
  /** 1 / m */
  hazeDensity: IUniform<number>
  shadowMap: IUniform<Texture | null>
  shadowMatrix: IUniform<Matrix4>
  /** Texel of the shadow map, m; then 1 / resolution; then strength 0 … 1. */
  shadowGrain: IUniform<Vector3>
  occlusionMap: IUniform<Texture | null>
  /** West, south, 1 / width, 1 / height of what the occlusion map covers. */
  occlusionBox: IUniform<Vector4>
  /** Seconds; moves only while something else moves the picture. */
  time: IUniform<number>
}

export function createShadingUniforms(): ShadingUniforms {
  return {
    sunDirection: { value: new Vector3(0.5, 0.7, 0.5).normalize() },
    sunColour: { value: new Color() },
    skyColour: { value: new Color() },
    bounceColour: { value: new Color() },
    hazeColour: { value: new Color() },
    hazeDensity: { value: 0 },
    shadowMap: { value: null },
    shadowMatrix: { value: new Matrix4() },
    shadowGrain: { value: new Vector3(1, 1 / 1024, 0) },
    occlusionMap: { value: null },
    occlusionBox: { value: new Vector4(0, 0, 1, 1) },
    time: { value: 0 },
  }
}

/** Mean height of the buildings around, m above ground, that the occlusion map stores as 1. */
export const OCCLUSION_RANGE = 64

/**
 * GLSL beside those uniforms. All colours are linear; nothing is tone-mapped, so that a colour of a legend arrives as
 * it left (`light/README` of the lead: lights are chosen so that paper in full sun just reaches white).
 */
export const shadingChunk = /* glsl */ `
uniform vec3 sunDirection;
uniform vec3 sunColour;
uniform vec3 skyColour;
uniform vec3 bounceColour;
uniform vec3 hazeColour;
uniform float hazeDensity;
uniform highp sampler2DShadow shadowMap;
uniform mat4 shadowMatrix;
uniform vec3 shadowGrain;
uniform sampler2D occlusionMap;
uniform vec4 occlusionBox;

// 1 in the sun, 0 in shadow. The sample point steps off the surface by texels, which costs less acne than a bias does.
float sunShare(vec3 world, vec3 normal) {
  if (shadowGrain.z <= 0.0) return 1.0;
  float lean = 1.0 - clamp(dot(normal, sunDirection), 0.0, 1.0);
  vec4 projected = shadowMatrix * vec4(world + normal * shadowGrain.x * (0.6 + 1.4 * lean), 1.0);
  vec3 at = projected.xyz / projected.w;
  vec2 fromEdge = min(at.xy, 1.0 - at.xy);
  float inside = smoothstep(0.0, 0.04, min(fromEdge.x, fromEdge.y));
  if (inside <= 0.0 || at.z >= 1.0) return 1.0;
  at.z -= 0.0006;
  float grain = shadowGrain.y * 0.85;
  float lit = texture(shadowMap, at) * 2.0;
  lit += texture(shadowMap, at + vec3(grain, 0.35 * grain, 0.0));
  lit += texture(shadowMap, at + vec3(-0.35 * grain, grain, 0.0));
  lit += texture(shadowMap, at + vec3(-grain, -0.35 * grain, 0.0));
  lit += texture(shadowMap, at + vec3(0.35 * grain, -grain, 0.0));
  return mix(1.0, lit / 6.0, inside * shadowGrain.z);
}

// Share of the sky that is open above a point, from the blurred heights of the buildings around it: near ones darken
// feet and yards, the wide ones whole quarters. heightAboveGround: of the point, m.
float openSky(vec3 world, float heightAboveGround) {
  vec2 at = (vec2(world.x, -world.z) - occlusionBox.xy) * occlusionBox.zw;
  vec2 around = texture2D(occlusionMap, at).rg * ${OCCLUSION_RANGE.toFixed(1)};
  vec2 above = max(around - heightAboveGround, 0.0);
  return (1.0 - 0.44 * above.x / (above.x + 7.0)) * (1.0 - 0.40 * above.y / (above.y + 12.0));
}

vec3 lightOn(vec3 normal, float sun, float open) {
  vec3 ambient = mix(bounceColour, skyColour, 0.5 + 0.5 * normal.y);
  return ambient * open + sunColour * max(dot(normal, sunDirection), 0.0) * sun * mix(0.75, 1.0, open);
}

vec3 inHaze(vec3 colour, vec3 world) {
  float far = distance(world, cameraPosition) * hazeDensity;
  return mix(colour, hazeColour, 1.0 - exp(-far * far));
}

vec3 fromSrgb(vec3 colour) {
  return mix(colour / 12.92, pow((colour + 0.055) / 1.055, vec3(2.4)), step(0.04045, colour));
}
`
