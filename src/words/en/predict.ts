/** Words of Predict: a question about the next step, its answers, and why. */
export const predict = {
  'predict.choices': 'Answers',
  'predict.close': 'Close the question',
  'predict.right': 'Right: {answer}.',
  'predict.wrong': 'No, the answer is: {answer}.',
  'predict.isRight': 'right',
  'predict.isWrong': 'wrong',

  'predict.ask.value': 'What will `{place}` be after this step?',
  'predict.ask.copy': 'How many bytes does the next step copy?',
  'predict.ask.readBytes': 'How many bytes does the next step read?',
  'predict.ask.reads': 'Which field is read next?',
  'predict.ask.writes': 'Which field is written next?',
  'predict.ask.wmb':
    'Head {head} is in `avail.ring[{slot}]`. What must come before `avail.idx` becomes {idx}?',
  'predict.ask.barrier': 'What must come next, before this code goes on?',
  'predict.ask.kick': 'The driver reads `{place}` now. What comes of it?',
  'predict.ask.interrupt': 'The remote reads `{place}` now. What comes of it?',
  'predict.ask.next': 'What comes next?',

  'predict.kick': 'kick',
  'predict.interrupt': 'interrupt',
  'predict.nothing': 'nothing',
  'predict.kick.yes': 'a kick',
  'predict.kick.no': 'no kick',
  'predict.kick.wait': 'it waits for the remote',
  'predict.interrupt.yes': 'an interrupt',
  'predict.interrupt.no': 'no interrupt',
  'predict.interrupt.wait': 'it waits for the driver',
  'predict.act.kick': 'the driver kicks',
  'predict.act.interrupt': 'an interrupt is raised',
  'predict.act.callback': 'a callback is called',
  'predict.act.print': 'the kernel prints a line',
  'predict.act.event': 'the rest of the system is told',
  'predict.act.wake': 'sleepers are woken',
  'predict.act.stop': 'the thread stops for good',
  'predict.act.queue': 'the sender joins the wait queue',
  'predict.act.sleep': 'the thread goes to sleep',
  'predict.act.leave': 'the thread ends its wait',
  'predict.act.fault': 'a fault strikes',
  'predict.act.field': 'one field is touched',

  'predict.why.idx':
    'It counts entries, not slots. `{after} & {mask} = {slot}` is the slot that the next entry will use.',
  'predict.why.availRing':
    'The entry is a head: the chain begins at descriptor {after}. Slot {i} says only when its turn comes.',
  'predict.why.usedId':
    'The entry names the head that comes back, {after}. Slot {i} says only in which order.',
  'predict.why.reader':
    'It says how far its owner has read, and never goes back. `{after} & {mask} = {slot}` is the slot to read next.',
  'predict.why.freeHead':
    'The free list is a stack: an add takes its top, and what comes back is put on top.',
  'predict.why.numFree': 'It counts free descriptors: an add takes some, a return gives them back.',
  'predict.why.numAdded':
    'It counts the entries published since the last kick. A kick sets it to 0.',
  'predict.why.descLen':
    'It counts all bytes of this piece of memory, a header included, not the payload alone.',
  'predict.why.lock': 'A lock is free or has one holder, and this step takes it or gives it back.',
  'predict.why.reads': '`{place}` is read here: {after}.',
  'predict.why.reads.entry':
    'The reader’s own index decides: `{index}` is {at}, and `{at} & {mask} = {slot}` is its slot.',
  'predict.why.writes': '`{place}` goes from {before} to {after}.',
  'predict.why.bytes':
    'The payload alone: {n} bytes, without the header of 16 bytes and the rest of the buffer.',
  'predict.why.skipped':
    'There should be a `wmb`, but a fault leaves it out: the index may be visible before the entry.',
  'predict.why.wmb':
    '`wmb` keeps the order of stores: the entry must be visible before the index that announces it.',
  'predict.why.rmb':
    '`rmb` keeps the order of loads: the entry must not be read before the index that announced it.',
  'predict.why.mb':
    'A full memory barrier: what was written must be visible before what the other side wants is read.',
  'predict.why.kick.yes': '`{place}` is {after}: the remote wants to hear of this entry.',
  'predict.why.kick.no': '`{place}` is {after}, and no kick follows.',
  'predict.why.interrupt.yes': '`{place}` is {after}: the driver wants to hear of this entry.',
  'predict.why.interrupt.no': '`{place}` is {after}, and no interrupt follows.',
  'predict.why.act.kick':
    'The kick says only that the index has moved: there is something to look at.',
  'predict.why.act.interrupt':
    'The interrupt says only that the used ring has changed: there is something to look at.',
  'predict.why.act.callback':
    'The callback was registered for this: it is told that something has happened.',
  'predict.why.act.print': 'The kernel logs a line, and nothing in the ring changes.',
  'predict.why.act.event': 'The rest of the system is told. The ring stays as it is.',
  'predict.why.act.wake': 'A buffer may have come back: those who wait for one look again.',
  'predict.why.act.stop': 'The code cannot go on from here, and its locks stay taken.',
  'predict.why.act.queue': 'It queues up before it looks a last time, so that no wake-up is lost.',
  'predict.why.act.sleep': 'There is nothing to do until somebody wakes it or its time is over.',
  'predict.why.act.leave': 'The wait is over: it leaves the queue and goes on.',
  'predict.why.act.fault': 'A fault was armed here, and strikes now.',
  'predict.why.act.field': 'One micro-step touches one place of memory.',
}
