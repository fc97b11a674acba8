/** What goes wrong, is wrongly typed or is not allowed. */
import { expect } from 'vitest'
import { scenes } from '../../scenes.ts'
import type { Watched } from '../watch.ts'
import type { Walks } from './walk.ts'

export const TROUBLE: Walks = {
  'a worker that dies: the same step, the same bytes, and the whole history': async (v) => {
    await v.open((await scenes()).ringWrite)
    await v.press('ArrowLeft', 2)
    const before = await v.sees()
    await v.tab.run(() => {
      const worker = (window as unknown as { watched: Watched }).watched.workers.at(-1)
      // In this order: one that is ended says nothing more in WebKit.
      worker?.dispatchEvent(new ErrorEvent('error', { cancelable: true }))
      worker?.terminate()
    })
    await v.until(() => document.body.innerText.includes('you are at the same step'))
    await v.rest()
    expect(await v.sees()).toEqual(before)
    await v.press('End')
    return v.sees()
  },

  'a scenario as a text: what is wrong is said, what is right begins': async (v) => {
    await v.open()
    await v.click('Features')
    await v.click('As text…')
    const write = async (text: string) => {
      await v.tab.press('Control+a')
      await v.tab.type(text)
    }
    await v.until(() => document.activeElement instanceof HTMLTextAreaElement)
    await write('{"vringscope":1,"num":5}')
    await v.until(() => document.querySelector('dialog [role=status]')?.textContent !== '')
    const wrong = await v.textOf('dialog [role=status]')
    await write('{"vringscope":1,"num":4,"startIdx":65534}')
    await v.until(
      (text) => document.querySelector('dialog [role=status]')?.textContent !== text,
      wrong,
    )
    const right = await v.textOf('dialog [role=status]')
    await v.click('Start')
    await v.press('s')
    await v.press('Alt+ArrowRight')
    return [wrong, right, await v.sees()]
  },

  'a scenario in a file that is dropped': async (v) => {
    await v.open()
    await v.click('Features')
    await v.click('As text…')
    await v.until(() => document.activeElement instanceof HTMLTextAreaElement)
    // No driver drags files from a desktop: what a browser makes of one is made here.
    await v.tab.run(() => {
      const dataTransfer = new DataTransfer()
      const text = '{"vringscope":1,"num":4,"startIdx":65533}'
      dataTransfer.items.add(new File([text], 'mine.json', { type: 'application/json' }))
      for (const type of ['dragover', 'drop'])
        document
          .querySelector('dialog h2')!
          .dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
    })
    await v.until(() => document.querySelector('textarea')?.value.includes('65533') === true)
    await v.click('Start')
    await v.press('s')
    await v.press('Alt+ArrowRight')
    return v.sees()
  },

  'a page that may store nothing, start no worker and is of no site': async (v) => {
    await v.open((await scenes()).published, 'refused')
    const seen = [await v.sees()]
    await v.press('ArrowLeft')
    seen.push(await v.sees())
    await v.click('Theme')
    await v.press('Home')
    seen.push(await v.sees())
    return seen
  },

  'a strict policy with trusted types': async (v) => {
    await v.open((await scenes()).published, 'strict')
    const workers = await v.tab.run(
      () => (window as unknown as { watched: Watched }).watched.workers.length,
    )
    expect(workers).toBe(1)
    // Each dialog has a style of its own.
    for (const keys of ['Shift+S', '?', '/', 'Shift+R']) {
      await v.tab.press(keys)
      await v.until(() => document.querySelector('dialog[open], :popover-open') !== null)
      await v.press('Escape')
      await v.until(() => document.querySelector('dialog[open], :popover-open') === null)
    }
    await v.press('ArrowLeft')
    return v.sees()
  },
}
