/**
 * The worker within: the program has one text, and what runs in the worker is the same text, told
 * that it is there. So page and worker share what both need, and no second file has to be found.
 */
import { trusted } from '../session/wire/trusted.ts'

/** The address of the text, once for all workers of a page. */
let address: string | null = null

/** @param text of a program that serves, where it is told to */
export function workerFrom(text: () => string): () => Worker {
  return () => {
    address ??= trusted(URL.createObjectURL(new Blob([text()], { type: 'text/javascript' })))
    return new Worker(address, { type: 'module' })
  }
}
