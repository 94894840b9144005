import type { ComponentProps, ReactNode } from 'react'

const control =
  'block min-h-10 pointer-coarse:min-h-11 w-full rounded-sm border border-soft/60 bg-raised px-3 py-2 text-base text-ink placeholder:text-soft hover:border-soft aria-invalid:border-accent disabled:opacity-60'

type Surroundings = {
  name: string
  label: string
  /** One sentence below the field. */
  help?: ReactNode
  /** What is wrong with the value, in words. */
  error?: string | undefined
  /** For a page that has two fields of one name. */
  id?: string
  /** Kept for those who cannot see the page when the form explains itself without it. */
  labelHidden?: boolean
}

function described(id: string, help: ReactNode, error: string | undefined) {
  const ids = [error ? `${id}-error` : '', help ? `${id}-help` : ''].filter(Boolean).join(' ')
  return { 'aria-describedby': ids || undefined, 'aria-invalid': error ? true : undefined } as const
}

function Around({ id, label, help, error, labelHidden, children }: Surroundings & { children: ReactNode }) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'text-sm font-medium'}>
        {label}
      </label>
      {children}
      {error ? (
        <p id={`${id}-error`} className="text-sm text-accent">
          {error}
        </p>
      ) : null}
      {help ? (
        <p id={`${id}-help`} className="text-sm text-soft">
          {help}
        </p>
      ) : null}
    </div>
  )
}

/** One line of text with its label above, help and error below. */
export function TextField({
  name,
  label,
  help,
  error,
  id = name,
  labelHidden,
  className = '',
  type = 'text',
  ...rest
}: Surroundings & Omit<ComponentProps<'input'>, 'name' | 'id'>) {
  return (
    <Around {...{ name, id, label, help, error, labelHidden }}>
      <input
        id={id}
        name={name}
        type={type}
        className={`${control} ${className}`}
        {...described(id, help, error)}
        {...rest}
      />
    </Around>
  )
}

/** Several lines of text. */
export function TextArea({
  name,
  label,
  help,
  error,
  id = name,
  labelHidden,
  className = '',
  ...rest
}: Surroundings & Omit<ComponentProps<'textarea'>, 'name' | 'id'>) {
  return (
    <Around {...{ name, id, label, help, error, labelHidden }}>
      <textarea id={id} name={name} className={`${control} ${className}`} {...described(id, help, error)} {...rest} />
    </Around>
  )
}

/** A choice of one from a list; the options are the children. */
export function SelectField({
  name,
  label,
  help,
  error,
  id = name,
  labelHidden,
  className = '',
  ...rest
}: Surroundings & Omit<ComponentProps<'select'>, 'name' | 'id'>) {
  return (
    <Around {...{ name, id, label, help, error, labelHidden }}>
      <select id={id} name={name} className={`${control} ${className}`} {...described(id, help, error)} {...rest} />
    </Around>
  )
}

/** A tick box or radio button with its label to the right. */
export function CheckField({
  name,
  label,
  help,
  id = name,
  type = 'checkbox',
  ...rest
}: Omit<Surroundings, 'error' | 'labelHidden'> & Omit<ComponentProps<'input'>, 'name' | 'id'>) {
  return (
    <div className="grid grid-cols-[auto_1fr] gap-x-2.5">
      <input
        id={id}
        name={name}
        type={type}
        className="touch mt-1 size-4 accent-accent"
        aria-describedby={help ? `${id}-help` : undefined}
        {...rest}
      />
      <label htmlFor={id} className="text-base">
        {label}
      </label>
      {help ? (
        <p id={`${id}-help`} className="col-start-2 text-sm text-soft">
          {help}
        </p>
      ) : null}
    </div>
  )
}
