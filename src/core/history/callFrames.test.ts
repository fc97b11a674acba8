import { describe, expect, it } from 'vitest'
import { Frames } from './callFrames.ts'

describe('frames', () => {
  it('know their function, their caller and their steps', () => {
    const frames = new Frames()
    const send = frames.open(7, 0, 10)
    const add = frames.open(9, send + 1, 12)
    frames.close(add, 15)
    expect([frames.fn(add), frames.parent(add), frames.start(add), frames.end(add)]).toEqual([
      9,
      send,
      12,
      15,
    ])
    expect([frames.parent(send), frames.end(send)]).toEqual([-1, Number.POSITIVE_INFINITY])
  })

  it('have room for 1024, and then for a quarter more', () => {
    const frames = new Frames()
    const sizes = [1024, 1].map((n) => {
      for (let i = 0; i < n; i++) frames.open(1, 0, i)
      return frames.byteLength / 16
    })
    expect(sizes).toEqual([1024, 1280])
  })

  it('grow', () => {
    const frames = new Frames()
    for (let i = 0; i < 5000; i++) frames.close(frames.open(i % 20, i, i), i + 1)
    expect(frames.length).toBe(5000)
    for (const i of [0, 1023, 1024, 4999])
      expect([frames.fn(i), frames.parent(i), frames.start(i), frames.end(i)]).toEqual([
        i % 20,
        i - 1,
        i,
        i + 1,
      ])
  })

  it('are open again where a cut leaves them unfinished', () => {
    const frames = new Frames()
    const outer = frames.open(1, 0, 0)
    const early = frames.open(2, 1, 2)
    frames.close(early, 4)
    const late = frames.open(3, 1, 5)
    frames.close(late, 9)
    frames.close(outer, 10)
    frames.truncate(3, 6)
    expect([outer, early, late].map((f) => frames.end(f))).toEqual([
      Number.POSITIVE_INFINITY,
      4,
      Number.POSITIVE_INFINITY,
    ])
    frames.truncate(2, 4)
    expect(frames.length).toBe(2)
    expect(frames.end(early)).toBe(4)
  })
})
