import { clientHandler } from '@/lib/hypothesis/answer'
import { callsAt } from '@/lib/hypothesis/directory'
import { privateJson } from '@/lib/platform/api'
import { publicOrigin } from '@/lib/platform/env'

/** Every call by its name: where a client begins. */
export const GET = clientHandler(async () =>
  privateJson({ message: 'Annotations on Puente', links: callsAt(publicOrigin()) }),
)
