import { expect, test } from 'vitest'
import { admission } from '@/lib/accounts/admission'

const at = (path: string) => new URL(path, 'http://localhost:3000')
const reader = { role: 'reader' } as const
const author = { role: 'author' } as const
const administrator = { role: 'administrator' } as const

test('a stranger is led to sign in, and from there back to where they were, in their language', () => {
  expect(admission(at('/notes?tag=cacao'), null)).toEqual({
    kind: 'elsewhere',
    path: '/sign-in?next=%2Fnotes%3Ftag%3Dcacao',
  })
  expect(admission(at('/es/desk/dates'), null)).toEqual({
    kind: 'elsewhere',
    path: '/es/sign-in?next=%2Fes%2Fdesk%2Fdates',
  })
})

test('a reader finds nothing at the desk, an author no people, an administrator everything', () => {
  expect(admission(at('/ru/desk'), reader)).toEqual({ kind: 'nothing' })
  expect(admission(at('/desk/people'), author)).toEqual({ kind: 'nothing' })
  expect(admission(at('/desk/briefings/1'), author)).toEqual({ kind: 'enter' })
  expect(admission(at('/desk/people'), administrator)).toEqual({ kind: 'enter' })
  expect(admission(at('/es/desk/moderation/log'), author)).toEqual({ kind: 'nothing' })
  expect(admission(at('/desk/moderation/settings'), { role: 'editor' })).toEqual({ kind: 'nothing' })
  expect(admission(at('/desk/moderation'), { role: 'editor' })).toEqual({ kind: 'enter' })
  expect(admission(at('/notes'), reader)).toEqual({ kind: 'enter' })
})

test('who is signed in does not sign in again, and is led to no other site', () => {
  expect(admission(at('/sign-in?next=/following'), reader)).toEqual({ kind: 'elsewhere', path: '/following' })
  expect(admission(at('/sign-in?next=//evil.example'), reader)).toEqual({ kind: 'elsewhere', path: '/settings' })
  expect(admission(at('/es/sign-up'), reader)).toEqual({ kind: 'elsewhere', path: '/es/settings' })
  expect(admission(at('/sign-in'), null)).toEqual({ kind: 'enter' })
})

test('search and links are open to everybody', () => {
  expect(admission(at('/search?q=banana'), null)).toEqual({ kind: 'enter' })
  expect(admission(at('/link/abc'), null)).toEqual({ kind: 'enter' })
})
