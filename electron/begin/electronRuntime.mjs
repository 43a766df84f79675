import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownNode, root } from './install.mjs'

const folder = join(root, 'node_modules/electron')

/** The program of Electron's runtime, or null when it is not there. */
export function electronProgram() {
  try {
    const program = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim())
    return existsSync(program) ? program : null
  } catch {
    return null
  }
}

/** Why no window of Electron can open here; null when one can. */
export function whyNoWindow(env = process.env, uid = process.getuid?.(), platform = process.platform) {
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return 'there is no screen'
  if (uid === 0) return 'Electron does not run as root'
  return null
}

/**
 * Fetches Electron's runtime (over 100 MB, once). Gives up at once where its server can't be reached, and in any case
 * after five minutes. Gives the program or null.
 */
export async function fetchElectron() {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror
  try {
    await fetch(mirror ?? 'https://github.com/electron/electron/releases', {
      method: 'HEAD',
      signal: AbortSignal.timeout(5000)
    })
  } catch {
    return null
  }
  process.stdout.write("Fetching Electron's runtime (once) ...\n")
  spawnSync(ownNode, [join(folder, 'install.js')], { cwd: root, stdio: 'ignore', timeout: 300_000 })
  return electronProgram()
}
