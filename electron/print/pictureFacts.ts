/** How large a picture is in dots, as it is stored, and how the camera was held (Exif, 1 to 8; 1 is upright). */
export interface PictureFacts {
  width: number
  height: number
  orientation: number
}

/** Read from the first bytes, before anything is unpacked: a small file may hold a picture of gigabytes. Null when it is none. */
export function sizeOfPicture(bytes: Uint8Array, media: string): PictureFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    switch (media) {
      case 'image/png':
        return ofPng(view)
      case 'image/gif':
        return { width: view.getUint16(6, true), height: view.getUint16(8, true), orientation: 1 }
      case 'image/bmp':
        return ofBmp(view)
      case 'image/webp':
        return ofWebp(view)
      default:
        return ofJpeg(view)
    }
  } catch {
    // Read past the end: cut short.
    return null
  }
}

function ofPng(view: DataView): PictureFacts | null {
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452) return null
  return { width: view.getUint32(16), height: view.getUint32(20), orientation: 1 }
}

/** An old head is 12 bytes long and reckons in halves; in any other the height is less than nothing where rows go downwards. */
function ofBmp(view: DataView): PictureFacts {
  const isOld = view.getUint32(14, true) === 12
  const width = isOld ? view.getUint16(18, true) : view.getInt32(18, true)
  const height = isOld ? view.getUint16(20, true) : view.getInt32(22, true)
  return { width: Math.abs(width), height: Math.abs(height), orientation: 1 }
}

/** The three kinds of WebP: with a head of its own, without loss, and as a frame of film. */
function ofWebp(view: DataView): PictureFacts | null {
  const least24 = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16)
  switch (view.getUint32(12)) {
    case 0x56503858:
      return { width: least24(24) + 1, height: least24(27) + 1, orientation: 1 }
    case 0x5650384c: {
      const bits = view.getUint32(21, true)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, orientation: 1 }
    }
    case 0x56503820:
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff, orientation: 1 }
    default:
      return null
  }
}

function ofJpeg(view: DataView): PictureFacts | null {
  if (view.getUint16(0) !== 0xffd8) return null
  let orientation = 1
  for (let at = 2; ; ) {
    const marker = view.getUint16(at)
    if ((marker & 0xff00) !== 0xff00) return null
    if (marker === 0xffff) {
      at += 1
      continue
    }
    const length = view.getUint16(at + 2)
    if (length < 2) return null
    if (marker === 0xffe1 && view.getUint32(at + 4) === 0x45786966) orientation = heldIn(view, at + 10, at + 2 + length)
    // Start of frame, all kinds but the tables between them.
    if (marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5), orientation }
    }
    at += 2 + length
  }
}

/** The orientation in the first directory of Exif, 1 where it is not said. */
function heldIn(view: DataView, start: number, end: number): number {
  const little = view.getUint16(start) === 0x4949
  const directory = start + view.getUint32(start + 4, little)
  const count = view.getUint16(directory, little)
  for (let n = 0; n < count; n++) {
    const entry = directory + 2 + n * 12
    if (entry + 12 > end) break
    if (view.getUint16(entry, little) !== 0x0112) continue
    const held = view.getUint16(entry + 8, little)
    return held >= 1 && held <= 8 ? held : 1
  }
  return 1
}
