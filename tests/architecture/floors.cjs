// Who may use whom, read whole: a folder may use those named after it, and itself. Checked by `npm run check:imports`.
const MAY_IMPORT = {
  foundation: [],
  model: ['foundation'],
  'analyses/earthquake': ['foundation', 'model'],
  'analyses/flood': ['foundation', 'model'],
  'analyses/access': ['foundation', 'model'],
  'analyses/sun': ['foundation', 'model'],
  'analyses/cli': ['foundation', 'model', 'analyses/earthquake', 'analyses/flood', 'analyses/access', 'analyses/sun'],
  bake: ['foundation', 'model', 'comparison'],
  participation: ['foundation', 'model'],
  comparison: ['foundation', 'model', 'analyses'],
  state: ['foundation', 'model', 'analyses', 'comparison', 'participation'],
  'scene/objects': ['foundation', 'model', 'analyses'],
  'scene/layers': ['foundation', 'model', 'analyses', 'comparison', 'state', 'scene/objects'],
  ui: ['foundation', 'model', 'comparison'],
  'apps/studio': ['foundation', 'model', 'analyses', 'comparison', 'participation', 'state', 'scene', 'ui'],
  'apps/council': ['foundation', 'model', 'analyses', 'comparison', 'participation', 'state', 'scene', 'ui'],
  'apps/kiosk': ['foundation', 'model', 'analyses', 'comparison', 'participation', 'state', 'scene', 'ui'],
}

// Where each library lives.
const HOME_OF = {
  '(three|three-[^/]*|postprocessing|n8ao)': ['scene'],
  '@react-three/[^/]*': ['scene/layers'],
  '(react|react-dom)': ['scene/layers', 'ui', 'apps'],
  '(react-aria-components|react-intl|lucide-react)': ['ui', 'apps', 'scene/layers'],
  zustand: ['state', 'scene/layers', 'apps'],
  proj4: ['foundation'],
  geotiff: ['bake'],
  '@loaders\\.gl/[^/]*': ['bake', 'scene/objects'],
  'clipper2-ts': ['foundation', 'bake', 'model', 'analyses'],
  zod: ['foundation', 'model', 'bake', 'participation', 'state'],
  'd3-[^/]*': ['ui', 'apps', 'scene/layers'],
  earcut: ['scene/objects', 'foundation'],
  flatbush: ['foundation', 'model', 'bake', 'analyses', 'scene/objects'],
}

const folders = Object.keys(MAY_IMPORT)
const pattern = (list) => `^src/(${list.join('|')})(/|$)`

module.exports = {
  forbidden: [
    ...folders.map((folder) => ({
      name: `floor-${folder.replace('/', '-')}`,
      comment: `${folder} may use only: ${MAY_IMPORT[folder].join(', ') || 'nothing above'}`,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: { path: '^src/', pathNot: pattern([folder, ...MAY_IMPORT[folder]]) },
    })),
    ...Object.entries(HOME_OF).map(([library, homes]) => ({
      name: `home-of-${library.replace(/[^a-z0-9]+/gi, '-')}`,
      severity: 'error',
      from: { path: '^src/', pathNot: pattern(homes) },
      to: { path: `node_modules/${library}/` },
    })),
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'node-only-in-bake-and-server',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(bake|participation/server|analyses/cli)/' },
      to: { dependencyTypes: ['core'] },
    },
    ...folders.map((folder) => ({
      name: `door-of-${folder.replace('/', '-')}`,
      comment: 'another folder is entered by its door, index.ts (workers and style sheets are named whole)',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/${folder}/` },
      to: { path: `^src/${folder}/`, pathNot: [`^src/${folder}/index.ts$`, 'worker.ts$', '.css$'] },
    })),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
}
