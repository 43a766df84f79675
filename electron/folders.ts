import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Folders {
  /** Where binders stand: `<Documents>/Carpeta`. */
  binders: string
  /** Where preferences are kept. */
  config: string
}

interface Computer {
  platform: NodeJS.Platform
  home: string
  env: Record<string, string | undefined>
}

/** Where things lie on this computer, where no Electron says so. CARPETA_HOME puts all of it into one folder. */
export function foldersOf({ platform, home, env }: Computer): Folders {
  const own = env['CARPETA_HOME']
  if (own) return { binders: join(own, 'Carpeta'), config: own }
  if (platform === 'win32') {
    const profile = env['USERPROFILE'] ?? home
    return foldersIn(join(profile, 'Documents'), env['APPDATA'] ?? join(profile, 'AppData', 'Roaming'))
  }
  if (platform === 'darwin') return foldersIn(join(home, 'Documents'), join(home, 'Library', 'Application Support'))
  const config = env['XDG_CONFIG_HOME'] || join(home, '.config')
  return foldersIn(xdgDocuments(config, home) ?? join(home, 'Documents'), config)
}

const foldersIn = (documents: string, config: string): Folders => ({
  binders: join(documents, 'Carpeta'),
  config: join(config, 'Carpeta')
})

/** Linux names the folder in the person's language: `XDG_DOCUMENTS_DIR="$HOME/Documentos"`. */
function xdgDocuments(config: string, home: string): string | null {
  const path = join(config, 'user-dirs.dirs')
  if (!existsSync(path)) return null
  const line = /^XDG_DOCUMENTS_DIR="(.+)"$/m.exec(readFileSync(path, 'utf8'))
  return line?.[1]?.replace(/^\$HOME(?=\/|$)/, home) ?? null
}
