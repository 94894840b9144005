import type { Locale } from '@/lib/platform/i18n/locales'

/** What a mail says, before it is set as text and HTML. Every part is plain text. */
export type Letter = {
  locale: Locale
  subject: string
  paragraphs: string[]
  /** The one thing to do, after the paragraphs. */
  link?: { label: string; address: string }
  /** Small print: why this came, and what to do when it should not have. */
  footnote: string
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? character)

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** A subject that fits one header line whatever stood in it. */
export function subjectOf(letter: Letter): string {
  return oneLine(letter.subject)
}

/** A letter as plain text; the address stands on a line of its own. */
export function letterText({ paragraphs, link, footnote }: Letter): string {
  const parts = [...paragraphs, ...(link ? [`${link.label}:\n${link.address}`] : []), `--\n${footnote}`]
  return `${parts.join('\n\n')}\n`
}

/** A letter as HTML that loads nothing; whatever a person wrote in it is escaped. */
export function letterHtml(letter: Letter): string {
  const { locale, paragraphs, link, footnote } = letter
  const button = link
    ? `<p><a href="${escaped(link.address)}" style="display:inline-block;padding:10px 18px;background:#A8321A;color:#FBFAF7;text-decoration:none;border-radius:2px">${escaped(link.label)}</a></p>
<p style="font-size:13px;color:#5E5A52;word-break:break-all">${escaped(link.address)}</p>`
    : ''
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subjectOf(letter))}</title></head>
<body style="margin:0;padding:24px;background:#FBFAF7;color:#1C1B19;font:16px/1.55 Georgia,serif">
<div style="max-width:34em;margin:0 auto">
${paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n')}
${button}
<p style="margin-top:32px;padding-top:12px;border-top:1px solid #E3DED4;font-size:13px;color:#5E5A52">${escaped(footnote)}</p>
</div>
</body>
</html>
`
}
