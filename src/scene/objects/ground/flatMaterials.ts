import { AddEquation, Color, CustomBlending, NoBlending, OneFactor, OneMinusSrcAlphaFactor, ShaderMaterial, SrcAlphaFactor, ZeroFactor, type IUniform, type Texture } from 'three'

/**
 * Materials of the flat ground. They paint linear colours from above, in painter's order. The alpha that arrives in the
 * picture is not coverage: it says how much of a texel is a theme's colour, which the terrain then leaves unlit.
 */
const flat = { depthTest: false, depthWrite: false, transparent: true } as const
/** Paints colour and leaves the theme's share alone. */
const underTheme = {
  ...flat,
  blending: CustomBlending,
  blendEquation: AddEquation,
  blendSrc: SrcAlphaFactor,
  blendDst: OneMinusSrcAlphaFactor,
  blendSrcAlpha: ZeroFactor,
  blendDstAlpha: OneFactor,
} as const
/** Paints colour and adds to the theme's share. */
const asTheme = { ...underTheme, blendSrcAlpha: OneFactor, blendDstAlpha: OneMinusSrcAlphaFactor } as const

const planChunk = /* glsl */ `
vec4 onPlan(vec2 plan) { return projectionMatrix * viewMatrix * vec4(plan, 0.0, 1.0); }
`

/** Materials that panes use for what is theirs alone. */
export interface GroundMaterials {
  /** Size of a texel of the level that is being drawn, m. */
  texel: IUniform<number>
  addedAreas: ShaderMaterial
  addedStreets: ShaderMaterial
  addedKerbs: ShaderMaterial
  theme: ShaderMaterial
}

/** Polygons coloured by kind; a texture may hide single ones. */
export function createFillMaterial(palette: readonly Color[], hidden: IUniform<Texture | null> | null): ShaderMaterial {
  return new ShaderMaterial({
    name: 'ground fill',
    ...flat,
    transparent: false,
    blending: NoBlending,
    defines: { KINDS: palette.length, ...(hidden === null ? {} : { HIDES: '' }) },
    uniforms: { palette: { value: palette }, hidden: hidden ?? { value: null } },
    vertexShader: /* glsl */ `
      attribute vec2 plan;
      attribute uvec2 marks;
      flat varying int vKind;
      uniform sampler2D hidden;
      ${planChunk}
      void main() {
        vKind = int(marks.x);
        gl_Position = onPlan(plan);
        #ifdef HIDES
          int number = int(marks.y);
          if (texelFetch(hidden, ivec2(number & 255, number >> 8), 0).r > 0.5) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
        #endif
      }`,
    fragmentShader: /* glsl */ `
      uniform vec3 palette[KINDS];
      flat varying int vKind;
      void main() {
        gl_FragColor = vec4(palette[vKind], 0.0);
        #include <colorspace_fragment>
      }`,
  })
}

/** Hairlines: one texel wide at every level. */
export function createHairlineMaterial(colour: string, opacity: number): ShaderMaterial {
  return new ShaderMaterial({
    name: 'ground hairline',
    ...underTheme,
    uniforms: { colour: { value: new Color(colour) }, opacity: { value: opacity } },
    vertexShader: /* glsl */ `
      attribute vec2 plan;
      ${planChunk}
      void main() { gl_Position = onPlan(plan); }`,
    fragmentShader: /* glsl */ `
      uniform vec3 colour;
      uniform float opacity;
      void main() {
        gl_FragColor = vec4(colour, opacity);
        #include <colorspace_fragment>
      }`,
  })
}

interface RibbonStyle {
  palette: readonly Color[]
  opacity?: number
  /** Width by number of the line, m, one float a texel in rows of 256; or by kind through `widths`. */
  widthTexture?: IUniform<Texture | null>
  /** The line's number is its width, m. */
  isWidthMarked?: boolean
  /** Width by kind, m. */
  widths?: readonly number[]
  /** Factor on the width by kind. */
  shares?: readonly number[]
  /** Least width by kind, texels. */
  texels: readonly number[]
  /** Added to either side, texels (a kerb). */
  grow?: number
  /** Length of dash and of gap by kind, m at the finest and at least 6 texels; 0 = unbroken. */
  dashes?: readonly number[]
  isTheme?: boolean
}

