import type { RedrawWanted } from '../../shared/saved.ts'
import type { Bridge } from '../bridge/connect.ts'
import { chunkSize } from '../bridge/connect.ts'

/** Dots on the longer side: a sheet at 350 dots an inch holds no more. */
const mostDots = 4000
/** A picture that is smaller without loss stays as it is; a photo is not. */
const mostLossless = 1024 * 1024

/**
 * Draws a picture of a print anew, in a form a PDF can hold, and gives it to the print; the first picture of a moving one, on white
 * where it is see-through. What can't be read is told, so that its page says so.
 */
export async function redraw(wanted: RedrawWanted, ask: Bridge['ask']): Promise<void> {
  const bytes = await drawn(wanted, ask).catch(() => null)
  await ask.print.redrawn({ wish: wanted.wish, bytes })
}

async function drawn({ dossier, paper, media, bytes }: RedrawWanted, ask: Bridge['ask']): Promise<Blob | null> {
  const runs: ArrayBuffer[] = []
  for (let from = 0; from < bytes; from += chunkSize) {
    const run = await ask.papers.bytes({ dossier, paper, from, most: chunkSize })
    runs.push(await run.arrayBuffer())
  }
  const picture = await createImageBitmap(new Blob(runs, { type: media }))
  const scale = Math.min(1, mostDots / Math.max(picture.width, picture.height))
  const width = Math.max(1, Math.round(picture.width * scale))
  const height = Math.max(1, Math.round(picture.height * scale))
  const canvas = new OffscreenCanvas(width, height)
  const pen = canvas.getContext('2d', { alpha: false })
  if (!pen) return null
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, width, height)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(picture, 0, 0, width, height)
  picture.close()
  const lossless = await canvas.convertToBlob({ type: 'image/png' })
  return lossless.size <= mostLossless ? lossless : canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 })
}
