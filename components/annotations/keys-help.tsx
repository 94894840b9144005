import { Dialog } from '@/components/ui/dialog'
import type { Labels } from './labels'

type Props = {
  labels: Labels
  open: boolean
  onClose: () => void
  isOn: boolean
  onChoose: (isOn: boolean) => void
}

const key = 'rounded-sm border border-line bg-paper px-1.5 py-0.5 font-sans text-xs whitespace-nowrap'

/** Every key that does something beside a text, and the switch that turns the single ones off. */
export function KeysHelp({ labels, open, onClose, isOn, onChoose }: Props) {
  const { keys } = labels
  const lines: [string[], string][] = [
    [['Tab'], keys.tab],
    [['↑', '↓'], keys.blocks],
    [['←', '→'], keys.words],
    [[keys.shift_with, '←', '→'], keys.select_words],
    [[keys.shift_with, '↑', '↓'], keys.select_sentences],
    [['Enter'], keys.enter],
    [['h'], keys.highlight],
    [['n'], keys.note],
    [['Ctrl', 'Enter'], keys.save],
    [['Esc'], keys.escape],
    [['?'], keys.help],
  ]
  return (
    <Dialog open={open} onClose={onClose} title={keys.title} closeLabel={labels.close}>
      <dl className="grid gap-2 text-sm">
        {lines.map(([names, meaning]) => (
          <div key={meaning} className="grid grid-cols-[8.5rem_1fr] gap-3">
            <dt className="flex flex-wrap items-start gap-1">
              {names.map((name) => (
                <kbd key={name} className={key}>
                  {name}
                </kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <label className="flex items-start gap-2 border-t border-line pt-4 text-sm">
        <input
          type="checkbox"
          className="mt-1 accent-accent"
          checked={isOn}
          onChange={(event) => onChoose(event.target.checked)}
        />
        <span>
          {keys.single}
          <span className="block text-soft">{keys.single_help}</span>
        </span>
      </label>
    </Dialog>
  )
}
