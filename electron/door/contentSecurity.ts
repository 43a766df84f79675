/**
 * The headers every file of the page is sent with, in both hosts. `connect` names what the page may talk to beside its
 * own origin; `nonce` is that of one answer (react-aria adds a style element of its own, which must carry it).
 */
export const pageHeaders = (connect: string, nonce: string): Record<string, string> => ({
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    'media-src blob:',
    `connect-src ${["'self'", connect].filter(Boolean).join(' ')}`,
    "worker-src 'self' blob:",
    'frame-src blob:',
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'"
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
  'Cache-Control': 'no-store'
})

/** What the built page holds where the nonce belongs. */
export const nonceMark = '__CARPETA_NONCE__'
