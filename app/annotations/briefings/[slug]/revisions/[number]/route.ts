import { openly } from '@/lib/annotations/protocol'
import { callerHandler, handler } from '@/lib/platform/api'
import { addToContainer, containerOptions, showContainer } from '../../../container-route'

type Context = RouteContext<'/annotations/briefings/[slug]/revisions/[number]'>

/** Everybody's public annotations on one revision and those before it. */
export const GET = openly(handler<Context>(async (request, { params }) => showContainer(request, await params)))

/** Makes a public annotation on that revision, when its words still stand in the current one. */
export const POST = openly(callerHandler<Context>(async (request, { params }) => addToContainer(request, await params)))

export const OPTIONS = openly(containerOptions)
