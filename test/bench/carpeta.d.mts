import type { Engine } from './engine.ts'

export const durable: Engine['durable']
export const load: Engine['load']
export const importCsv: Engine['importCsv']
export const open: Engine['open']
