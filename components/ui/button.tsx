import type { ComponentProps } from 'react'

export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger'

const kinds: Record<ButtonKind, string> = {
  primary: 'border-accent bg-accent text-on-accent hover:opacity-90',
  plain: 'border-line bg-transparent text-ink hover:border-soft',
  quiet: 'border-transparent bg-transparent text-soft hover:text-ink hover:bg-wash',
  danger: 'border-accent bg-transparent text-accent hover:bg-wash',
}

/** The classes of a button, for links and labels that look like one. */
export function buttonLook(kind: ButtonKind = 'plain', className = ''): string {
  return `touch inline-flex min-h-10 items-center justify-center gap-2 rounded-sm border px-3.5 py-1.5 text-sm font-medium no-underline transition-colors duration-100 disabled:opacity-50 aria-disabled:opacity-50 ${kinds[kind]} ${className}`
}

/** A button. At most one `primary` on a screen. */
export function Button({
  kind,
  className,
  type = 'button',
  ...rest
}: ComponentProps<'button'> & { kind?: ButtonKind }) {
  return <button type={type} className={buttonLook(kind, className)} {...rest} />
}

/** A link that looks like a button. */
export function ButtonLink({ kind, className, ...rest }: ComponentProps<'a'> & { kind?: ButtonKind }) {
  return <a className={buttonLook(kind, className)} {...rest} />
}
