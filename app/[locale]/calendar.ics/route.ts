import { documentRoute } from '@/lib/feeds/answer'
import { writtenCalendar } from '@/lib/feeds/calendar-queries'

export const GET = documentRoute(writtenCalendar)
