'use client'

import { type ComponentProps, useState } from 'react'
import { useEntered } from './action-form'
import { ChosenRecords } from './chosen-records'

type Props = Omit<ComponentProps<typeof ChosenRecords>, 'slugs' | 'error' | 'onChange'> & { value?: string[] }

/** Records named in a form of its own action; what was chosen stays when the form comes back. */
export function RecordsEntry({ value = [], ...rest }: Props) {
  const { all, error } = useEntered(rest.name)
  const [slugs, setSlugs] = useState(all?.filter(Boolean) ?? value)
  return <ChosenRecords {...rest} slugs={slugs} error={error} onChange={setSlugs} />
}
