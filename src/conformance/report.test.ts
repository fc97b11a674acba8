import { expect, test } from 'vitest'
import { carriedTraces } from './archive.ts'
import { opsPerSecond } from './bench.ts'
import { coveredIn, replayCarried } from './carried.ts'
import { countText } from './report.ts'

const [access] = carriedTraces()
const file = (name: string) => {
  const found = access.files.find((f) => f.case === name)
  if (!found) throw new Error(`${name} is not carried`)
  return found
}
const good = file('acc-vq-get-empty')
const bad = {
  ...file('acc-vq-kick-flags'),
  text: file('acc-vq-kick-flags').text.replace(
    '"ret":true,"accesses":[["enter","virtqueue_kick"]',
    '"ret":false,"accesses":[["enter","virtqueue_kick"]',
  ),
}

test('covered cases are replayed, others named, missing ones fail', () => {
  const printed: string[] = []
  const carried = [{ set: 'set', flavor: 'linux-3.x', files: [good, bad, file('acc-vq-full')] }]
  const covered = { set: ['acc-vq-get-empty', 'acc-vq-kick-flags', 'acc-vq-lost'] }
  const count = replayCarried(carried, covered, (text) => printed.push(text))
  expect(countText(count)).toBe('1 passed, 2 failed')
  expect(printed.join('\n')).toBe(
    `FAIL vectors-access/linux-3.x/acc-vq-kick-flags
  operation 3: kick
  return value
    expected false
    got      true
FAIL set/linux-3.x/acc-vq-lost
  is not carried
not covered in set/linux-3.x: acc-vq-full
1 not covered`,
  )
})

test('a case that only one kernel has is wanted there alone', () => {
  const names = ['everywhere', 'linux-3.x/old', 'linux-6.1/new']
  expect([...coveredIn(names, 'linux-3.x')]).toEqual(['everywhere', 'old'])
  expect([...coveredIn(names, 'linux-6.1')]).toEqual(['everywhere', 'new'])
})

test('operations a second: whole passes until the time is over, the first one for nothing', () => {
  const clock = [0, 400, 800, 1200].values()
  const now = () => clock.next().value ?? Number.NaN
  // 7 operations a pass; three passes in 1.2 s.
  expect(opsPerSecond([good.text], 1000, now)).toEqual({
    name: 'conformance.ops_per_s',
    value: 18,
    unit: 'op/s',
  })
})

test('a trace that fails is not measured', () => {
  expect(() => opsPerSecond([bad.text], 1, () => 0)).toThrow('a trace fails at operation 3')
})
