// What is taken along of the control room: saving a table, and reading it as a spreadsheet would.
import { readFile } from 'node:fs/promises'
import { expect } from './test.ts'
import type { Page } from '@playwright/test'

/** Saves a table of the page in a form. The menu stays open, for another one. */
export async function saved(page: Page, table: string, format: string): Promise<{ name: string; bytes: Buffer }> {
  const group = page.getByRole('main').getByRole('group', { name: table, exact: true })
  const button = group.getByRole('button', { name: format, exact: true })
  if (!(await button.isVisible())) await page.getByRole('main').getByText('Unduh', { exact: true }).click()
  const waiting = page.waitForEvent('download')
  await button.click()
  const download = await waiting
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

/** The rows of a CSV between its heads and what is said below them. */
export function rowsOf(bytes: Buffer, separator: ',' | ';'): string[][] {
  const text = bytes.toString('utf8')
  expect(text.startsWith('\uFEFF'), 'the mark of its encoding').toBe(true)
  const lines = text.slice(1).split('\r\n')
  const cell = new RegExp(`(?:^|${separator})("(?:[^"]|"")*"|[^${separator}]*)`, 'g')
  const cells = (line: string): string[] => [...line.matchAll(cell)].map((found) => found[1]!.replace(/^"|"$/g, '').replaceAll('""', '"'))
  return lines.slice(1, lines.indexOf('')).map(cells)
}
