/** One ring as a dial: slots on the rim, counter in the hub, pins that say which slot is next. */
import type { RingModel, RingName } from '../../model/ring.ts'
import type { StageModel } from '../../model/stageModel.ts'
import { type Subject, term } from '../../subject/subject.ts'
import { CENTER, DIAL, SLOTS_DRAWN, VALUES_SHOWN } from '../geometry/stage.ts'
import { dialMiddle, type StageLayout } from '../geometry/stageLayout.ts'
import { monoWidth, textWidth } from '../geometry/text.ts'
import type { Group, Part, TextMark } from '../marks/mark.ts'
import { circle, endText, midText, text } from '../marks/shapes.ts'
import { linksDrawn, linksLeftOut } from '../memory/slotLinks.ts'
import { type DialPlace, dialPlace } from './dialPlace.ts'
import { hub } from './hub.ts'
import { lens } from './lens.ts'
import { pins } from './pin.ts'
import { quarters } from './quarters.ts'
import { compactReadouts, readouts } from './readouts.ts'
import { runs } from './runs.ts'
import { slots } from './slot.ts'

/** Both dials; what is in front of the links has a part of its own. */
export function dials(model: StageModel, stageLayout: StageLayout): Part {
  const rings = [model.avail, model.used]
  const drawn = rings.map((ring) => {
    const at = dialPlace(stageLayout, ring.name)
    return {
      body: [
        back(model, ring, at),
        ...(stageLayout.small ? [compactTitle(model, ring, stageLayout)] : []),
      ],
      front: front(model, ring, at),
      // Of a long ring a lens stands there.
      below:
        stageLayout.small && model.num <= VALUES_SHOWN
          ? compactReadouts(model, ring, stageLayout)
          : [],
    }
  })
  return {
    body: drawn.flatMap((d) => [...d.body, ...d.below]),
    front: drawn.map((d) => d.front),
  }
}

function back(model: StageModel, ring: RingModel, at: DialPlace): Group {
  const { num } = model
  const { name } = ring
  const long = num > VALUES_SHOWN
  return {
    key: name,
    look: 'dial',
    subject: ringTerm(name),
    label: label(model, ring),
    place: at.place,
    instant: true,
    marks: [
      ...(at.small ? [] : titles(model, ring)),
      circle(CENTER[name], DIAL.outer + 0.5, 'panel'),
    ],
    groups: [
      ...(num <= SLOTS_DRAWN ? slots(ring, num, at) : runs(ring, num)),
      ...(long ? [quarters(ring, num, at)] : []),
    ],
  }
}

const ringTerm = (name: RingName): Subject => term(name === 'avail' ? 'availRing' : 'usedRing')

function front(model: StageModel, ring: RingModel, at: DialPlace): Group {
  const { num } = model
  const long = num > VALUES_SHOWN
  return {
    key: `${ring.name}.front`,
    look: 'dial-front',
    place: at.place,
    instant: true,
    marks: [],
    groups: [
      hub(model, ring, at),
      ...pins(ring, num, at).map((pin) => pin.at(pin.angle)),
      ...(long || at.small ? [] : readouts(model, ring)),
      ...(long && at.lens ? [lens(model, ring, at)] : []),
    ],
  }
}

function label({ hides, words }: StageModel, ring: RingModel): string {
  const { name, idx, last, lastName } = ring
  if (hides && name === 'used') return words.t('stage.remoteView.used', { idx })
  return words.t('stage.dial.label', { name, idx, last, live: (idx - last) & 0xffff, lastName })
}

/** Slots narrower than an eighth bring the pins right under the title. */
function titles(m: StageModel, ring: RingModel): TextMark[] {
  const { num, words } = m
  const { name, live } = ring
  const { x } = CENTER[name]
  const [title, subtitle] = num > 8 ? [131, 145.5] : [138, 153]
  const whose = name === 'avail' ? 'stage.driverWrites' : 'stage.remoteWrites'
  // Else it would look as if those without an arrow led nowhere.
  const said = words.t(linksLeftOut(m, ring) > 0 ? 'stage.links.next' : whose, { live })
  return [midText(x, title, name, 14, 'mono', 650), midText(x, subtitle, said, 10.5, 'ink3')]
}

function compactTitle(m: StageModel, ring: RingModel, stageLayout: StageLayout): Group {
  const { name } = ring
  const { x } = dialMiddle(stageLayout, name)
  const { titleY: y } = stageLayout
  const size = stageLayout.stacked ? 13 : 12.5
  const title = { key: `${name}.title`, look: 'table-head', subject: ringTerm(name), instant: true }
  // The pins of a long ring come up to the middle: the title stands beside that, where no link goes.
  if (m.num > VALUES_SHOWN) {
    const right = (name === 'avail') !== stageLayout.stacked
    const make = right ? endText : text
    return { ...title, marks: [make(x + (right ? 62 : -62), y, name, size, 'mono', 650)] }
  }
  const { all, drawn } = linksDrawn(m, ring, stageLayout)
  if (drawn === 0 || drawn === all)
    return { ...title, marks: [midText(x, y, name, size, 'mono', 650)] }
  const said = m.words.t('stage.short.links', { drawn, all })
  const wide = monoWidth(name, size) + 7
  const left = x - (wide + textWidth(said, 10.5)) / 2
  const marks = [text(left, y, name, size, 'mono', 650), text(left + wide, y, said, 10.5, 'ink3')]
  return { ...title, marks }
}
