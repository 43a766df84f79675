import { BrowserWindow, dialog, shell } from 'electron'
import type { Language } from '../shared/words.ts'
import type { Clicks } from './clicks.ts'
import type { DesktopAnswer, DesktopAsk } from './desktop.ts'
import { isPrintOf } from './isPrintOf.ts'
import { isOpenable } from './links.ts'
import { menuWords } from './menuWords.ts'

/**
 * What the store may ask of the desktop. It speaks for the page, so it is believed no more than the page: a link only
 * right after a click and only of three kinds, a file only from our own folder of prints.
 */
export async function answerDesktop(
  ask: DesktopAsk,
  parts: { window: BrowserWindow; language: Language; clicks: Clicks; temporary: string }
): Promise<DesktopAnswer> {
  const words = menuWords[parts.language]
  switch (ask.kind) {
    case 'choose-folder': {
      const chosen = await dialog.showOpenDialog(parts.window, {
        title: words.chooseBinder,
        properties: ['openDirectory']
      })
      return chosen.filePaths[0] ?? null
    }
    case 'choose-file-to-save': {
      const chosen = await dialog.showSaveDialog(parts.window, {
        title: words.savePrint,
        defaultPath: ask.name,
        filters: [{ name: 'PDF', extensions: ['pdf'] }]
      })
      return chosen.canceled ? null : chosen.filePath
    }
    case 'open-link': {
      if (!isOpenable(ask.url) || !parts.clicks.take(performance.now())) return false
      await shell.openExternal(ask.url) // eng-disable OPEN_EXTERNAL_JS_CHECK (three kinds, after a click)
      return true
    }
    case 'open-file':
      return isPrintOf(ask.path, parts.temporary) && (await shell.openPath(ask.path)) === ''
    case 'show-print':
      return isPrintOf(ask.path, parts.temporary) && showPrint(ask.path)
  }
}

/** A print in a window of its own, in Chromium's viewer, from which it is printed. */
async function showPrint(path: string): Promise<boolean> {
  const window = new BrowserWindow({
    title: 'Carpeta',
    autoHideMenuBar: true,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      plugins: true,
      disableBlinkFeatures: 'Auxclick'
    }
  })
  await window.loadFile(path)
  return true
}
