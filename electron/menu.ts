import type { MenuItemConstructorOptions } from 'electron'
import type { Language } from '../shared/words.ts'
import { menuWords } from './menuWords.ts'

/** The menu as plain data, in the person's language; window.ts hangs it up. Undo of acts is the page's own (Ctrl+Z). */
export function menuFor(language: Language, platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const words = menuWords[language]
  const quit: MenuItemConstructorOptions = { label: words.quit, role: 'quit' }
  const close: MenuItemConstructorOptions = { label: words.close, role: 'close' }
  return [
    ...(platform === 'darwin' ? [{ label: 'Carpeta', submenu: [quit] }] : []),
    { label: words.file, submenu: platform === 'darwin' ? [close] : [close, quit] },
    {
      label: words.edit,
      submenu: [
        // the page decides what undo means: of the text being typed, or of the last act
        { label: words.undo, role: 'undo', registerAccelerator: false },
        { label: words.redo, role: 'redo', registerAccelerator: false },
        { type: 'separator' },
        { label: words.cut, role: 'cut' },
        { label: words.copy, role: 'copy' },
        { label: words.paste, role: 'paste' },
        { label: words.selectAll, role: 'selectAll' }
      ]
    },
    {
      label: words.view,
      submenu: [
        { label: words.reload, role: 'reload' },
        { type: 'separator' },
        { label: words.actualSize, role: 'resetZoom' },
        { label: words.zoomIn, role: 'zoomIn' },
        { label: words.zoomOut, role: 'zoomOut' },
        { type: 'separator' },
        { label: words.fullScreen, role: 'togglefullscreen' }
      ]
    },
    { label: words.window, role: 'window', submenu: [{ label: words.minimize, role: 'minimize' }] }
  ]
}
