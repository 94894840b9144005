/** What was typed into a form. */
export type FormFields = Record<string, string | string[] | Record<string, string>>

function oneOrMore(values: string[]): string | string[] {
  const filled = values.filter((value) => value !== '')
  return filled.length > 1 ? filled : (filled[0] ?? '')
}

/**
 * A form as plain values: `title` a string, a name that came filled several times a list, `title.en` and `title.es` the
 * object `title`. What the framework adds to a form (`$ACTION_…`) and files are left out.
 */
export function formFields(form: FormData): FormFields {
  const flat = new Map<string, string | string[]>()
  const nested = new Map<string, Map<string, string>>()
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$')) continue
    const values = form.getAll(name).filter((value) => typeof value === 'string')
    const [outer, inner] = name.split('.', 2)
    if (outer !== undefined && inner !== undefined) {
      const group = nested.get(outer) ?? new Map<string, string>()
      nested.set(outer, group.set(inner, values[0] ?? ''))
    } else flat.set(name, oneOrMore(values))
  }
  const groups = [...nested].map(([name, group]) => [name, Object.fromEntries(group)] as const)
  return Object.fromEntries([...flat, ...groups])
}
