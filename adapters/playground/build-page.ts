// Builds the playground's page: one script, one style sheet and the page that names them, with nothing to fetch from
// anywhere else. Run by `npm run build`.
import { copyFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/**
 * Builds the page.
 * @param sources the folder of the page's sources
 * @param into the folder for the three files
 */
export async function buildPage(sources: string, into: string): Promise<void> {
  await build({
    entryPoints: { page: `${sources}/main.tsx` },
    outdir: into,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    legalComments: 'none',
    // The card renderer registers its tables when they are loaded, and says of itself that loading does nothing.
    ignoreAnnotations: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfig: `${sources}/tsconfig.json`,
    logLevel: 'warning',
  })
  await copyFile(`${sources}/index.html`, `${into}/index.html`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../../../', import.meta.url))
  await buildPage(`${root}adapters/playground/page`, `${root}dist/adapters/playground/page`)
}
