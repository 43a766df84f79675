import { english } from './en.ts'
export const serbian = english
