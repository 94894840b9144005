import { type Call, everybody, type Line } from './matrix'

/** Every page. */
export const pages: Line<Call>[] = [
  { entry: 'app/[locale]/(reading)', what: 'the front page', ask: () => ({ path: '/' }), outcomes: everybody(200) },
]
