import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const folder = (path: string) => resolve(import.meta.dirname, path)

// Each app is a page of its own under its own address (/studio/, later /council/ and /kiosk/); the front page sends
// visitors on. Public files (baked bundles) are served beside them and never pass through the bundler.
export default defineConfig({
  root: folder('src/apps'),
  publicDir: folder('public'),
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: folder('dist'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
    copyPublicDir: false,
    rolldownOptions: {
      input: { home: folder('src/apps/index.html'), studio: folder('src/apps/studio/index.html') },
    },
  },
})
