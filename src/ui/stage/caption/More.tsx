import { useActions, useVisualizer } from '../../../store/hooks.ts'
import { useWords } from '../../context/words.tsx'
import { PlusIcon } from '../../controls/icons.tsx'
import { Menu, MenuItem } from '../../controls/Menu.tsx'
import css from './Caption.module.css'

/** What can be done beside the next sensible thing: the remote's messages, calls by hand. */
export function More() {
  const { t } = useWords()
  const { act, setDialog } = useActions()
  const rpmsg = useVisualizer((s) => s.frame?.scenario.layer === 'rpmsg')
  return (
    <Menu label={<PlusIcon />} title={t('more.label')} opens="down" className={css.more}>
      {rpmsg ? (
        <>
          <MenuItem hint="⇧S" onPick={() => setDialog('composer')}>
            {t('more.compose')}
          </MenuItem>
          <MenuItem hint="R" onPick={() => act({ name: 'reply' })}>
            {t('more.reply')}
          </MenuItem>
          <MenuItem hint="⇧R" onPick={() => setDialog('reply')}>
            {t('more.composeReply')}
          </MenuItem>
        </>
      ) : null}
      <MenuItem hint="A" onPick={() => setDialog('chain')}>
        {t('more.chain')}
      </MenuItem>
    </Menu>
  )
}
