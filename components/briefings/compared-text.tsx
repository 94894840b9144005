import type { ComparedBlock, ComparedPart } from '@/lib/briefings/comparison'
import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'

type Props = { title: ComparedPart[]; standfirst: ComparedPart[]; blocks: ComparedBlock[]; locale: Locale }

function Words({ parts }: { parts: ComparedPart[] }) {
  return parts.map(({ kind, text }, index) => {
    const key = `${index}-${kind}`
    if (kind === 'removed') return <del key={key}>{text}</del>
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

function Compared({ block }: { block: ComparedBlock }) {
  const Element = block.kind === 'heading' ? 'h2' : 'p'
  return (
    <Element className={block.change === 'same' ? 'text-soft' : 'changed'}>
      <Words parts={block.parts} />
    </Element>
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
        <p key={name} className="changed font-semibold">
          <Words parts={parts} />
        </p>
      ))}
      {folded(blocks).map((block) =>
        'hidden' in block ? (
          <details key={`hidden-${block.hidden[0]?.key}`} className="my-4 font-sans text-sm text-soft">
            <summary className="touch">{t('unchangedPassages', { count: block.hidden.length })}</summary>
            <div className="reading mt-3 text-soft">
              {block.hidden.map((same) => (
                <Compared key={same.key} block={same} />
              ))}
            </div>
          </details>
        ) : (
          <Compared key={block.key} block={block} />
        ),
      )}
    </div>
  )
}
