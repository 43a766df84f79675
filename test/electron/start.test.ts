import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { whyNoWindow } from '../../electron/begin/electronRuntime.mjs'
import { isInstalled } from '../../electron/begin/install.mjs'

const start = (...words: string[]) =>
  spawnSync(process.execPath, [resolve(import.meta.dirname, '../../electron/start.mjs'), ...words], {
    encoding: 'utf8'
  })

describe('npm start', () => {
  test('tells its options', () => {
    const { status, stdout } = start('--help')
    expect(status).toBe(0)
    for (const option of ['--browser', '--no-open', '--binder', '--sample', 'CARPETA_NOW', 'CARPETA_TODAY']) {
      expect(stdout).toContain(option)
    }
  })
  test.each([[['--brwoser']], [['x']], [['--binder']]])('refuses %j before anything is built', (words) => {
    const { status, stderr, stdout } = start(...words)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/Unknown option|needs a folder/)
  })
  test('sees that everything is installed', () => {
    expect(isInstalled()).toBe(true)
  })
  test('says why there is no window', () => {
    expect(whyNoWindow({}, 1000, 'linux')).toBe('there is no screen')
    expect(whyNoWindow({ DISPLAY: ':0' }, 0, 'linux')).toBe('Electron does not run as root')
    expect(whyNoWindow({}, 501, 'darwin')).toBeNull()
    expect(whyNoWindow({ WAYLAND_DISPLAY: 'wayland-0' }, 1000, 'linux')).toBeNull()
  })
})
