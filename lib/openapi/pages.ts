import { z } from 'zod'
import { ReadingChange } from '@/lib/accounts/schema'
import { AnnotationsRequest } from '@/lib/annotations/schema'
import { DraftSave } from '@/lib/briefings/schema'
import { recordKinds } from '@/lib/facts/completion'
import { NewsRequest, Reading } from '@/lib/following/schema'
import { LiveRequest } from '@/lib/live/schema'
import { NoticesRead, NoticesRequest } from '@/lib/notices/schema'
import { locales } from '@/lib/platform/i18n/locales'
import { SearchForm } from '@/lib/search/schema'
import { Account, Something } from './answers'
import type { Chapter } from './operation'

/** What is everybody's, or says who one is. */
export const account: Chapter = {
  name: 'Account and search',
  operations: {
    'GET /account': { summary: 'Who one is', access: 'any-token', answers: { 200: Account } },
    'GET /search': {
      summary: 'Briefings and topics by their words',
      access: 'public',
      query: SearchForm,
      answers: { 200: Something },
    },
    'GET /openapi.json': { summary: 'This document', access: 'public', answers: { 200: Something } },
  },
}

/** The calls of Puente's own pages. They take no tokens and may change with the pages. */
export const pages: Chapter = {
  name: 'Puente’s own pages',
  operations: {
    'GET /account/export': { summary: 'Everything that is one’s own', access: 'people', answers: { 200: Something } },
    'POST /account/sign-out': { summary: 'Ends this browser’s session', access: 'people', answers: { 303: null } },
    'GET /reader/briefings/{slug}': {
      summary: 'All that is one’s own on a briefing',
      access: 'people',
      query: AnnotationsRequest,
      answers: { 200: Something },
    },
    'POST /reader/briefings/{slug}/read': {
      summary: 'Notes which revision one has before one',
      access: 'people',
      body: Reading,
      answers: { 200: Something },
    },
    'GET /briefings/{slug}/live': {
      summary: 'What happens to a briefing’s notes, as server-sent events, or as JSON what was missed until now',
      access: 'public',
      query: LiveRequest,
      answers: { 200: Something },
    },
    'PATCH /reader/choices': {
      summary: 'Changes what holds on every page one reads',
      access: 'people',
      body: ReadingChange,
      answers: { 204: null },
    },
    'GET /reader/news': {
      summary: 'What is new in what one follows',
      access: 'people',
      query: NewsRequest,
      answers: { 200: Something },
    },
    'GET /notices': {
      summary: 'What one was told',
      access: 'people',
      query: NoticesRequest,
      answers: { 200: Something },
    },
    'POST /notices/read': {
      summary: 'Marks notices as read',
      access: 'people',
      body: NoticesRead,
      answers: { 200: Something },
    },
    'PUT /desk/drafts/{id}': {
      summary: 'Saves a draft over the version that is named',
      access: 'people',
      body: DraftSave.omit({ briefingId: true }),
      answers: { 200: Something },
    },
    'GET /desk/records': {
      summary: 'Records by their words',
      access: 'people',
      query: z.object({
        kind: z.enum(recordKinds),
        locale: z.enum(locales),
        edition: z.enum(locales).optional(),
        q: z.string(),
      }),
      answers: { 200: Something },
    },
  },
}
