import { useContext } from 'react'
import { HostContext } from '../host.ts'
import { OpenIcon } from '../icons.tsx'
import { useWords } from '../words.tsx'
import { Button } from './Button.tsx'

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
