import type { Locale } from './locales'
import enAccounts from './messages/en/accounts.json'
import enAddresses from './messages/en/addresses.json'
import enAnnotationLayer from './messages/en/annotation-layer.json'
import enAnnotations from './messages/en/annotations.json'
import enBoundaries from './messages/en/boundaries.json'
import enClients from './messages/en/clients.json'
import enDesk from './messages/en/desk.json'
import enErrors from './messages/en/errors.json'
import enExchange from './messages/en/exchange.json'
import enFacts from './messages/en/facts.json'
import enFeeds from './messages/en/feeds.json'
import enFollowing from './messages/en/following.json'
import enGroups from './messages/en/groups.json'
import enLayout from './messages/en/layout.json'
import enMails from './messages/en/mails.json'
import enModeration from './messages/en/moderation.json'
import enNotebook from './messages/en/notebook.json'
import enNotices from './messages/en/notices.json'
import enPlatform from './messages/en/platform.json'
import enProblems from './messages/en/problems.json'
import enPrograms from './messages/en/programs.json'
import enReading from './messages/en/reading.json'
import enSafety from './messages/en/safety.json'
import enSearch from './messages/en/search.json'
import enTags from './messages/en/tags.json'
import enTalk from './messages/en/talk.json'
import esAccounts from './messages/es/accounts.json'
import esAddresses from './messages/es/addresses.json'
import esAnnotationLayer from './messages/es/annotation-layer.json'
import esAnnotations from './messages/es/annotations.json'
import esBoundaries from './messages/es/boundaries.json'
import esClients from './messages/es/clients.json'
import esDesk from './messages/es/desk.json'
import esErrors from './messages/es/errors.json'
import esExchange from './messages/es/exchange.json'
import esFacts from './messages/es/facts.json'
import esFeeds from './messages/es/feeds.json'
import esFollowing from './messages/es/following.json'
import esGroups from './messages/es/groups.json'
import esLayout from './messages/es/layout.json'
import esMails from './messages/es/mails.json'
import esModeration from './messages/es/moderation.json'
import esNotebook from './messages/es/notebook.json'
import esNotices from './messages/es/notices.json'
import esPlatform from './messages/es/platform.json'
import esProblems from './messages/es/problems.json'
import esPrograms from './messages/es/programs.json'
import esReading from './messages/es/reading.json'
import esSafety from './messages/es/safety.json'
import esSearch from './messages/es/search.json'
import esTags from './messages/es/tags.json'
import esTalk from './messages/es/talk.json'
import ruAccounts from './messages/ru/accounts.json'
import ruAddresses from './messages/ru/addresses.json'
import ruAnnotationLayer from './messages/ru/annotation-layer.json'
import ruAnnotations from './messages/ru/annotations.json'
import ruBoundaries from './messages/ru/boundaries.json'
import ruClients from './messages/ru/clients.json'
import ruDesk from './messages/ru/desk.json'
import ruErrors from './messages/ru/errors.json'
import ruExchange from './messages/ru/exchange.json'
import ruFacts from './messages/ru/facts.json'
import ruFeeds from './messages/ru/feeds.json'
import ruFollowing from './messages/ru/following.json'
import ruGroups from './messages/ru/groups.json'
import ruLayout from './messages/ru/layout.json'
import ruMails from './messages/ru/mails.json'
import ruModeration from './messages/ru/moderation.json'
import ruNotebook from './messages/ru/notebook.json'
import ruNotices from './messages/ru/notices.json'
import ruPlatform from './messages/ru/platform.json'
import ruProblems from './messages/ru/problems.json'
import ruPrograms from './messages/ru/programs.json'
import ruReading from './messages/ru/reading.json'
import ruSafety from './messages/ru/safety.json'
import ruSearch from './messages/ru/search.json'
import ruTags from './messages/ru/tags.json'
import ruTalk from './messages/ru/talk.json'

const en = {
  platform: enPlatform,
  problems: enProblems,
  layout: enLayout,
  programs: enPrograms,
  clients: enClients,
  reading: enReading,
  errors: enErrors,
  accounts: enAccounts,
  addresses: enAddresses,
  annotations: { ...enAnnotations, layer: enAnnotationLayer },
  boundaries: enBoundaries,
  groups: enGroups,
  notices: enNotices,
  talk: enTalk,
  moderation: enModeration,
  safety: enSafety,
  tags: enTags,
  following: enFollowing,
  search: enSearch,
  desk: enDesk,
  exchange: enExchange,
  notebook: enNotebook,
  facts: enFacts,
  feeds: enFeeds,
  mails: enMails,
}

/** One area of the interface's words. Add a file per language and a line per language here. */
export type Area = keyof typeof en

/** Every message, by language and area. The types hold: a language that lacks a message does not compile. */
export const messages: Record<Locale, typeof en> = {
  en,
  es: {
    platform: esPlatform,
    problems: esProblems,
    layout: esLayout,
    programs: esPrograms,
    clients: esClients,
    reading: esReading,
    errors: esErrors,
    accounts: esAccounts,
    addresses: esAddresses,
    annotations: { ...esAnnotations, layer: esAnnotationLayer },
    boundaries: esBoundaries,
    groups: esGroups,
    notices: esNotices,
    talk: esTalk,
    moderation: esModeration,
    safety: esSafety,
    tags: esTags,
    following: esFollowing,
    search: esSearch,
    desk: esDesk,
    exchange: esExchange,
    notebook: esNotebook,
    facts: esFacts,
    feeds: esFeeds,
    mails: esMails,
  },
  ru: {
    platform: ruPlatform,
    problems: ruProblems,
    layout: ruLayout,
    programs: ruPrograms,
    clients: ruClients,
    reading: ruReading,
    errors: ruErrors,
    accounts: ruAccounts,
    addresses: ruAddresses,
    annotations: { ...ruAnnotations, layer: ruAnnotationLayer },
    boundaries: ruBoundaries,
    groups: ruGroups,
    notices: ruNotices,
    talk: ruTalk,
    moderation: ruModeration,
    safety: ruSafety,
    tags: ruTags,
    following: ruFollowing,
    search: ruSearch,
    desk: ruDesk,
    exchange: ruExchange,
    notebook: ruNotebook,
    facts: ruFacts,
    feeds: ruFeeds,
    mails: ruMails,
  },
}
