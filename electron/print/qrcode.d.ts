// qrcode comes without types; this is the little of it that printing touches.
declare module 'qrcode/lib/core/qrcode.js' {
  export function create(
    text: string,
    options: { errorCorrectionLevel: 'L' | 'M' }
  ): { modules: { size: number; get(row: number, column: number): number } }
}
