import { ProblemError } from '../../shared/problem.ts'
import type { MadePrint, PrintBridge } from './usePrint.ts'

/** Saves a print where the person says; true once it is saved. A page downloads it. */
export async function savePrint({ id, name, blob }: MadePrint, { ask, host }: PrintBridge): Promise<boolean> {
  if (host === 'electron') return (await ask.print.save({ id })).saved
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  return true
}

/** Opens a print in the system's viewer; a page opens it in a tab. Throws the problem `no-viewer`. */
export async function openInViewer({ id, blob }: MadePrint, { ask, host }: PrintBridge): Promise<void> {
  if (host === 'electron') {
    if (!(await ask.print.openInViewer({ id })).opened) throw new ProblemError('no-viewer')
  } else openTab(blob)
}

/** Brings up the system's print dialog: Electron's own window, or the browser's over the PDF itself. */
export async function sendToPrinter(made: MadePrint, { ask, host }: PrintBridge): Promise<void> {
  if (host === 'electron') {
    if (!(await ask.print.printWindow({ id: made.id })).opened) throw new ProblemError('no-viewer')
  } else if (navigator.pdfViewerEnabled) await printFrame(made.blob)
  else openTab(made.blob)
}

function openTab(blob: Blob): void {
  const url = URL.createObjectURL(blob)
  if (!window.open(url, '_blank')) throw new ProblemError('no-viewer')
  setTimeout(() => URL.revokeObjectURL(url), 600_000)
}

let frame: HTMLIFrameElement | null = null

/** The frame stays until the next print: the dialog may be open for long, and the PDF goes with the frame. */
function printFrame(blob: Blob): Promise<void> {
  if (frame) {
    URL.revokeObjectURL(frame.src)
    frame.remove()
  }
  const next = document.createElement('iframe')
  next.hidden = false
  next.title = 'PDF'
  next.setAttribute('aria-hidden', 'true')
  next.tabIndex = -1
  // Out of sight, not `display: none`: a viewer that is not laid out prints nothing.
  Object.assign(next.style, {
    position: 'fixed',
    right: '0',
    bottom: '0',
    width: '1px',
    height: '1px',
    opacity: '0',
    border: '0'
  })
  frame = next
  return new Promise((resolve) => {
    next.addEventListener(
      'load',
      () => {
        try {
          next.contentWindow?.focus()
          next.contentWindow?.print()
        } catch {
          openTab(blob)
        }
        resolve()
      },
      { once: true }
    )
    next.src = URL.createObjectURL(blob)
    document.body.append(next)
  })
}
