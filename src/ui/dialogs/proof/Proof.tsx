import { useEffect, useState } from 'react'
import { useWords } from '../../context/words.tsx'
import { Dialog } from '../../controls/Dialog.tsx'
import { AllTraces } from './AllTraces.tsx'
import css from './Proof.module.css'
import { Sets } from './Sets.tsx'
import type { Group } from './types.ts'

/** What this model was held against: the sets, and every recording by its name. */
export function Proof() {
  const { t } = useWords()
  const [groups, setGroups] = useState<readonly Group[] | 'failed' | null>(null)

  useEffect(() => {
    let here = true
    import('./traces.json').then(
      // What TypeScript sees in JSON is lists of anything; the conformance run writes lines.
      (list) => here && setGroups(list.default as unknown as readonly Group[]),
      () => here && setGroups('failed'),
    )
    return () => {
      here = false
    }
  }, [])

  return (
    <Dialog title={t('proof.title')}>
      <div className={css.proof}>
        <p>{t('proof.intro')}</p>
        {groups === null || groups === 'failed' ? (
          <p role="status">{t(groups ? 'proof.unloaded' : 'proof.loading')}</p>
        ) : (
          <>
            <Sets groups={groups} />
            <AllTraces groups={groups} />
          </>
        )}
      </div>
    </Dialog>
  )
}
