import { describe, expect, it } from 'vitest'
import { sizeOfPicture } from '../../electron/print/pictureFacts.ts'
import { aBmp, aGif, aWebp } from '../desk/somePapers.ts'

const film = (width: number, height: number) => {
  const bytes = Buffer.alloc(30)
  bytes.write('RIFF\0\0\0\0WEBPVP8 ', 'latin1')
  bytes.writeUInt16LE(width, 26)
  bytes.writeUInt16LE(height, 28)
  return bytes
}
const headed = (width: number, height: number) => {
  const bytes = Buffer.alloc(30)
  bytes.write('RIFF\0\0\0\0WEBPVP8X', 'latin1')
  bytes.writeUIntLE(width - 1, 24, 3)
  bytes.writeUIntLE(height - 1, 27, 3)
  return bytes
}
const sizeOf = (bytes: Buffer, media: string) => {
  const facts = sizeOfPicture(new Uint8Array(bytes), media)
  return facts && [facts.width, facts.height]
}

describe('how large a picture is', () => {
  it('is read from its head, in every kind the page draws anew', () => {
    expect(sizeOf(aWebp(), 'image/webp')).toEqual([1, 1])
    expect(sizeOf(film(640, 480), 'image/webp')).toEqual([640, 480])
    expect(sizeOf(headed(70_000, 16_000), 'image/webp')).toEqual([70_000, 16_000])
    expect(sizeOf(aGif(), 'image/gif')).toEqual([1, 1])
    expect(sizeOf(aBmp(), 'image/bmp')).toEqual([1, 1])
  })

  it('is nothing where the head is cut short', () => {
    for (const [bytes, media] of [
      [aWebp(), 'image/webp'],
      [aGif(), 'image/gif'],
      [aBmp(), 'image/bmp']
    ] as const) {
      expect(sizeOf(bytes.subarray(0, 9), media)).toBeNull()
    }
  })
})
