import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { requestsIn } from '../prove/p20.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carpeta-built-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('what would ask another origin is found, what asks nobody is not', () => {
  writeFileSync(
    join(folder, 'a.js'),
    'fetch("https://a.example/x"); const n = "http://www.w3.org/2000/svg"; fetch("/own")'
  )
  writeFileSync(join(folder, 'b.css'), 'a { background: url(//cdn.example/i.png) } b { background: url(/own.png) }')
  writeFileSync(
    join(folder, 'c.html'),
    '<script src="https://c.example/c.js"></script><a href="https://d.example">d</a>'
  )
  expect(requestsIn(folder)?.sort()).toEqual([
    'a.js: fetch("https://a.example/x',
    'b.css: url(//cdn.example/i.png',
    'c.html: <script src="https://c.example/c.js'
  ])
  expect(requestsIn(join(folder, 'absent'))).toBe(null)
})
