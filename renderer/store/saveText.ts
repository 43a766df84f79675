import { fileName } from '../../shared/fileName.ts'

/** Hands a text to the browser's downloads, as a file. */
export function saveText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName([name], 'json')
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
