/**
 * Lays a text on the clipboard. Where the permission is refused (our own window refuses all) the old way still works; it needs the
 * focus, which an open sheet keeps to itself, so that it happens inside the sheet. Throws when neither works.
 */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    const before = document.activeElement
    const field = document.createElement('textarea')
    field.value = text
    const room = before?.closest('[role=dialog]') ?? document.body
    room.append(field)
    field.select()
    const isDone = document.execCommand('copy')
    field.remove()
    if (before instanceof HTMLElement) before.focus()
    if (!isDone) throw new Error('not copied')
  }
}
