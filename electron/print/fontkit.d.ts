// fontkit comes without types; this is the little of it that printing touches.
declare module 'fontkit' {
  interface FontFace {
    characterSet: number[]
    unitsPerEm: number
    ascent: number
    capHeight: number
    layout(text: string): { advanceWidth: number }
  }
  export function openSync(path: string): FontFace
}
