import { Button } from '@/components/ui/button'
import { FormStatus } from '@/components/ui/form-status'
import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'

const problems = ['no_file', 'too_large', 'too_often', 'unreadable'] as const

type Props = {
  locale: Locale
  /** What was wrong with the file that was sent before, as the address names it. */
  problem: string | undefined
}

/** Where a file of notes is chosen. A plain form: large files need no script. */
export function ImportForm({ locale, problem }: Props) {
  const t = translator(locale, 'exchange')
  const known = problems.find((one) => one === problem)
  return (
    <form action={paths.noteImports()} method="post" encType="multipart/form-data" className="grid max-w-[34rem] gap-4">
      <div className="grid gap-1.5">
        <label htmlFor="file" className="text-sm font-medium">
          {t('in.file')}
        </label>
        <input
          id="file"
          name="file"
          type="file"
          required
          accept=".json,.jsonld,.csv,application/json,application/ld+json,text/csv"
          aria-describedby="file-help"
          className="touch block w-full rounded-sm border border-soft/60 bg-raised px-3 py-2 text-base text-ink hover:border-soft file:mr-3 file:rounded-sm file:border-0 file:bg-wash file:px-3 file:py-1 file:text-sm file:text-ink"
        />
        <p id="file-help" className="text-sm text-soft">
          {t('in.file_help')}
        </p>
      </div>
      <div>
        <Button type="submit" kind="primary">
          {t('in.read')}
        </Button>
      </div>
      {known ? <FormStatus problem={t(`in.problem_${known}`)} /> : null}
    </form>
  )
}
