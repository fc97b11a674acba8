import { RPMSG_BUF_SIZE, RPMSG_HDR_SIZE, RPMSG_MAX_PAYLOAD } from '../../../view/panes/rpmsg.ts'
import css from './SizeBar.module.css'

/** How much of a buffer header and payload take; red where there is no more buffer. */
export function SizeBar({ payload }: { readonly payload: number }) {
  const percent = (bytes: number) => `${(100 * bytes) / RPMSG_BUF_SIZE}%`
  const over = RPMSG_HDR_SIZE + payload > RPMSG_BUF_SIZE
  return (
    <div className={css.bar} aria-hidden="true">
      <b style={{ width: percent(RPMSG_HDR_SIZE) }} />
      <b
        className={over ? css.over : css.payload}
        style={{ width: percent(Math.min(payload, RPMSG_MAX_PAYLOAD)) }}
      />
    </div>
  )
}
