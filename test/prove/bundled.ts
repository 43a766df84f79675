import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

const built = new Map<string, Promise<string>>()

/**
 * A program of `children/` as one file: started hundreds of times, it must not load hundreds of modules each time. Gives its path;
 * taken away when this process ends.
 */
export function bundled(name: string): Promise<string> {
  const known = built.get(name)
  if (known) return known
  const making = make(name)
  built.set(name, making)
  return making
}

async function make(name: string): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'carpeta-child-'))
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }))
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'children', `${name}.ts`),
      outDir,
      target: 'node24',
      rolldownOptions: { output: { entryFileNames: `${name}.mjs` } }
    }
  })
  return join(outDir, `${name}.mjs`)
}
