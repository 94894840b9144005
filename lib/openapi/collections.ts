import { z } from 'zod'
import { FollowForm, FollowsRequest } from '@/lib/following/schema'
import { GroupChange, GroupDraft } from '@/lib/groups/schema'
import { Id } from '@/lib/platform/untrusted'
import { TagName, TagNames } from '@/lib/tags/schema'
import { Group, Groups, Members, Something, Tag, Tags, TagsByName } from './answers'
import type { Chapter } from './operation'

/** A reader's own tags. */
export const tags: Chapter = {
  name: 'Tags',
  operations: {
    'GET /tags': {
      summary: 'One’s own tags that begin so, by name',
      access: 'tags:read',
      query: z.object({ prefix: z.string().optional(), limit: z.coerce.number().int().min(1).max(200).default(200) }),
      answers: { 200: Tags },
    },
    'PATCH /tags/{id}': {
      summary: 'Gives a tag another name; 409 when there is one of that name',
      access: 'tags:write',
      body: z.object({ name: TagName }),
      answers: { 200: Tag },
    },
    'DELETE /tags/{id}': { summary: 'Takes a tag off everything', access: 'tags:write', answers: { 204: null } },
    'POST /tags/{id}/merge': {
      summary: 'Moves everything that a tag carries to another',
      access: 'tags:write',
      body: z.object({ into: Id }),
      answers: { 200: Tag },
    },
    'PUT /reader/briefings/{slug}/tags': {
      summary: 'Makes these exactly one’s tags on a briefing',
      access: 'tags:write',
      body: z.object({ tags: TagNames }),
      answers: { 200: TagsByName },
    },
  },
}

/** People who share notes. */
export const groups: Chapter = {
  name: 'Groups',
  operations: {
    'GET /groups': { summary: 'The groups that one is in', access: 'groups:read', answers: { 200: Groups } },
    'POST /groups': {
      summary: 'Makes a group that one owns',
      access: 'groups:write',
      body: GroupDraft,
      headers: ['Idempotency-Key'],
      answers: { 201: Group },
    },
    'GET /groups/{id}': {
      summary: 'A group that one is in, or an open one',
      access: 'groups:read',
      answers: { 200: Group },
    },
    'PATCH /groups/{id}': {
      summary: 'Changes a group that one owns',
      access: 'groups:write',
      body: GroupChange,
      answers: { 200: Group },
    },
    'DELETE /groups/{id}': { summary: 'Dissolves it', access: 'groups:write', answers: { 204: null } },
    'POST /groups/{id}/join': { summary: 'Enters an open group', access: 'groups:write', answers: { 200: Group } },
    'POST /groups/{id}/leave': { summary: 'Leaves a group', access: 'groups:write', answers: { 204: null } },
    'GET /groups/{id}/members': {
      summary: 'Who is in a group, for those who are',
      access: 'groups:read',
      answers: { 200: Members },
    },
    'PATCH /groups/{id}/members/{userId}': {
      summary: 'Gives a member another role; owner hands the group over',
      access: 'groups:write',
      body: z.object({ role: z.enum(['owner', 'moderator', 'member']) }),
      answers: { 200: Members },
    },
    'DELETE /groups/{id}/members/{userId}': {
      summary: 'Takes a member out, at once',
      access: 'groups:write',
      answers: { 204: null },
    },
  },
}

/** Topics that a reader follows. */
export const follows: Chapter = {
  name: 'Follows',
  operations: {
    'PUT /follows/{topicId}': {
      summary: 'Follows a topic; with level how closely',
      access: 'follows:write',
      body: FollowForm.omit({ topicId: true }),
      answers: { 200: Something },
    },
    'DELETE /follows/{topicId}': { summary: 'Follows it no longer', access: 'follows:write', answers: { 204: null } },
    'GET /reader/follows': {
      summary: 'Which of these topics one follows, and how closely',
      access: 'follows:read',
      query: FollowsRequest,
      answers: { 200: Something },
    },
  },
}
