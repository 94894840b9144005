import { ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/section'

type Props = {
  choices: { id: string; name: string }[]
  next: string
  title: string
  label: (provider: string) => string
}

/** The other sites one can sign in with. Links, because a form's answer may not lead to another site (form-action). */
export function ProviderLinks({ choices, next, title, label }: Props) {
  if (choices.length === 0) return null
  const query = next ? `?next=${encodeURIComponent(next)}` : ''
  return (
    <Section title={title} className="mt-10">
      <ul className="grid max-w-[26rem] gap-2">
        {choices.map(({ id, name }) => (
          <li key={id} className="grid">
            <ButtonLink href={`/api/auth/start/${id}${query}`}>{label(name)}</ButtonLink>
          </li>
        ))}
      </ul>
    </Section>
  )
}
