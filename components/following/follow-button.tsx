'use client'

import { useEffect, useState } from 'react'
import { seemsSignedIn } from '@/components/accounts/seems-signed-in'
import { isFollowed, setFollowed } from './follow-calls'

export type FollowLabels = { follow: string; following: string; failed: string }

type Props = {
  topicId: string
  /** The topic's name, read out after the word on the button. */
  name: string
  labels: FollowLabels
  /** Where the word leads without scripts. */
  href: string
  /** The sign-in page of the language, to which the way back is added. */
  signIn: string
  className?: string
}

const place = (seen: boolean) => `col-start-1 row-start-1 ${seen ? '' : 'invisible'}`

/**
 * Follows a topic and says whether it is followed. Both words take their room from the start, so nothing shifts when the
 * answer comes. Who is signed out is led to sign in and back here.
 */
export function FollowButton({ topicId, name, labels, href, signIn, className }: Props) {
  const [followed, setShown] = useState<boolean | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const [leads, setLeads] = useState(href)

  useEffect(() => {
    if (!seemsSignedIn()) {
      setLeads(`${signIn}?next=${encodeURIComponent(location.pathname)}`)
      return
    }
    let isGone = false
    isFollowed(topicId).then(
      (answer) => {
        if (!isGone) setShown(answer)
      },
      () => undefined,
    )
    return () => {
      isGone = true
    }
  }, [topicId, signIn])

  const toggle = async () => {
    if (isBusy) return
    const wanted = followed === false
    setBusy(true)
    setFailed(false)
    setShown(wanted)
    try {
      await setFollowed(topicId, wanted)
    } catch (error) {
      if (error instanceof Error && error.message === 'signed_out') {
        location.assign(`${signIn}?next=${encodeURIComponent(location.pathname)}`)
      }
      setShown(!wanted)
      setFailed(true)
    }
    setBusy(false)
  }

  const words = (
    <span className="grid text-center">
      <span className={place(followed !== true)}>{labels.follow}</span>
      <span className={place(followed === true)}>{labels.following}</span>
    </span>
  )
  const rest = <span className="sr-only"> {name}</span>
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      {followed === null ? (
        <a className={className} href={leads} rel="nofollow">
          {words}
          {rest}
        </a>
      ) : (
        <button
          type="button"
          className={className}
          aria-pressed={followed}
          aria-busy={isBusy}
          aria-disabled={isBusy}
          onClick={toggle}
        >
          {words}
          {rest}
        </button>
      )}
      {hasFailed ? (
        <span role="alert" className="text-sm text-accent">
          {labels.failed}
        </span>
      ) : null}
    </span>
  )
}
