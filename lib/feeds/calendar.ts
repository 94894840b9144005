import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import type { EventStatus } from '@/lib/facts/event'
import type { Locale } from '@/lib/platform/i18n/locales'
import { writable } from './xml-text'

/** A date as a calendar carries it: whole days from `startsOn` to `endsOn`, both `YYYY-MM-DD` and inclusive. */
export type CalendarEntry = {
  /** Never changes, so that a moved date moves in the reader's calendar. */
  uid: string
  sequence: number
  status: EventStatus
  title: string
  description: string
  url: string
  startsOn: string
  endsOn: string
  createdAt: string
  updatedAt: string
}

export type Calendar = { title: string; address: string; locale: Locale; entries: CalendarEntry[] }

// What is hoped for or announced may still move; a held one took place as it says.
const statuses: Record<EventStatus, ICalEventStatus> = {
  hoped: ICalEventStatus.TENTATIVE,
  announced: ICalEventStatus.TENTATIVE,
  scheduled: ICalEventStatus.CONFIRMED,
  held: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
}

const refreshSeconds = 12 * 3_600
const dayMilliseconds = 86_400_000

const wholeDay = (day: string, later = 0) => new Date(Date.parse(`${day}T00:00:00Z`) + later * dayMilliseconds)

// The library escapes every text but the calendar's name.
const escapedName = (name: string) => writable(name).replace(/[\\;,]/g, '\\$&')

/** Writes iCalendar (RFC 5545, 7986). What is known to the month or year only takes its whole span and blocks no time. */
export function writeCalendar({ title, address, locale, entries }: Calendar): string {
  const calendar = ical({
    name: escapedName(title),
    prodId: { company: 'Puente', product: 'Calendar', language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    source: address,
    ttl: refreshSeconds,
  })
  for (const entry of entries) {
    calendar.createEvent({
      id: entry.uid,
      sequence: entry.sequence,
      status: statuses[entry.status],
      summary: writable(entry.title),
      description: writable(entry.description),
      url: entry.url,
      allDay: true,
      start: wholeDay(entry.startsOn),
      // An end is the first day after, as the format has it.
      end: wholeDay(entry.endsOn, 1),
      stamp: new Date(entry.updatedAt),
      created: new Date(entry.createdAt),
      lastModified: new Date(entry.updatedAt),
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return calendar.toString()
}
