import { openapiDocument } from '@/lib/openapi/document'
import { handler } from '@/lib/platform/api'
import { publicOrigin } from '@/lib/platform/env'

/** What `/api/v1` offers, by OpenAPI 3.1. */
export const GET = handler(async () => {
  const headers = { 'cache-control': 'public, max-age=300', 'access-control-allow-origin': '*' }
  return Response.json(openapiDocument(publicOrigin()), { headers })
})
