import { english } from './en.ts'
export const greek = english
