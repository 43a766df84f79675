import { BrowserWindow, dialog, Notification, shell } from 'electron'
import type { Language } from '../shared/words.ts'
import type { Clicks } from './clicks.ts'
import type { DesktopAnswer, DesktopAsk } from './desktop.ts'
import { isCalendarOf, isPaperCopyOf, isPrintOf } from './isPrintOf.ts'
import { isOpenable } from './links.ts'
import { menuWords } from './menuWords.ts'

/**
 * What the store may ask of the desktop. It speaks for the page, so it is believed no more than the page: a link only
 * right after a click and only of three kinds, a file only from our own folder of prints.
 */
export async function answerDesktop(
  ask: DesktopAsk,
  parts: {
    window: BrowserWindow
    language: Language
    clicks: Clicks
    temporary: string
    onWanted(dossier: string): void
  }
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
      const extension = ask.name.split('.').at(-1) ?? 'pdf'
      const chosen = await dialog.showSaveDialog(parts.window, {
        ...(extension === 'pdf' && { title: words.savePrint }),
        defaultPath: ask.name,
        filters: [{ name: extension.toUpperCase(), extensions: [extension] }]
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
    case 'open-paper':
      return isPaperCopyOf(ask.path, parts.temporary) && (await shell.openPath(ask.path)) === ''
    case 'open-calendar':
      return isCalendarOf(ask.path, parts.temporary) && (await shell.openPath(ask.path)) === ''
    case 'show-print':
      return isPrintOf(ask.path, parts.temporary) && showPrint(ask.path)
    case 'notify':
      return notify(ask, () => {
        if (parts.window.isMinimized()) parts.window.restore()
        parts.window.focus()
        parts.onWanted(ask.dossier)
      })
  }
}

// A notification nothing holds on to is collected before it is clicked.
const shown = new Set<Notification>()

function notify({ title, body }: { title: string; body: string }, onClick: () => void): boolean {
  if (!Notification.isSupported()) return false
  const notification = new Notification({ title, body })
  const forget = () => shown.delete(notification)
  notification.on('click', () => {
    forget()
    onClick()
  })
  notification.on('close', forget)
  shown.add(notification)
  notification.show()
  return true
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
