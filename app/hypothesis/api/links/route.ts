import { clientHandler } from '@/lib/hypothesis/answer'
import { linksAt } from '@/lib/hypothesis/directory'
import { privateJson } from '@/lib/platform/api'
import { publicOrigin } from '@/lib/platform/env'

/** The pages that a client links to. */
export const GET = clientHandler(async () => privateJson(linksAt(publicOrigin())))
