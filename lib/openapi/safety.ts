import { BoundaryDraft } from '@/lib/boundaries/schema'
import { FlagDraft, ObjectionDraft } from '@/lib/moderation/schema'
import type { Chapter } from './operation'

const people = 'people'

/** What readers, authors and moderators do about notes that should not stand. */
export const safety: Chapter = {
  name: 'Safety',
  operations: {
    'PUT /annotations/{id}/flag': {
      summary: 'Tells the moderators of a note; its author does not learn who did',
      access: people,
      body: FlagDraft,
      answers: { 204: null },
    },
    'DELETE /annotations/{id}/flag': {
      summary: 'Takes that back, while moderators have not decided',
      access: people,
      answers: { 204: null },
    },
    'PUT /annotations/{id}/boundary': {
      summary: 'Mutes or blocks the author of a note; lifted in the settings',
      access: people,
      body: BoundaryDraft,
      answers: { 204: null },
    },
    'PUT /annotations/{id}/hiding': {
      summary: 'Hides a note, for its moderators; 409 when it is hidden already',
      access: people,
      body: FlagDraft,
      answers: { 204: null },
    },
    'DELETE /annotations/{id}/hiding': { summary: 'Shows it again', access: people, answers: { 204: null } },
    'PUT /annotations/{id}/objection': {
      summary: 'What its author says against the hiding of a note, once',
      access: people,
      body: ObjectionDraft,
      answers: { 204: null },
    },
  },
}
