import { hash, verify } from '@node-rs/argon2'
import { Problem } from '@/lib/platform/problem'

// OWASP's second choice for argon2id: 19 MiB, two passes. Four at once hold 76 MiB and leave the other cores alone.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
const atOnce = 4
const waitingAtMost = 64

// Of a password nobody has: verifying against it takes as long as against a real one.
const nobodys = '$argon2id$v=19$m=19456,t=2,p=1$nC+Eucr4/guc4Zxhm8SaKA$BaItHJdK1yhhKhTdeYbn1CJPVDwWsSijx0FxdNfOLUY'

let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= waitingAtMost) throw new Problem('unavailable', 'unavailable', { retryAfterSeconds: 5 })
    // Whoever finishes hands the place over, so it is never free in between.
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

// One spelling for what different keyboards make of the same characters (RFC 8265, 4.2).
const spelled = (password: string) => password.normalize('NFKC')

/** The argon2id hash of a password, as a PHC string. Throws Problem `unavailable` when too many wait. */
export function hashOfPassword(password: string): Promise<string> {
  return inTurn(() => hash(spelled(password), cost))
}

/** Whether the password is the one of a stored hash. Without a hash it is not, after the same time. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  const matches = await inTurn(() => verify(stored ?? nobodys, spelled(password)))
  return matches && stored !== null
}
