import { expect, test } from 'vitest'
import { changedGroups, keepLayers } from './keep.ts'
import { type Group, type Layers, stack } from './mark.ts'
import { text } from './shapes.ts'

const thing = (key: string, said: string, more: Partial<Group> = {}): Group => ({
  key,
  look: 'thing',
  marks: [text(0, 0, said, 11)],
  ...more,
})
const picture = (...body: Group[]): Layers => stack([{ body }])

test('what shows the same is the group from before', () => {
  const before = picture(thing('a', '1'), thing('b', '2'))
  expect(keepLayers(before, picture(thing('a', '1'), thing('b', '2')))).toBe(before)
  const after = keepLayers(before, picture(thing('a', '1'), thing('b', '3')))
  expect(after.body[0]).toBe(before.body[0])
  expect(after.body[1]).not.toBe(before.body[1])
})

test('what only changes its colours keeps its marks', () => {
  const before = picture(thing('a', '1', { owner: 'free' }))
  const after = keepLayers(before, picture(thing('a', '1', { owner: 'used' })))
  expect(after.body[0].owner).toBe('used')
  expect(after.body[0].marks).toBe(before.body[0].marks)
})

test('changed: what is new, gone or drawn differently, but not what holds it', () => {
  const before = picture(thing('holder', '', { groups: [thing('a', '1'), thing('b', '2')] }))
  const after = picture(thing('holder', '', { groups: [thing('a', '0'), thing('c', '3')] }))
  expect(changedGroups(before, after)).toEqual(['a', 'c', 'b'])
  expect(changedGroups(before, keepLayers(before, before))).toEqual([])
})

test('a group with other marks changes as a whole, unless it is drawn at once', () => {
  const of = (said: string, instant: boolean) =>
    picture(thing('holder', said, { instant, groups: [thing('a', said)] }))
  expect(changedGroups(of('1', false), of('2', false))).toEqual(['holder'])
  expect(changedGroups(of('1', true), of('2', true))).toEqual(['a'])
  expect(changedGroups(picture(), of('2', true))).toEqual(['a'])
})
