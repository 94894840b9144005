/** Facts for machines about the page (schema.org). It is data, never run; "<" is escaped so that it cannot end its element. */
export function StructuredData({ data }: { data: Record<string, unknown> }) {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with "<" escaped; React would write quotes as entities
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
