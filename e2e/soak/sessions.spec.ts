// Random sessions under faults. `cargo xtask soak browser` plays thousands, in pieces if need be; a few are part of every test run.
// A session that goes wrong is played again with fewer and fewer steps; what is left is printed, and can be played by hand:
// `LOKAPASAR_SOAK_SEED=17 LOKAPASAR_SOAK_STEPS=add@0:3,place@0:9 cargo xtask soak browser`.
import { appendFileSync } from 'node:fs'
import { expect, test } from '../support/test.ts'
import { describeStep, script, shrink, type Kind, type Step } from './script.ts'
import { play, type Verdict } from './session.ts'

const asked = (name: string): number | undefined => (process.env[name] === undefined ? undefined : Number(process.env[name]))

const single = asked('LOKAPASAR_SOAK_SEED')
const first = single ?? asked('LOKAPASAR_SOAK_FROM') ?? 1
const sessions = single === undefined ? (asked('LOKAPASAR_SOAK_SESSIONS') ?? 2) : 1
const record = process.env['LOKAPASAR_SOAK_RECORD']

/** How often a failing session is played again to find the steps that matter. */
const ATTEMPTS = 40

const given = process.env['LOKAPASAR_SOAK_STEPS']?.split(',').map((text): Step => {
  const [kind, place] = text.split('@')
  const [tab, pick] = (place ?? '').split(':').map(Number)
  return { kind: kind as Kind, tab: tab ?? 0, pick: pick ?? 0 }
})

for (let seed = first; seed < first + sessions; seed += 1) {
  test(`a random session under faults, seed ${seed}`, async ({ browser, server }) => {
    test.setTimeout(record === undefined ? 240_000 : 3_600_000)
    const steps = given ?? script(seed)
    const started = Date.now()
    const verdict = await play(browser, server, seed, steps)
    keep(seed, verdict, Date.now() - started)
    if (verdict.wrong.length > 0 && record !== undefined && given === undefined) {
      const fails = async (fewer: Step[]) => (await play(browser, server, seed, fewer)).wrong.length > 0
      const shortest = await shrink(steps, fails, ATTEMPTS)
      console.log(`LOKAPASAR_SOAK_SEED=${seed} LOKAPASAR_SOAK_STEPS=${shortest.map(describeStep).join(',')} cargo xtask soak browser`)
    }
    expect(verdict.wrong, `seed ${seed}: ${steps.map(describeStep).join(',')}`).toEqual([])
  })
}

/** One line for each session: that is how a later run knows where to go on. */
function keep(seed: number, { wrong, steps, requests, orders }: Verdict, milliseconds: number): void {
  if (record === undefined) return
  const line = [seed, wrong.length === 0 ? 'well' : wrong.join(' | '), steps, requests, orders, milliseconds].join('\t')
  appendFileSync(record, `${line}\n`)
}
