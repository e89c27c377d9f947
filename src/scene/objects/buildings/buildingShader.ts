import { DoubleSide, FrontSide, ShaderMaterial, type IUniform } from 'three'
import { frameChunk } from '../frame'
import { OCCLUSION_RANGE, shadingChunk } from '../light/shading'
import { BUILDING_LOOKS } from './paneState'
import { RISE_STEPS, TILE_STEP } from './tiles'

/** Paper, ink and the tints of the model, sRGB. */
const PAPER = 'vec3(0.953, 0.941, 0.914)'
const TILES = 'vec3(0.835, 0.690, 0.600)'
const DOME = 'vec3(0.780, 0.815, 0.812)'
/** Light wood, as proposals are built in among card: told from paper at a glance, without shouting. */
const PROPOSED = 'vec3(0.940, 0.822, 0.660)'
const STRENGTHENED = 'vec3(0.800, 0.870, 0.905)'
const UNKNOWN = 'vec3(0.780, 0.775, 0.765)'
const HIGHLIGHT = 'vec3(1.000, 0.655, 0.150)'
const INK = 'vec3(0.300, 0.285, 0.300)'

/** `picture` is what one sees, `depth` what the sun sees, `heights` what the occlusion map is blurred from. */
type BuildingPass = 'picture' | 'depth' | 'heights'

/**
 * A material for walls or roofs. Geometry holds plan coordinates and building numbers only; heights, colours and
 * whether a building stands at all are read from textures, so that changing them never touches a vertex.
 */
export function createBuildingMaterial(part: 'walls' | 'roofs', pass: BuildingPass, uniforms: Record<string, IUniform>): ShaderMaterial {
  return new ShaderMaterial({
    name: `buildings ${part} ${pass}`,
    defines: { [part.toUpperCase()]: '', [pass.toUpperCase()]: '' },
    uniforms,
    vertexShader,
    fragmentShader,
    // Footprints have no floor: seen from the sun, a front face alone would let light in from below.
    side: pass === 'depth' ? DoubleSide : FrontSide,
    colorWrite: pass !== 'depth',
  })
}

const vertexShader = /* glsl */ `
uniform highp sampler2D heights;
uniform sampler2D paneState;
uniform int firstBuilding;
attribute uint building;
#ifdef WALLS
attribute vec4 ends;
#else
attribute vec4 corner;
#endif
flat varying vec4 vState;
flat varying vec4 vHeights;
varying vec3 vWorld;
#ifdef WALLS
varying vec3 vWall;
flat varying vec3 vNormal;
#else
varying vec3 vCorner;
flat varying int vFlags;
#endif
${frameChunk}
void main() {
  int own = int(building);
  int one = own + firstBuilding;
  vHeights = texelFetch(heights, ivec2(own & 255, own >> 8), 0);
  vState = texelFetch(paneState, ivec2(one & 255, one >> 8), 0);
  bool stands = vState.a > 0.0;
  #ifdef WALLS
    vec2 run = (ends.zw - ends.xy) * ${TILE_STEP};
    float span = length(run);
    vec2 plan = ends.xy * ${TILE_STEP} + run * position.x;
    float up = mix(vHeights.x, vHeights.y, position.y);
    vWall = vec3(position.x * span, vHeights.y - up, span);
    vNormal = vec3(run.y, 0.0, run.x) / max(span, 1e-3);
    if (!stands) { plan = ends.xy * ${TILE_STEP}; up = vHeights.x; }
  #else
    vec2 plan = corner.xy * ${TILE_STEP};
    float up = mix(vHeights.y, vHeights.z, corner.z / ${RISE_STEPS.toFixed(1)});
    vFlags = int(corner.w);
    int which = gl_VertexID % 3;
    vCorner = vec3(which == 0, which == 1, which == 2);
    if (!stands) { plan = vec2(0.0); up = 0.0; }
  #endif
  vec4 world = modelMatrix * vec4(toThree(plan, up), 1.0);
  vWorld = world.xyz;
  gl_Position = projectionMatrix * viewMatrix * world;
}
`

