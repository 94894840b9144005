import { openly } from '@/lib/annotations/protocol'
import { callerHandler, handler } from '@/lib/platform/api'
import { addToContainer, containerOptions, showContainer } from '../container-route'

type Context = RouteContext<'/annotations/briefings/[slug]'>

/** Everybody's public annotations on a briefing's edition; `locale` says which, `page` one page of them. */
export const GET = openly(handler<Context>(async (request, { params }) => showContainer(request, await params)))

/** Makes a public annotation on the current revision. */
export const POST = openly(callerHandler<Context>(async (request, { params }) => addToContainer(request, await params)))

export const OPTIONS = openly(containerOptions)
