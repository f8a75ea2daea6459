// What happens in a session: steps drawn from a seed, so that the same seed is the same session, and any part of it can be left out.

/** One thing that somebody does. `tab` and `pick` are reduced to what there is when the step is taken. */
export interface Step {
  kind: Kind
  tab: number
  pick: number
}

const weights = {
  /** Puts something into the cart, on a product's page. */
  add: 5,
  /** Sets the quantity of a line. */
  set: 7,
  remove: 2,
  undo: 2,
  /** Fills in the checkout and presses the button. */
  place: 4,
  /** Asks what became of a purchase of which nothing is known. */
  ask: 3,
  reload: 2,
  back: 2,
  /** Opens another page. */
  visit: 3,
  offline: 1,
  online: 3,
  open: 2,
  close: 1,
  /** The PPK approves an order. */
  approve: 3,
}

export type Kind = keyof typeof weights

/** A generator of numbers from 0 up to 2³²; small, and the same everywhere (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}

/** The 20 to 40 steps of a session. */
export function script(seed: number): Step[] {
  const next = random(seed)
  const kinds = Object.entries(weights).flatMap(([kind, weight]) => Array<Kind>(weight).fill(kind as Kind))
  const count = 20 + (next() % 21)
  const steps = Array.from({ length: count }, () => ({ kind: kinds[next() % kinds.length]!, tab: next() % 3, pick: next() }))
  // Without anything in the cart the rest would be about nothing.
  return [{ kind: 'add', tab: 0, pick: next() }, { kind: 'add', tab: 0, pick: next() }, ...steps]
}

export const describeStep = ({ kind, tab, pick }: Step): string => `${kind}@${tab}:${pick}`

/** The shortest part of a failing script that still fails, by leaving out halves, quarters, and at last single steps. */
export async function shrink(steps: Step[], fails: (steps: Step[]) => Promise<boolean>, attempts: number): Promise<Step[]> {
  let shortest = steps
  let size = Math.ceil(steps.length / 2)
  while (size >= 1 && attempts > 0) {
    let shrunk = false
    for (let from = 0; from < shortest.length && attempts > 0; from += size) {
      const rest = [...shortest.slice(0, from), ...shortest.slice(from + size)]
      attempts -= 1
      if (rest.length > 0 && (await fails(rest))) {
        shortest = rest
        shrunk = true
        from -= size
      }
    }
    if (!shrunk) size = size === 1 ? 0 : Math.ceil(size / 2)
  }
  return shortest
}