const fragmentShader = /* glsl */ `
flat varying vec4 vState;
flat varying vec4 vHeights;
varying vec3 vWorld;
#ifdef WALLS
varying vec3 vWall;
flat varying vec3 vNormal;
#else
varying vec3 vCorner;
flat varying int vFlags;
#endif
${shadingChunk}

// 1 on a line of the given width in pixels around 0, anti-aliased.
float inkLine(float distanceInPixels, float width) {
  return 1.0 - smoothstep(width - 0.5, width + 0.5, distanceInPixels);
}

void main() {
  #ifdef DEPTH
    gl_FragColor = vec4(1.0);
  #elif defined(HEIGHTS)
    gl_FragColor = vec4(vec3(max(vHeights.y - vHeights.x - 1.0, 0.0) / ${OCCLUSION_RANGE.toFixed(1)}), 1.0);
  #else
    int look = int(vState.a * 255.0 + 0.5);
    bool themed = (look & ${BUILDING_LOOKS.themed}) != 0;
    bool highlighted = (look & ${BUILDING_LOOKS.highlighted}) != 0;
    bool unknown = vHeights.w < 0.0;
    vec3 paper = ${PAPER};
    if ((look & ${BUILDING_LOOKS.strengthened}) != 0) paper = ${STRENGTHENED};
    if ((look & ${BUILDING_LOOKS.proposed}) != 0) paper = ${PROPOSED};
    if (unknown) paper = ${UNKNOWN};
    float pixel = length(fwidth(vWorld));
    float detail = 1.0 - smoothstep(0.45, 2.2, pixel);
    float ink = 0.0;
    float above = max(vWorld.y - vHeights.x - 1.0, 0.0);

    #ifdef WALLS
      vec3 normal = vNormal;
      float across = fwidth(vWall.x);
      float along = max(fwidth(vWall.y), 1e-4);
      float side = min(vWall.x, vWall.z - vWall.x) / max(across, 1e-4);
      ink = max(ink, inkLine(side, 0.7) * 0.75 * (1.0 - smoothstep(0.25, 1.2, across)));
      ink = max(ink, inkLine(vWall.y / along, 0.8) * 0.8 * (1.0 - smoothstep(0.25, 1.6, along)));
      float storey = vHeights.w;
      if (storey > 0.5) {
        float level = vWall.y / storey;
        float toLine = abs(level - floor(level + 0.5)) * storey / along;
        float floors = 1.0 - smoothstep(0.10, 0.30, along / storey);
        ink = max(ink, inkLine(toLine, 0.5) * 0.26 * floors * step(0.5, level));
        // Openings as faint cuts, only where a window is several pixels wide.
        float bays = max(floor(vWall.z / 3.3), 1.0);
        float bay = abs(fract(vWall.x / vWall.z * bays) - 0.5) * vWall.z / bays;
        float sill = abs(fract(level) - 0.48) * storey;
        float opening = (1.0 - smoothstep(0.62 - across, 0.62 + across, bay)) * (1.0 - smoothstep(0.68 - along, 0.68 + along, sill));
        float seen = 1.0 - smoothstep(0.12, 0.5, max(across, along));
        paper *= 1.0 - 0.13 * opening * seen * step(2.2, vWall.z);
      }
      float seat = 0.72 + 0.28 * smoothstep(0.0, 7.0, above);
    #else
      vec3 normal = normalize(cross(dFdx(vWorld), dFdy(vWorld)));
      int surface = vFlags >> 3;
      if (!unknown && !themed && (look & ${BUILDING_LOOKS.proposed}) == 0) {
        if (surface == 1) paper = mix(paper, ${TILES}, 0.85);
        if (surface == 3) paper = ${DOME};
      }
      vec3 toEdge = vCorner / max(fwidth(vCorner), vec3(1e-5));
      float edge = 1e3;
      if ((vFlags & 1) != 0) edge = min(edge, toEdge.x);
      if ((vFlags & 2) != 0) edge = min(edge, toEdge.y);
      if ((vFlags & 4) != 0) edge = min(edge, toEdge.z);
      ink = inkLine(edge, 0.8) * 0.72 * detail;
      float seat = 1.0;
    #endif
    if (unknown) {
      float stripe = fract((vWorld.x - vWorld.z) / 3.0);
      paper *= 1.0 - 0.14 * detail * step(0.5, stripe);
    }

    // Read before the wall, or the blurred height of the building itself would lie on it as a stain.
    float open = openSky(vWorld + 9.0 * vec3(normal.x, 0.0, normal.z), above) * seat;
    vec3 colour = fromSrgb(paper);
    if (themed) {
      // The roof is the colour of the legend to the byte; a wall is that colour times a constant of its bearing.
      colour = fromSrgb(vState.rgb);
      #ifdef WALLS
        colour *= 0.66 + 0.16 * dot(normal, normalize(vec3(0.7, 0.0, 0.7)));
      #endif
      if (highlighted) colour = mix(colour, fromSrgb(${HIGHLIGHT}), 0.55);
    } else {
      if (highlighted) colour = mix(colour, fromSrgb(${HIGHLIGHT}), 0.8);
      colour *= lightOn(normal, sunShare(vWorld, normal), open);
    }
    if (highlighted) ink = max(ink, ink * 1.6);
    colour = mix(colour, fromSrgb(${INK}) * (themed ? colour * 1.2 : vec3(0.75)), clamp(ink, 0.0, 0.9));
    gl_FragColor = vec4(themed ? colour : inHaze(colour, vWorld), themed ? 0.0 : 1.0);
    #include <colorspace_fragment>
  #endif
}
`
