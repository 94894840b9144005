import { environment, publicOrigin } from '@/lib/platform/env'

/** Whether clients at this origin, to the letter, may be signed in: our own, and those that the operator names. */
export function isClientOrigin(origin: string): boolean {
  return origin === publicOrigin() || environment().PUENTE_CLIENT_ORIGINS.includes(origin)
}
