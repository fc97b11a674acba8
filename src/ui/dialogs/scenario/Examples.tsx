import { EXAMPLES, type ExampleName } from '../../../scenario/examples.ts'
import { useWords } from '../../context/words.tsx'
import css from './ScenarioDialog.module.css'

const NAMES = Object.keys(EXAMPLES) as ExampleName[]

interface Props {
  readonly onPick: (text: string) => void
}

/** The examples of the documentation, to begin from. It shows its own name, whatever was picked. */
export function Examples({ onPick }: Props) {
  const { t } = useWords()
  return (
    <select
      className={css.examples}
      aria-label={t('scenario.example')}
      value=""
      onChange={(event) => onPick(EXAMPLES[event.target.value as ExampleName])}
    >
      <option value="" disabled hidden>
        {t('scenario.example')}
      </option>
      {NAMES.map((name) => (
        <option key={name} value={name}>
          {t(`scenario.example.${name}`)}
        </option>
      ))}
    </select>
  )
}
