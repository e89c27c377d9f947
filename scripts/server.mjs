// Serves the built pages and the baked districts from this machine. Nothing is fetched from elsewhere, and the policy
// headers below make the browser refuse it if a library should try.
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { secureHeaders } from 'hono/secure-headers'

/** The policy of every page; e2e tests run under it. */
const POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  // Style attributes only: positions of labels and of the curtain. Style elements stay forbidden.
  styleSrcAttr: ["'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  workerSrc: ["'self'"],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
}

function createApp(pages) {
  const app = new Hono()
  app.use(
    secureHeaders({
      contentSecurityPolicy: POLICY,
      crossOriginResourcePolicy: 'same-origin',
      referrerPolicy: 'no-referrer',
      strictTransportSecurity: false,
    }),
  )
  // Bundles are gzip files as they lie on the disk and are unpacked by the page: they pass through untouched.
  app.use('/districts/*', async (context, next) => {
    await next()
    if (context.req.path.endsWith('.gz')) {
      context.res.headers.set('Content-Type', 'application/octet-stream')
      context.res.headers.delete('Content-Encoding')
    }
    context.res.headers.set('Cache-Control', 'no-cache')
  })
  const zip = compress()
  app.use((context, next) => (context.req.path.endsWith('.gz') ? next() : zip(context, next)))
  app.use('/assets/*', async (context, next) => {
    await next()
    if (context.res.ok) context.res.headers.set('Cache-Control', 'public, max-age=31536000, immutable')
  })
  app.get('/*', serveStatic({ root: pages }))
  app.get('/*', serveStatic({ root: './public' }))
  app.notFound((context) => context.text('Bulunamadı · Not found', 404))
  return app
}

/**
 * Starts the server; if the port is taken, the next free one of ten is used.
 *
 * @param {{ port?: number, hostname?: string, pages?: string }} options  `pages`: folder of the built pages, from the root
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export async function startServer({ port = 4173, hostname = 'localhost', pages = './dist' } = {}) {
  for (let candidate = port; candidate < port + 10; candidate++) {
    const server = await listen(candidate, hostname, pages)
    if (server) return { address: `http://${hostname}:${candidate}/`, close: () => server.close() }
  }
  throw new Error(`ports ${port} to ${port + 9} are all in use; free one or set PORT`)
}

function listen(port, hostname, pages) {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: createApp(pages).fetch, port, hostname }, () => resolve(server))
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)))
  })
}
