/** What became of a form, said once below it: a problem in the accent, anything else quietly. Empty while there is nothing to say. */
export function FormStatus({ problem, message }: { problem?: string | undefined; message?: string | undefined }) {
  return (
    <p role={problem ? 'alert' : 'status'} className={problem ? 'text-sm text-accent' : 'text-sm text-soft'}>
      {problem ?? message ?? ''}
    </p>
  )
}
