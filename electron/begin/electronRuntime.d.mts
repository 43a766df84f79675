/** Why no window of Electron can open here; null when one can. */
export function whyNoWindow(env?: Record<string, string | undefined>, uid?: number, platform?: string): string | null
export function electronProgram(): string | null
export function fetchElectron(): Promise<string | null>
