// A mock server of one's own: a process for each worker of Playwright, its data started over before each test.
import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { dist, mockProgram } from './environment.ts'

/** What goes wrong with a request; docs/API.md explains the kinds. */
export interface FaultRule {
  method?: string
  path: string
  kind: 'latency' | 'status' | 'drop_before_commit' | 'drop_after_commit' | 'truncate' | 'slow_body' | 'duplicate_event' | 'reorder_events' | 'cut_stream'
  probability: number
  times?: number
  ms?: number
  status?: number
}

/** A request as the server saw it. Moments are counted: each beginning and each end is one. */
export interface LoggedRequest {
  method: string
  path: string
  key: string | null
  began: number
  ended: number | null
  status: number | null
}

/** An answer of the API, as a test sees it. */
export interface Answer {
  status: number
  headers: Headers
  body: any
}

export class Server {
  readonly #process: ChildProcess
  readonly url: string

  private constructor(process: ChildProcess, url: string) {
    this.#process = process
    this.url = url
  }

  /** Starts a mock with tiny data on a free port and waits for its word that it listens. */
  static start(): Promise<Server> {
    const child = spawn(mockProgram(), ['--port', '0', '--scale', 'tiny', '--control', '--dist', dist()], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    return new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('exit', (code) => reject(new Error(`the mock ended with ${code} before it listened`)))
      createInterface({ input: child.stdout }).on('line', (line) => {
        const url = /listening on (http:\S+)/.exec(line)?.[1]
        if (url !== undefined) resolve(new Server(child, url))
      })
    })
  }

  stop(): void {
    this.#process.kill()
  }

  /** Starts the data over, takes faults away and sets the clock back. */
  async reset(scale: 'tiny' | 'demo' | 'large' = 'tiny'): Promise<void> {
    await this.#control('reset', { scale })
  }

  /** Moves the clock on which deadlines run, by an ISO 8601 duration. */
  async advance(duration: string): Promise<void> {
    await this.#control('clock', { advance: duration })
  }

  /** Sets the faults; the same seed gives the same faults. */
  async faults(seed: number, rules: FaultRule[]): Promise<void> {
    await this.#control('faults', { seed, rules })
  }

  /** Says whether vendors answer by themselves. */
  async vendorsAnswer(automatic: boolean): Promise<void> {
    await this.#control('vendors', { automatic })
  }

  /** What was asked of the API since the last reset, the oldest first. */
  async requests(): Promise<LoggedRequest[]> {
    return (await fetch(`${this.url}/mock/requests`)).json()
  }

  async #control(what: string, body: unknown): Promise<void> {
    const answer = await fetch(`${this.url}/mock/${what}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`/mock/${what} answered ${answer.status}: ${await answer.text()}`)
  }

  /** Speaks to the API as a persona, beside the browser: to know what the server holds, never to do what is tested. */
  async as(persona: string): Promise<(path: string, init?: RequestInit) => Promise<Answer>> {
    const signedIn = await fetch(`${this.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ persona }),
    })
    if (!signedIn.ok) throw new Error(`signing in as ${persona} answered ${signedIn.status}`)
    const cookie = signedIn.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ')
    return async (path, init = {}) => {
      const answer = await fetch(`${this.url}/api/v1${path}`, { ...init, headers: { ...init.headers, Cookie: cookie } })
      const text = await answer.text()
      return { status: answer.status, headers: answer.headers, body: text === '' ? null : JSON.parse(text) }
    }
  }
}
