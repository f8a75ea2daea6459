// The papers of an order: orders brought to where they have some, and amounts in words, a second time.
import { act, choice, placeOrder } from './market.ts'
import type { Server } from './server.ts'

export type Kind = 'order' | 'negotiation' | 'addendum' | 'handover' | 'invoice' | 'credit_note' | 'ppn' | 'pph22'

export const steps = ['approve', 'accept', 'ship', 'receive', 'inspect', 'sign', 'countersign', 'pay'] as const

export type Step = (typeof steps)[number]

/** An order, with what the API says of it. */
export interface Ordered {
  id: string
  number: string
  detail: () => Promise<any>
}

/**
 * An order in Jepara of a vendor who waits for a person, up to and with that step; its prices negotiated if that is asked for, or
 * still open, and its delivery put off by an addendum if that is.
 */
export async function ordered(
  server: Server,
  { until, negotiated = false, amended = false }: { until?: Step; negotiated?: boolean | 'open'; amended?: boolean } = {},
): Promise<Ordered> {
  await server.vendorsAnswer(false)
  const { here } = await choice(server, 'kursi')
  const { id } = await placeOrder(server, 'pp-jepara', here, 'Rapat koordinasi kecamatan', { negotiate: negotiated !== false })
  const ask = await server.as('pp-jepara')
  const detail = async () => (await ask(`/orders/${id}`)).body
  if (negotiated === true) {
    const { lines, totals } = await detail()
    const prices = lines.map((line: any) => ({ line_id: line.id, unit_price: Math.floor(line.list_price * 0.9) }))
    await act(server, 'pp-jepara', id, { action: 'propose', prices, shipping: totals.shipping, message: 'Mohon harga terbaik' })
    await act(server, 'vendor-jepara', id, { action: 'accept_proposal' })
  }
  const { lines, number } = await detail()
  const findings = lines.map((line: any) => ({ line_id: line.id, outcome: 'fits' }))
  const acts: Record<Step, [persona: string, action: object]> = {
    approve: ['ppk-jepara', { action: 'approve' }],
    accept: ['vendor-jepara', { action: 'accept' }],
    ship: ['vendor-jepara', { action: 'ship', carrier: 'Kurir penyedia' }],
    receive: ['pp-jepara', { action: 'receive' }],
    inspect: ['pp-jepara', { action: 'inspect', findings }],
    sign: ['pp-jepara', { action: 'sign_handover' }],
    countersign: ['vendor-jepara', { action: 'sign_handover' }],
    pay: ['bendahara-jepara', { action: 'pay', proof: 'TRF-2024-0001' }],
  }
  for (const step of until === undefined ? [] : steps.slice(0, steps.indexOf(until) + 1)) {
    const [persona, action] = acts[step]
    await act(server, persona, id, action)
    if (step === 'accept' && amended) {
      await act(server, 'vendor-jepara', id, { action: 'propose_addendum', needed_by: '2024-02-20', reason: 'Kayu datang terlambat.' })
      await act(server, 'ppk-jepara', id, { action: 'sign_addendum' })
    }
  }
  return { id, number, detail }
}

/** What is credited of the first line of an order whose complaint is settled, without PPN. */
export const credited = 100_000

/** Brings a complaint about an order's first line to where it was filed, answered with money back, or settled; one that is filed goes on. */
export async function complained(server: Server, { id, detail }: Ordered, until: 'file' | 'answer' | 'settle'): Promise<void> {
  const { lines: [{ id: line_id }], complaints } = await detail()
  const lines = [{ line_id, quantity: 1 }]
  if (complaints.at(-1)?.status !== 'filed') await act(server, 'pp-jepara', id, { action: 'file_complaint', lines, remedy: 'refund', text: 'Satu kaki kursi patah.' })
  if (until === 'file') return
  const credits = [{ line_id, amount: credited }]
  await act(server, 'vendor-jepara', id, { action: 'answer_complaint', remedy: 'refund', text: 'Kami kembalikan uangnya.', credits })
  if (until === 'settle') await act(server, 'pp-jepara', id, { action: 'settle_complaint' })
}

/** Text as it can be compared with what a PDF holds: without spaces, and with one kind of dash. */
export const plain = (text: string): string => text.replace(/\s+/g, '').replace(/[−–]/g, '-').toLowerCase()

export const rupiah = (amount: number): string => `Rp${amount.toLocaleString('id-ID')}`

/** An amount in words, by the rule as it is taught: take the largest part off, say it, go on with the rest. */
export function spelled(amount: number): string {
  const say = (number: number): string => {
    const parts: [size: number, word: string][] = [[1e12, 'triliun'], [1e9, 'miliar'], [1e6, 'juta'], [1e3, 'ribu'], [100, 'ratus'], [10, 'puluh']]
    if (number < 10) return ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'][number]!
    if (number > 10 && number < 20) return `${say(number - 10)} belas`
    const [size, word] = parts.find(([size]) => number >= size)!
    const rest = number % size
    return `${say(Math.floor(number / size))} ${word}${rest > 0 ? ` ${say(rest)}` : ''}`
  }
  // One of ten, hundred and teen is a syllable and no word; of a thousand, where nothing stands before it.
  const words = say(amount).replaceAll(/\bsatu (puluh|ratus|belas)\b/g, 'se$1')
  return `${words.replaceAll(/(^|triliun |miliar |juta )satu ribu\b/g, '$1seribu')} rupiah`
}
