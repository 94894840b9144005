import { archiveRoute } from '@/lib/feeds/answer'

export const GET = archiveRoute
