import { useContext } from 'react'
import { HostContext } from '../context/host.ts'
import { useWords } from '../context/words.tsx'
import { Button } from '../controls/Button.tsx'
import { OpenIcon } from '../controls/icons.tsx'

/** In somebody's page: the way out, to all that has no room here. */
export function OpenAlone() {
  const { t } = useWords()
  // Without a page around it there is no way out.
  const openAlone = useContext(HostContext)?.openAlone
  if (!openAlone) return null
  return (
    <Button title={t('frame.open.title')} onClick={openAlone}>
      {t('frame.open')}
      <OpenIcon />
    </Button>
  )
}
