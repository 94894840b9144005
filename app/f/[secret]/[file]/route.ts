import { followedRoute } from '@/lib/feeds/answer'

export const GET = followedRoute
