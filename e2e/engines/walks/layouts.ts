/** The same step in every room that it is given, in both themes and both languages, and on paper. */
import { expect } from 'vitest'
import { scenes } from '../../scenes.ts'
import type { Visitor } from '../visitor.ts'
import { NO_WAY, type Walks } from './walk.ts'

/** What does not fit: empty where all is well. */
const misfits = (v: Visitor): Promise<readonly string[]> =>
  v.tab.run(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement
    const wrong: string[] = []
    if (scrollWidth > clientWidth) wrong.push(`the page is ${scrollWidth} px wide`)
    // A page of middling width is scrolled.
    const isWhole = innerWidth >= 1200 || document.querySelector('[data-fits]') !== null
    if (isWhole && scrollHeight > clientHeight) wrong.push(`the page is ${scrollHeight} px high`)
    const caption = document.querySelector('[data-testid="caption"]')
    const told = caption?.parentElement
    if (told && told.scrollHeight > told.clientHeight + 1) wrong.push('the sentence is cut')
    const stage = document.querySelector('.vs-stage > svg')
    const room = stage?.getBoundingClientRect()
    for (const text of stage?.querySelectorAll('text') ?? []) {
      const box = text.getBoundingClientRect()
      if (!room || box.width === 0) continue
      if (box.left < room.left - 1 || box.right > room.right + 1)
        wrong.push(`beside the stage: ${text.textContent}`)
    }
    for (const button of document.querySelectorAll('button')) {
      const { width, left, right } = button.getBoundingClientRect()
      if (width > 0 && (left < -1 || right > innerWidth + 1))
        wrong.push(`beside the page: ${button.ariaLabel ?? button.textContent}`)
    }
    return wrong
  })

/** The colours of what stands on the page, each as red, green, blue and alpha. */
const colours = (v: Visitor): Promise<readonly string[]> =>
  v.tab.run(() => {
    const paper = Object.assign(document.createElement('canvas'), { width: 1, height: 1 })
    const brush = paper.getContext('2d', { willReadFrequently: true })!
    const plain = (colour: string) => {
      brush.clearRect(0, 0, 1, 1)
      brush.fillStyle = colour
      brush.fillRect(0, 0, 1, 1)
      return brush.getImageData(0, 0, 1, 1).data.join(' ')
    }
    const marks = document.querySelectorAll('.vs-stage > svg [data-key] > :is(rect, path, text)')
    return [
      ...['body', '[data-testid="caption"]', 'header', 'button'].map((selector) => {
        const { color, backgroundColor } = getComputedStyle(document.querySelector(selector)!)
        return `${selector}: ${plain(color)} on ${plain(backgroundColor)}`
      }),
      ...[...marks].map((mark) => {
        const { fill, stroke } = getComputedStyle(mark)
        const paint = [fill, stroke].map((c) => (c === 'none' || c.includes('url') ? c : plain(c)))
        return `${mark.closest('[data-key]')?.getAttribute('data-key')}: ${paint.join(', ')}`
      }),
    ]
  })

export const LAYOUTS: Walks = {
  'windows of any size, down to the stage alone': async (v) => {
    await v.open((await scenes()).ringWrite)
    const seen = []
    for (const [width, height] of [
      [1920, 1080],
      [1200, 800],
      [1024, 768],
      [720, 480],
    ] as const) {
      await v.resize(width, height)
      expect(await misfits(v), `${width}×${height}`).toEqual([])
      seen.push(await v.sees())
    }
    return seen
  },

  'the menus of the bar, whole in any window': async (v) => {
    await v.open()
    for (const width of [1440, 1200]) {
      await v.resize(width, 800)
      for (const name of ['Features', 'Faults', 'remote', 'Settings']) {
        await v.click(name)
        await v.until(() => document.querySelector(':popover-open[role=dialog]') !== null)
        const outside = await v.tab.run(() => {
          const menu = document.querySelector(':popover-open[role=dialog]')!
          const { left, top, right, bottom } = menu.getBoundingClientRect()
          return left < 0 || top < 0 || right > innerWidth || bottom > innerHeight
            ? `from ${left}, ${top} to ${right}, ${bottom}`
            : null
        })
        expect(outside, `${name} at ${width}`).toBeNull()
        await v.press('Escape')
        await v.until(() => document.querySelector(':popover-open[role=dialog]') === null)
      }
    }
  },

  'a frame of 720 × 480 in somebody’s page': async (v) => {
    await v.openFramed((await scenes()).ringWrite, 720, 480)
    expect(await misfits(v)).toEqual([])
    const seen = [await v.sees()]
    await v.click('Back')
    seen.push(await v.sees())
    await v.press('Alt+ArrowLeft')
    seen.push(await v.sees())
    return seen
  },

  'a phone, 390 × 844': async (v) => {
    await v.openFramed((await scenes()).ringWrite, 390, 844)
    expect(await misfits(v)).toEqual([])
    const seen = [await v.sees()]
    for (const [tab, holds] of [
      ['Code', 'virtqueue_add'],
      ['State', 'avail.idx'],
      ['Memory', 'desc[0]'],
      ['Log', 'Function'],
    ] as const) {
      await v.click(tab)
      await v.until((text) => document.body.innerText.includes(text), holds)
    }
    await v.click('Stage')
    await v.click('Back')
    seen.push(await v.sees())
    return seen
  },

  'both themes and both languages': async (v) => {
    await v.open((await scenes()).published)
    const seen = []
    for (const [keys, lang, says] of [
      ['t', 'en', 'Shared memory'],
      ['l', 'zh-Hans', '共享内存'],
      ['t', 'zh-Hans', '共享内存'],
      ['l', 'en', 'Shared memory'],
    ] as const) {
      await v.press(keys)
      // Words of another language are fetched first.
      await v.until(
        (language, words) =>
          document.documentElement.lang === language &&
          document.querySelector('.vs-stage')?.textContent?.includes(words) === true,
        lang,
        says,
      )
      await v.rest()
      expect(await misfits(v), `after ${keys}`).toEqual([])
      seen.push({ colours: await colours(v), ...(await v.sees()) })
    }
    return seen
  },

  'a slide, with its code, and back from it': async (v) => {
    await v.open((await scenes()).ringWrite)
    await v.press('Shift+P')
    await v.until(() => document.querySelector('[data-present]') !== null)
    await v.rest()
    expect(await misfits(v)).toEqual([])
    const seen = [await v.sees()]
    await v.press('ArrowLeft')
    seen.push(await v.sees())
    await v.press('c')
    await v.until((code) => document.body.innerText.includes(code), 'virtqueue_add')
    expect(await misfits(v), 'with code').toEqual([])
    seen.push(await v.sees())
    await v.press('Escape')
    await v.until(() => document.querySelector('[data-present]') === null)
    seen.push(await v.sees())
    return seen
  },

  'on paper, one page': async (v) => {
    if (!v.tab.print) return NO_WAY
    await v.open((await scenes()).ringWrite)
    const pdf = Buffer.from(await v.tab.print()).toString('latin1')
    // Where the parts of the file are packed, its pages cannot be counted; that it came is all.
    const pages = pdf.match(/\/Type\s*\/Page\b/g)
    expect(pages ?? ['packed']).toHaveLength(1)
  },
}
