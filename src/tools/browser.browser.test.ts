import { expect, test } from 'vitest'

// What the site stands on. If a browser lacks it, say so here and not in fifty tests.

test('a module worker starts and answers', async () => {
  const source = new Blob(['export {}; self.onmessage = (e) => self.postMessage(e.data + 1)'], {
    type: 'text/javascript',
  })
  const worker = new Worker(URL.createObjectURL(source), { type: 'module' })
  const answer = new Promise((resolve, reject) => {
    worker.onmessage = (event) => resolve(event.data)
    worker.onerror = reject
  })
  worker.postMessage(41)
  expect(await answer).toBe(42)
  worker.terminate()
})

test('CompressionStream packs a link', async () => {
  const packed = new Blob(['ring '.repeat(100)])
    .stream()
    .pipeThrough(new CompressionStream('deflate-raw'))
  expect((await new Response(packed).arrayBuffer()).byteLength).toBeLessThan(50)
})

test('dialogs and popovers are the platform’s', () => {
  expect(HTMLDialogElement.prototype.showModal).toBeTypeOf('function')
  expect(HTMLElement.prototype.showPopover).toBeTypeOf('function')
})
