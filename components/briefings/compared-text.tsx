import { Fragment } from 'react'
import type { ComparedBlock, ComparedPart } from '@/lib/briefings/comparison'
import type { Locale } from '@/lib/platform/i18n/locales'
import { type Translate, translator } from '@/lib/platform/i18n/translate'

type Props = { title: ComparedPart[]; standfirst: ComparedPart[]; blocks: ComparedBlock[]; locale: Locale }

// What was taken out and what was put in instead are different words, also to who copies or hears them.
function gapAfter({ kind, text }: ComparedPart, next: ComparedPart | undefined): string {
  if (kind !== 'removed' || next?.kind !== 'added') return ''
  return /\S$/.test(text) && /^[\p{L}\p{N}\p{Ps}\p{Pi}$€"]/u.test(next.text) ? ' ' : ''
}

function Words({ parts }: { parts: ComparedPart[] }) {
  return parts.map((part, index) => {
    const { kind, text } = part
    const key = `${index}-${kind}`
    if (kind === 'removed') {
      return (
        <Fragment key={key}>
          <del>{text}</del>
          {gapAfter(part, parts[index + 1])}
        </Fragment>
      )
    }
    if (kind === 'added') return <ins key={key}>{text}</ins>
    return <span key={key}>{text}</span>
  })
}

// Passages without a change are folded away, but for the one before and the one after a change.
function folded(blocks: ComparedBlock[]): (ComparedBlock | { hidden: ComparedBlock[] })[] {
  const near = (index: number) => [index - 1, index, index + 1].some((at) => blocks[at] && blocks[at].change !== 'same')
  return blocks.reduce<(ComparedBlock | { hidden: ComparedBlock[] })[]>((shown, block, index) => {
    const last = shown.at(-1)
    if (near(index)) shown.push(block)
    else if (last && 'hidden' in last) last.hidden.push(block)
    else shown.push({ hidden: [block] })
    return shown
  }, [])
}

function Compared({ block, t }: { block: ComparedBlock; t: Translate }) {
  const Element = block.kind === 'heading' ? 'h2' : 'p'
  if (block.change === 'same') {
    return (
      <Element className="text-soft">
        <Words parts={block.parts} />
      </Element>
    )
  }
  return (
    <div className="changed">
      <p className="label font-sans">
        {t(`part_${block.kind}`)}, {t(`change_${block.change}`)}
      </p>
      <Element>
        <Words parts={block.parts} />
      </Element>
    </div>
  )
}

/** Two revisions as one text: what was taken out struck through, what was put in underlined. */
export function ComparedText({ title, standfirst, blocks, locale }: Props) {
  const t = translator(locale, 'reading')
  const heads = [
    { name: 'title', parts: title },
    { name: 'standfirst', parts: standfirst },
  ].filter(({ parts }) => parts.some(({ kind }) => kind !== 'same'))
  if (heads.length === 0 && blocks.every(({ change }) => change === 'same')) {
    return <p className="font-serif text-lg text-soft">{t('nothingChanged')}</p>
  }
  return (
    <div className="reading compared pl-4">
      {heads.map(({ name, parts }) => (
        <div key={name} className="changed">
          <p className="label font-sans">
            {t(`part_${name}`)}, {t('change_changed')}
          </p>
          <p className="font-semibold">
            <Words parts={parts} />
          </p>
        </div>
      ))}
      {folded(blocks).map((block) =>
        'hidden' in block ? (
          <details key={`hidden-${block.hidden[0]?.key}`} className="my-4 font-sans text-sm text-soft">
            <summary className="touch">{t('unchangedPassages', { count: block.hidden.length })}</summary>
            <div className="reading mt-3 text-soft">
              {block.hidden.map((same) => (
                <Compared key={same.key} block={same} t={t} />
              ))}
            </div>
          </details>
        ) : (
          <Compared key={block.key} block={block} t={t} />
        ),
      )}
    </div>
  )
}
