import { type FormEvent, useEffect, useState } from 'react'
import { ownTags, Refusal, setBriefingTags } from '@/components/annotations/calls'
import { Button } from '@/components/ui/button'
import { FormStatus } from '@/components/ui/form-status'
import { TagField } from './tag-field'

export type TagLabels = Record<
  'tag_briefing' | 'tags_of_briefing' | 'label' | 'help' | 'save' | 'saving' | 'saved' | 'failed' | 'sign_in',
  string
>

type Props = { slug: string; tags: string[]; labels: TagLabels; onSaved: (tags: string[]) => void }

type State = { problem?: string; message?: string }

/** Changes the reader's tags on a briefing. What was typed stays when it cannot be saved. */
export function TagsForm({ slug, tags, labels, onSaved }: Props) {
  const [typed, setTyped] = useState(tags.join(', '))
  const [known, setKnown] = useState<string[]>([])
  const [state, setState] = useState<State>({})
  useEffect(() => {
    ownTags().then(setKnown, () => undefined)
  }, [])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setState({ message: labels.saving })
    try {
      const kept = await setBriefingTags(slug, typed)
      setTyped(kept.join(', '))
      setState({ message: labels.saved })
      onSaved(kept)
    } catch (error) {
      const sentence = error instanceof Refusal ? error.sentence : ''
      setState({ problem: `${labels.failed} ${sentence}`.trim() })
    }
  }
  return (
    <form onSubmit={submit} aria-label={labels.tags_of_briefing} className="grid max-w-[26rem] gap-3">
      <TagField label={labels.label} help={labels.help} value={typed} known={known} onChange={setTyped} />
      <Button type="submit" className="justify-self-start">
        {labels.save}
      </Button>
      <FormStatus {...state} />
    </form>
  )
}
