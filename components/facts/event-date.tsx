import type { DatedEvent } from '@/lib/facts/event'

const digits = { day: 10, month: 7, year: 4 } as const

/** An event's date as far as it is known; for machines as well where it is one day, month or year. */
export function EventDate({ event }: { event: Pick<DatedEvent, 'startsOn' | 'precision' | 'printed'> }) {
  const { startsOn, precision, printed } = event
  if (!startsOn || precision === 'open' || precision === 'range') return printed
  return <time dateTime={startsOn.slice(0, digits[precision])}>{printed}</time>
}
