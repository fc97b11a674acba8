import { type RefObject, useEffect, useRef, useState } from 'react'

/** Files dropped anywhere on the dialog around `ref`. @returns true while one is held above it */
export function useFileDrop(
  ref: RefObject<HTMLElement | null>,
  onFiles: (files: readonly File[]) => void,
): boolean {
  const [above, setAbove] = useState(false)
  const latest = useRef(onFiles)
  latest.current = onFiles
  useEffect(() => {
    const dialog = ref.current?.closest('dialog')
    if (!dialog) return
    const stop = new AbortController()
    const on = (type: 'dragover' | 'dragleave' | 'drop', then: (event: DragEvent) => void) =>
      dialog.addEventListener(
        type,
        (event) => {
          if (!event.dataTransfer?.types.includes('Files')) return
          event.preventDefault()
          then(event)
        },
        { signal: stop.signal },
      )
    on('dragover', () => setAbove(true))
    on('dragleave', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && dialog.contains(relatedTarget))) setAbove(false)
    })
    on('drop', ({ dataTransfer }) => {
      setAbove(false)
      latest.current([...(dataTransfer?.files ?? [])])
    })
    return () => stop.abort()
  }, [ref])
  return above
}
