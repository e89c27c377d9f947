import { ShaderMaterial, type IUniform } from 'three'
import { frameChunk } from '../frame'
import { LEVELS } from '../ground/PaneGround'
import { shadingChunk } from '../light/shading'

/** The ground of the model: the painted picture, lit by the relief, with water where there is water. */
export function createTerrainMaterial(uniforms: Record<string, IUniform>): ShaderMaterial {
  return new ShaderMaterial({ name: 'terrain', uniforms, vertexShader, fragmentShader })
}

const vertexShader = /* glsl */ `
attribute vec3 place;
varying vec3 vWorld;
${frameChunk}
void main() {
  vec4 world = modelMatrix * vec4(toThree(place.xy, place.z), 1.0);
  vWorld = world.xyz;
  gl_Position = projectionMatrix * viewMatrix * world;
}
`

// Ripples are a sum of three waves, far longer than a pixel or not drawn: still water never flickers.
const fragmentShader = /* glsl */ `
varying vec3 vWorld;
uniform sampler2D groundMaps[${LEVELS}];
uniform vec4 groundBoxes[${LEVELS}];
uniform sampler2D relief;
uniform vec4 reliefBox;
uniform float time;
${shadingChunk}

vec4 levelAt(sampler2D map, vec4 box, vec2 plan, vec2 dx, vec2 dy, inout float left) {
  if (box.w == 0.0 || left <= 0.0) return vec4(0.0);
  vec2 at = (plan - box.xy) * box.z;
  vec2 rim = min(at, 1.0 - at);
  float share = left * smoothstep(0.0, 0.06, min(rim.x, rim.y));
  if (share <= 0.0) return vec4(0.0);
  left -= share;
  return textureGrad(map, at, dx * box.z, dy * box.z) * share;
}

vec4 groundAt(vec2 plan) {
  vec2 dx = dFdx(plan);
  vec2 dy = dFdy(plan);
  float left = 1.0;
  vec4 sum = levelAt(groundMaps[0], groundBoxes[0], plan, dx, dy, left);
  sum += levelAt(groundMaps[1], groundBoxes[1], plan, dx, dy, left);
  vec2 at = clamp((plan - groundBoxes[2].xy) * groundBoxes[2].z, 0.0, 1.0);
  return sum + textureGrad(groundMaps[2], at, dx * groundBoxes[2].z, dy * groundBoxes[2].z) * left;
}

vec2 ripple(vec2 plan, vec2 direction, float length_, float steep) {
  float phase = dot(plan, direction) * 6.2832 / length_ + time * 9.0 / sqrt(length_);
  return direction * cos(phase) * steep;
}

void main() {
  vec2 plan = vec2(vWorld.x, -vWorld.z);
  vec4 shape = texture2D(relief, (plan - reliefBox.xy) * reliefBox.zw);
  vec4 ground = groundAt(plan);
  vec3 colour = ground.rgb;
  vec3 normal = normalize(vec3(-shape.y, 1.0, shape.z));
  float water = smoothstep(0.05, 0.6, shape.w);
  float pixel = length(fwidth(plan));
  vec3 toEye = normalize(cameraPosition - vWorld);

  // A contour each ten metres, as if the model were cut from card; each fifth a little stronger.
  float height = shape.x / 10.0;
  float steep = fwidth(height);
  float toContour = abs(height - floor(height + 0.5)) / max(steep, 1e-5);
  float strong = step(abs(mod(floor(height + 0.5), 5.0)), 0.1);
  float contour = (1.0 - smoothstep(0.3, 1.1, toContour)) * (1.0 - smoothstep(0.10, 0.35, steep)) * (1.0 - water);
  colour *= 1.0 - contour * mix(0.07, 0.14, strong) * (1.0 - ground.a);
  // Higher ground a touch lighter and warmer.
  colour *= mix(vec3(1.0), mix(vec3(0.955, 0.968, 0.965), vec3(1.045, 1.035, 1.015), clamp(shape.x / 130.0, 0.0, 1.0)), (1.0 - water) * (1.0 - ground.a));

  vec3 lit;
  float open = openSky(vWorld, 0.0);
  float sun = sunShare(vWorld, normal);
  if (water > 0.0) {
    float depth = 1.0 - exp(-max(shape.w, 0.0) / 9.0);
    colour = mix(colour, colour * vec3(0.60, 0.74, 0.80), depth * water * (1.0 - ground.a));
    float calm = 1.0 - smoothstep(4.0, 16.0, pixel);
    vec2 slope = ripple(plan, vec2(0.80, 0.60), 61.0, 0.020) + ripple(plan, vec2(-0.35, 0.94), 37.0, 0.022) + ripple(plan, vec2(0.98, -0.19), 23.0, 0.016);
    normal = normalize(mix(normal, vec3(-slope.x, 1.0, slope.y), water * calm));
    vec3 towards = normalize(toEye + sunDirection);
    float glint = pow(max(dot(normal, towards), 0.0), 90.0) * 0.30 * sun;
    float graze = pow(1.0 - max(dot(normal, toEye), 0.0), 4.0);
    lit = colour * lightOn(vec3(0.0, 1.0, 0.0), sun, open);
    lit = mix(lit, hazeColour, graze * 0.55 * water) + sunColour * glint * water;
  } else lit = colour * lightOn(normal, sun, open);

  lit = inHaze(lit, vWorld);
  // What a theme painted keeps its colour, and with it as much of the light as shows through.
  gl_FragColor = vec4(mix(lit, ground.rgb, ground.a), 1.0 - ground.a);
  #include <colorspace_fragment>
}
`

/** Sides of the block: cut ground, and cut water above the bed. */
export function createSideMaterial(uniforms: Record<string, IUniform>): ShaderMaterial {
  return new ShaderMaterial({
    name: 'block sides',
    uniforms,
    vertexShader: /* glsl */ `
      attribute vec4 place;
      varying vec3 vWorld;
      varying float vBed;
      ${frameChunk}
      void main() {
        vec4 world = modelMatrix * vec4(toThree(place.xy, place.z), 1.0);
        vWorld = world.xyz;
        vBed = place.w;
        gl_Position = projectionMatrix * viewMatrix * world;
      }`,
    fragmentShader: /* glsl */ `
      varying vec3 vWorld;
      varying float vBed;
      uniform float foot;
      ${shadingChunk}
      void main() {
        vec3 normal = normalize(cross(dFdx(vWorld), dFdy(vWorld)));
        float below = vBed - vWorld.y;
        float line = max(fwidth(below), 0.01);
        vec3 earth = mix(vec3(0.80, 0.775, 0.72), vec3(0.70, 0.675, 0.635), smoothstep(0.0, 120.0, below));
        earth = mix(earth, earth * 0.86, smoothstep(9.0 - line, 9.0 + line, below));
        vec3 water = mix(vec3(0.50, 0.66, 0.71), vec3(0.43, 0.59, 0.66), smoothstep(0.0, -30.0, below));
        vec3 colour = fromSrgb(mix(earth, water, smoothstep(line, -line, below)));
        float seat = mix(0.72, 1.0, smoothstep(0.0, 60.0, vWorld.y - foot));
        gl_FragColor = vec4(inHaze(colour * lightOn(normal, 1.0, seat), vWorld), 1.0);
        #include <colorspace_fragment>
      }`,
  })
}
