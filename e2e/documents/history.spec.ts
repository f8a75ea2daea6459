// The history of an order: recomputed in the browser, saved as a file, and found out when it was tampered with.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { ordered } from '../support/papers.ts'
import { signedIn } from '../support/people.ts'
import { expect, expectAccessible, test } from '../support/test.ts'
import type { Page } from '@playwright/test'

/** The hash of an event, by what docs/API.md says, with another program than the app's. */
function hashed(order: string, { hash: _, ...event }: any): string {
  const text = JSON.stringify(Object.fromEntries(Object.entries({ ...event, order }).sort(([one], [other]) => (one < other ? -1 : 1))))
  return createHash('sha256').update(text).digest('hex')
}

const history = (page: Page) => page.getByRole('region', { name: 'Riwayat', exact: true })

test('the page verifies the history, and saves what it verified', async ({ page, server }) => {
  const { id, number } = await ordered(server, { until: 'countersign', negotiated: true })
  await signedIn(page, 'auditor-jepara')
  await page.goto(`/orders/${id}`)
  await expect(history(page)).toContainText('Riwayat utuh: 10 kejadian, diverifikasi di peramban ini.')
  await expect(history(page).getByRole('listitem')).toHaveCount(10)

  const download = page.waitForEvent('download')
  await history(page).getByRole('link', { name: 'Unduh riwayat (JSON)' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe(`riwayat-${number}.json`)
  const saved = JSON.parse(await readFile(await file.path(), 'utf8'))
  expect([saved.order, saved.number, saved.count]).toEqual([id, number, 10])
  let previous = '0'.repeat(64)
  for (const event of saved.items) {
    expect(event.previous_hash).toBe(previous)
    expect(event.hash).toBe(hashed(id, event))
    previous = event.hash
  }
  await expect(history(page)).toContainText(`Segel terakhir: ${previous}`)
})

const tampered: [name: string, tamper: (history: any) => void, said: string][] = [
  ['a changed field', ({ items }) => (items[2].actor_name = 'Orang lain'), 'Isi kejadian ke-3 tidak cocok dengan segelnya.'],
  ['a dropped event', ({ items }) => items.splice(1, 1), 'Di urutan ke-2 berdiri kejadian nomor 3'],
  ['two swapped events', ({ items }) => items.splice(1, 2, items[2], items[1]), 'Di urutan ke-2 berdiri kejadian nomor 3'],
  ['a cut tail', ({ items }) => items.pop(), 'Kejadian ke-5 dan sesudahnya hilang.'],
  [
    'an event that is hashed anew',
    ({ order, items }) => {
      items[1].note = 'Catatan lain'
      items[1].hash = hashed(order, items[1])
    },
    'Kejadian ke-3 tidak menyambung ke kejadian sebelumnya.',
  ],
]

test('whatever is tampered with on the way is found, and the first event named', async ({ page, server }) => {
  const { id } = await ordered(server, { until: 'receive' })
  await signedIn(page, 'pp-jepara')
  for (const [name, tamper, said] of tampered) {
    await test.step(name, async () => {
      await page.route('**/api/v1/orders/*/events', async (route) => {
        const answer = await route.fetch()
        const json = await answer.json()
        tamper(json)
        await route.fulfill({ response: answer, json })
      })
      await page.goto(`/orders/${id}`)
      await expect(history(page)).toContainText('Riwayat tidak utuh')
      await expect(history(page)).toContainText(said)
      await expect(history(page)).not.toContainText('Riwayat utuh')
      await page.unroute('**/api/v1/orders/*/events')
    })
  }
  await expectAccessible(page)
})
