import css from './Composer.module.css'

const BUFFER = 512
const HEADER = 16

/** How much of a buffer header and payload take; red where there is no more buffer. */
export function SizeBar({ payload }: { readonly payload: number }) {
  const percent = (bytes: number) => `${(100 * bytes) / BUFFER}%`
  const over = HEADER + payload > BUFFER
  return (
    <div className={css.bar} aria-hidden="true">
      <b style={{ width: percent(HEADER) }} />
      <b
        className={over ? css.over : css.payload}
        style={{ width: percent(Math.min(payload, BUFFER - HEADER)) }}
      />
    </div>
  )
}
