import type { PaperKind } from './paper.ts'
import { kindNamed } from './paperKindNamed.ts'

// What a file is by its bytes, how it is shown, and whether another program may be given it. The name only decides between things
// whose bytes look alike (the offices' zips); what is on no list is never opened.

/** Bytes as letters, one each. */
const latin = (bytes: Uint8Array) => String.fromCharCode(...bytes)
const office: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation'
}
const endings: Record<string, string> = {
  ...Object.fromEntries(Object.entries(office).map(([ending, media]) => [media, ending])),
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/bmp': 'bmp',
  'image/tiff': 'tiff',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
  'audio/ogg': 'ogg',
  'audio/flac': 'flac',
  'audio/mp4': 'm4a',
  'video/mp4': 'mp4',
  'text/plain': 'txt'
}

const starts = (bytes: Uint8Array, magic: string, at = 0) => latin(bytes.subarray(at, at + magic.length)) === magic
const endingOf = (name: string) => /\.([A-Za-z0-9]{1,10})$/.exec(name.trim())?.[1]?.toLowerCase() ?? ''

/** What the first bytes of a file (some kilobytes) say it is. `mediaOf(bytes of "%PDF-1.7", 'offer.exe')` is 'application/pdf'. */
export function mediaOf(head: Uint8Array, name: string): string {
  if (starts(head, '%PDF-')) return 'application/pdf'
  if (starts(head, '\x89PNG\r\n\x1a\n')) return 'image/png'
  if (starts(head, '\xff\xd8\xff')) return 'image/jpeg'
  if (starts(head, 'GIF87a') || starts(head, 'GIF89a')) return 'image/gif'
  if (starts(head, 'RIFF') && starts(head, 'WEBP', 8)) return 'image/webp'
  if (starts(head, 'RIFF') && starts(head, 'WAVE', 8)) return 'audio/wav'
  if (starts(head, 'BM') && head[6] === 0 && head[7] === 0) return 'image/bmp'
  if (starts(head, 'II*\0') || starts(head, 'MM\0*')) return 'image/tiff'
  if (starts(head, 'OggS')) return 'audio/ogg'
  if (starts(head, 'fLaC')) return 'audio/flac'
  if (starts(head, 'ID3') || (head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2)) return 'audio/mpeg'
  if (starts(head, 'ftyp', 4)) return starts(head, 'M4A', 8) ? 'audio/mp4' : 'video/mp4'
  if (starts(head, 'PK\x03\x04')) return office[endingOf(name)] ?? 'application/zip'
  return textMedia(head, name)
}

const headerLine = /^(?:return-path|received|delivered-to|from|to|subject|date|message-id|mime-version|x-[a-z0-9-]+):/i

function textMedia(head: Uint8Array, name: string): string {
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  if (!wide && head.includes(0)) return 'application/octet-stream'
  const begins = latin(head.subarray(0, 2048)).replace(/^(ï»¿|\s)+/, '')
  if (/^(\x7fELF|MZ|#!|\xcf\xfa\xed\xfe|\xca\xfe\xba\xbe|Rar!|7z)/.test(begins)) return 'application/octet-stream'
  const isHeaded = headerLine.test(begins) && /^(?:from|date|message-id|mime-version|subject):/im.test(begins)
  if (isHeaded && (endingOf(name) === 'eml' || /^(?:from|to):/im.test(begins))) return 'message/rfc822'
  if (/^(<!doctype html|<html|<head|<body|<script)/i.test(begins)) return 'text/html'
  if (/^(<\?xml|<svg)/i.test(begins)) return /<svg/i.test(begins) ? 'image/svg+xml' : 'text/xml'
  if (begins.startsWith('{\\rtf')) return 'application/rtf'
  return isText(head) || wide ? 'text/plain' : 'application/octet-stream'
}

/** Few controls among the first bytes: a text in some alphabet. */
function isText(head: Uint8Array): boolean {
  const some = head.subarray(0, 4096)
  let odd = 0
  for (const byte of some) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) odd++
  return odd * 50 <= some.length
}

/** How a paper is shown inside; 'none' is not shown. */
export type PaperView = 'pdf' | 'image' | 'text' | 'mail' | 'sound' | 'none'

/** How a kind of file is shown: pages, a picture, its plain text (a web page's own text too, never run), a mail, a sound. */
export function viewOf(media: string): PaperView {
  if (media === 'application/pdf') return 'pdf'
  if (['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp'].includes(media)) return 'image'
  if (media === 'message/rfc822') return 'mail'
  if (media.startsWith('audio/')) return 'sound'
  if (['text/plain', 'text/html', 'text/xml', 'image/svg+xml'].includes(media)) return 'text'
  return 'none'
}

/** The ending a read-only copy gets before another program is given it; null for all that is never opened. By content, never by name. */
export const openedAs = (media: string): string | null => endings[media] ?? null

/** Whether a name's ending is one a copy may carry to another program. */
export const isOpenedEnding = (ending: string): boolean => Object.values(endings).includes(ending)

/** The tab a file comes to stand under, when nobody says which: by what it is, else by what its name says it is for. */
export const kindOfFile = (media: string, name: string): PaperKind =>
  media === 'message/rfc822'
    ? 'correspondence'
    : media.startsWith('audio/')
      ? 'recording'
      : (kindNamed(name) ?? 'other')
