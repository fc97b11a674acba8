/** What a walk needs of a browser, whoever drives it. */
export interface Tab {
  open(url: string): Promise<void>
  /** Runs a function in the page, or in the frame that was entered, and waits for its promise. */
  run<A extends readonly unknown[], T>(
    body: (...given: A) => T | Promise<T>,
    ...given: A
  ): Promise<T>
  /** One key with those that are held: 's', 'Alt+ArrowRight'. */
  press(keys: string): Promise<void>
  /** Letter by letter, into what has the focus. */
  type(text: string): Promise<void>
  /** Presses the pointer at the first point of the page, and lets go at the last: a click, a drag. */
  pointer(way: readonly (readonly [x: number, y: number])[]): Promise<void>
  /** How large the page is, without what the browser has around it. */
  resize(width: number, height: number): Promise<void>
  /** The page as PDF; null where this browser cannot be asked for it. */
  print: (() => Promise<Uint8Array>) | null
  /** From here on `run` means the first frame of the page, until another is opened. */
  enterFrame(): Promise<void>
  close(): Promise<void>
}
