// What `cargo xtask test` hands over, with what stands in the usual places when a test is run by hand.
import { existsSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

function onPath(...names: string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file))
}

function required(what: string, path: string | undefined, hint: string): string {
  if (path === undefined || !existsSync(path)) throw new Error(`${what} is not at ${path ?? 'any usual place'}: ${hint}`)
  return path
}

/** The browser: Debian's Chromium, unless the environment names another. */
export const chromium = process.env['CHROMIUM_PATH'] ?? onPath('chromium', 'chromium-browser', 'google-chrome')

/** The same without the surface of a desktop program, if it is there: a quarter quicker for tests that look at the page alone. */
export const shell =
  process.env['CHROMIUM_SHELL_PATH'] ?? process.env['CHROMIUM_PATH'] ?? onPath('chromium-headless-shell') ?? chromium

/** The mock server's program. */
export const mockProgram = (): string =>
  required(
    'The mock',
    process.env['LOKAPASAR_MOCK_BIN'] ?? join(root, 'target/debug/lokapasar-mock-api'),
    'run `cargo xtask test --only e2e`, which builds it',
  )

/** The folder of the built app. */
export const dist = (): string =>
  required('The built app', process.env['LOKAPASAR_DIST'] ?? join(root, 'dist'), 'run `cargo xtask test --only e2e`, which builds it')
