/** The process answers. */
export function GET() {
  return Response.json({ healthy: true }, { headers: { 'cache-control': 'no-store' } })
}