/** Lines as quads with round ends; edges are smoothed by distance, so joints need no geometry. */
export function createRibbonMaterial(style: RibbonStyle, texel: IUniform<number>): ShaderMaterial {
  const kinds = style.palette.length
  const all = (value: number) => new Array<number>(kinds).fill(value)
  return new ShaderMaterial({
    name: 'ground ribbon',
    ...(style.isTheme ? asTheme : underTheme),
    defines: {
      KINDS: kinds,
      ...(style.widthTexture === undefined ? {} : { BY_NUMBER: '' }),
      ...(style.isWidthMarked ? { MARKED: '' } : {}),
    },
    uniforms: {
      palette: { value: style.palette },
      opacity: { value: style.opacity ?? 1 },
      widthTexture: style.widthTexture ?? { value: null },
      widths: { value: style.widths ?? all(0) },
      shares: { value: style.shares ?? all(1) },
      texels: { value: style.texels },
      grow: { value: style.grow ?? 0 },
      dashes: { value: style.dashes ?? all(0) },
      texel,
    },
    vertexShader: /* glsl */ `
      attribute vec4 ends;
      attribute vec3 marks;
      uniform highp sampler2D widthTexture;
      uniform float widths[KINDS];
      uniform float shares[KINDS];
      uniform float texels[KINDS];
      uniform float grow;
      uniform float texel;
      varying vec2 vAt;
      flat varying vec3 vShape;
      flat varying int vKind;
      ${planChunk}
      void main() {
        vKind = int(marks.x + 0.5);
        float width = widths[vKind];
        #ifdef BY_NUMBER
          int number = int(marks.y + 0.5);
          width = texelFetch(widthTexture, ivec2(number & 255, number >> 8), 0).r;
        #elif defined(MARKED)
          width = marks.y;
        #endif
        bool isGone = width < 0.0;
        width = max(width * shares[vKind], texels[vKind] * texel) + 2.0 * grow * texel;
        vec2 run = ends.zw - ends.xy;
        float span = length(run);
        vec2 direction = span > 0.0 ? run / span : vec2(1.0, 0.0);
        float half_ = 0.5 * width;
        float reach = half_ + texel;
        vAt = vec2(mix(-reach, span + reach, position.x), (position.y * 2.0 - 1.0) * reach);
        vShape = vec3(span, half_, marks.z);
        gl_Position = onPlan(ends.xy + direction * vAt.x + vec2(-direction.y, direction.x) * vAt.y);
        if (isGone) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
      }`,
    fragmentShader: /* glsl */ `
      uniform vec3 palette[KINDS];
      uniform float dashes[KINDS];
      uniform float opacity;
      uniform float texel;
      varying vec2 vAt;
      flat varying vec3 vShape;
      flat varying int vKind;
      void main() {
        vec2 off = vec2(vAt.x - clamp(vAt.x, 0.0, vShape.x), vAt.y);
        float cover = clamp((vShape.y - length(off)) / texel + 0.5, 0.0, 1.0);
        float dash = dashes[vKind];
        if (dash > 0.0) {
          dash = max(dash, 6.0 * texel);
          float phase = fract((vShape.z + vAt.x) / (2.0 * dash));
          cover *= clamp((0.25 - abs(phase - 0.25)) * 2.0 * dash / texel + 0.5, 0.0, 1.0);
        }
        if (cover <= 0.0) discard;
        gl_FragColor = vec4(palette[vKind], cover * opacity);
        #include <colorspace_fragment>
      }`,
  })
}

/** A theme's polygon: solid or patterned, the pattern as fine on screen at every level. */
export function createThemeMaterial(texel: IUniform<number>): ShaderMaterial {
  return new ShaderMaterial({
    name: 'ground theme',
    ...asTheme,
    uniforms: { texel },
    vertexShader: /* glsl */ `
      attribute vec2 plan;
      attribute vec4 fill;
      attribute float pattern;
      varying vec2 vPlan;
      flat varying vec4 vFill;
      flat varying int vPattern;
      ${planChunk}
      void main() {
        vPlan = plan;
        vFill = fill;
        vPattern = int(pattern + 0.5);
        gl_Position = onPlan(plan);
      }`,
    fragmentShader: /* glsl */ `
      uniform float texel;
      varying vec2 vPlan;
      flat varying vec4 vFill;
      flat varying int vPattern;
      float stripe(float at, float period, float width) {
        float phase = abs(fract(at / period) - 0.5) * period;
        return clamp((0.5 * width - phase) / texel + 0.5, 0.0, 1.0);
      }
      void main() {
        float period = exp2(ceil(log2(max(texel, 0.05) * 11.0)));
        float cover = 1.0;
        float rising = (vPlan.x - vPlan.y) * 0.7071;
        float falling = (vPlan.x + vPlan.y) * 0.7071;
        if (vPattern == 1) cover = mix(0.38, 1.0, stripe(rising, period, period * 0.42));
        else if (vPattern == 2) {
          vec2 cell = (fract(vec2(rising, falling) / period) - 0.5) * period;
          cover = mix(0.38, 1.0, clamp((0.3 * period - length(cell)) / texel + 0.5, 0.0, 1.0));
        } else if (vPattern == 3) {
          cover = mix(0.38, 1.0, max(stripe(rising, period, period * 0.24), stripe(falling, period, period * 0.24)));
        }
        gl_FragColor = vec4(vFill.rgb, vFill.a * cover);
        #include <colorspace_fragment>
      }`,
  })
}

/** A raster whose texels are the values' colours already. */
export function createRasterMaterial(map: Texture): ShaderMaterial {
  return new ShaderMaterial({
    name: 'ground raster',
    ...asTheme,
    uniforms: { map: { value: map } },
    vertexShader: /* glsl */ `
      attribute vec2 plan;
      varying vec2 vUv;
      ${planChunk}
      void main() {
        vUv = uv;
        gl_Position = onPlan(plan);
      }`,
    fragmentShader: /* glsl */ `
      uniform sampler2D map;
      varying vec2 vUv;
      void main() {
        vec4 texel = texture2D(map, vUv);
        if (texel.a <= 0.0) discard;
        gl_FragColor = texel;
        #include <colorspace_fragment>
      }`,
  })
}
