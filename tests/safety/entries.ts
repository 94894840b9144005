import { filesUnder, textOf } from '../architecture/source-files'

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** Every method of every route handler, as `GET app/api/health`. */
export function routeEntries(): string[] {
  return filesUnder('app')
    .filter((file) => /\/route\.tsx?$/.test(file))
    .flatMap((file) => {
      const text = textOf(file)
      const spoken = methods.filter((method) =>
        new RegExp(`export (?:async )?(?:function|const) ${method}\\b|export \\{[^}]*\\b${method}\\b`).test(text),
      )
      return spoken.map((method) => `${method} ${file.replace(/\/route\.tsx?$/, '')}`)
    })
}

/** Every page, as `app/[locale]/(reading)/topics`. */
export function pageEntries(): string[] {
  return filesUnder('app')
    .filter((file) => /\/page\.tsx$/.test(file))
    .map((file) => file.replace(/\/page\.tsx$/, ''))
}

/** Every server action, as `lib/accounts/actions#signIn`. */
export function actionEntries(): string[] {
  return filesUnder('app', 'components', 'lib')
    .filter((file) => /\.tsx?$/.test(file) && /^\s*'use server'/m.test(textOf(file)))
    .flatMap((file) => {
      const names = [...textOf(file).matchAll(/^export (?:async function|const) (\w+)/gm)].map(([, name]) => name)
      return names.map((name) => `${file.replace(/\.tsx?$/, '')}#${name}`)
    })
}
