// pdfkit comes without types; this is the little of it that printing touches.
declare module 'pdfkit' {
  export default class PDFDocument {
    constructor(options: object)
    on(event: 'data', heard: (chunk: Uint8Array) => void): void
    on(event: 'end', heard: () => void): void
    on(event: 'error', heard: (error: Error) => void): void
  }
}
