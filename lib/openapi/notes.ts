import { z } from 'zod'
import {
  AnnotationChange,
  AnnotationDraft,
  AnnotationsRequest,
  ChangesRequest,
  EditorAnswer,
  LinkDraft,
  MentionSearch,
  NotePlace,
  NotePreview,
  OwnAnnotationsRequest,
  ReplyDraft,
  TargetSearch,
  TopicAnnotationsRequest,
} from '@/lib/annotations/schema'
import { Annotations, AnnotationsOfBriefing, Changes, PlacedAnnotation, Something } from './answers'
import type { Chapter } from './operation'

const read = 'annotations:read'
const write = 'annotations:write'

/** Highlights and notes, and what is said about them. */
export const notes: Chapter = {
  name: 'Annotations',
  operations: {
    'GET /annotations': {
      summary: 'One’s own highlights and notes, the latest first, by the filters of /notes',
      access: read,
      query: OwnAnnotationsRequest,
      answers: { 200: Annotations },
    },
    'POST /annotations': {
      summary: 'Makes a highlight or note on words of a revision; 409 when they are not the quote, to the letter',
      access: write,
      body: AnnotationDraft,
      headers: ['Idempotency-Key'],
      answers: { 201: PlacedAnnotation.partial({ briefing: true }) },
    },
    'GET /annotations/changes': {
      summary:
        'What changed in one’s own notes and one’s groups’ since a cursor, for programs that keep a copy: nothing is missed, something may come twice',
      access: read,
      query: ChangesRequest,
      answers: { 200: Changes },
    },
    'GET /annotations/{id}': {
      summary: 'One annotation; its ETag is for If-Match',
      access: ['public', read],
      answers: { 200: PlacedAnnotation },
    },
    'PATCH /annotations/{id}': {
      summary:
        'Changes what is named of one’s own annotation; 409 when If-Match names another version than the current one',
      access: write,
      body: AnnotationChange,
      headers: ['If-Match'],
      answers: { 200: PlacedAnnotation },
    },
    'DELETE /annotations/{id}': {
      summary: 'Takes one’s own annotation away; it can be restored for 30 days',
      access: write,
      answers: { 204: null },
    },
    'POST /annotations/{id}/restore': {
      summary: 'Brings it back',
      access: write,
      answers: { 200: PlacedAnnotation },
    },
    'GET /briefings/{slug}/annotations': {
      summary: 'Everybody’s public annotations on a briefing, the oldest first',
      access: 'public',
      query: AnnotationsRequest,
      answers: { 200: AnnotationsOfBriefing },
    },
    'GET /topics/{slug}/annotations': {
      summary: 'The newest public notes on the briefings of a topic',
      access: ['public', read],
      query: TopicAnnotationsRequest,
      answers: { 200: Annotations.pick({ annotations: true }) },
    },
    'PUT /annotations/{id}/place': {
      summary: 'Says where one’s own annotation stands in the current text',
      access: write,
      body: NotePlace,
      answers: { 200: PlacedAnnotation },
    },
    'GET /annotations/{id}/history': {
      summary: 'What one’s own note was before each edit',
      access: read,
      answers: { 200: Something },
    },
    'GET /annotations/{id}/thread': {
      summary: 'All that is said about a note',
      access: ['public', read],
      query: AnnotationsRequest.pick({ locale: true }),
      answers: { 200: Something },
    },
    'GET /annotations/{id}/replies': {
      summary: 'The answers in the thread that a note begins, the oldest first',
      access: ['public', read],
      query: AnnotationsRequest.pick({ cursor: true, limit: true }),
      answers: { 200: Something },
    },
    'POST /annotations/{id}/replies': {
      summary: 'Answers a note, or an answer to it',
      access: write,
      body: ReplyDraft,
      headers: ['Idempotency-Key'],
      answers: { 201: PlacedAnnotation },
    },
    'PUT /annotations/{id}/follow': { summary: 'Hears of every answer', access: write, answers: { 204: null } },
    'DELETE /annotations/{id}/follow': { summary: 'Hears no more of it', access: write, answers: { 204: null } },
    'PUT /annotations/{id}/helpful': { summary: 'Says that it helped', access: write, answers: { 204: null } },
    'DELETE /annotations/{id}/helpful': { summary: 'Takes that back', access: write, answers: { 204: null } },
    'PUT /annotations/{id}/resolution': { summary: 'Resolves a thread', access: write, answers: { 204: null } },
    'DELETE /annotations/{id}/resolution': { summary: 'Opens it again', access: write, answers: { 204: null } },
    'POST /annotations/{id}/links': {
      summary: 'Links one’s own note to a briefing, source, figure or note',
      access: write,
      body: LinkDraft,
      answers: { 204: null },
    },
    'DELETE /annotations/{id}/links/{linkId}': { summary: 'Takes a link off', access: write, answers: { 204: null } },
    'PUT /annotations/{id}/answer': {
      summary: 'An editor says that a revision takes the note up',
      access: 'people',
      body: EditorAnswer,
      answers: { 200: PlacedAnnotation },
    },
    'DELETE /annotations/{id}/answer': { summary: 'Takes that back', access: 'people', answers: { 204: null } },
    'POST /annotations/preview': {
      summary: 'A note’s Markdown as it will be drawn; stores nothing',
      access: read,
      body: NotePreview,
      answers: { 200: Something },
    },
    'GET /annotations/people': {
      summary: 'Who can be mentioned in a note for this audience',
      access: 'people',
      query: MentionSearch,
      answers: { 200: Something },
    },
    'GET /annotations/targets': {
      summary: 'What a note can be linked to',
      access: 'people',
      query: TargetSearch,
      answers: { 200: Something },
    },
    'POST /annotations/imports': {
      summary:
        'Brings notes in from a file (the form field file, or the body); what became of them stands in its report',
      access: write,
      answers: { 201: Something },
    },
    'GET /annotations/imports/{id}': { summary: 'How far an import is', access: read, answers: { 200: Something } },
    'GET /annotations/imports/{id}/report': {
      summary: 'What became of each note of an import, as CSV',
      access: read,
      answers: { 200: null },
    },
    'GET /annotations/export': {
      summary: 'One’s notes as a file: format=zip, or one of its parts, by the filters of /notes',
      access: read,
      query: OwnAnnotationsRequest.omit({ cursor: true, limit: true }).extend({ format: z.string().optional() }),
      answers: { 200: null },
    },
  },
}
