import { useHost } from '../host.ts'
import { OpenIcon } from '../icons.tsx'
import { useWords } from '../words.tsx'
import { Button } from './Button.tsx'

/** In somebody's page: the way out, to all that has no room here. */
export function OpenAlone() {
  const { t } = useWords()
  const { openAlone } = useHost()
  if (!openAlone) return null
  return (
    <Button title={t('frame.open.title')} onClick={openAlone}>
      {t('frame.open')}
      <OpenIcon />
    </Button>
  )
}
