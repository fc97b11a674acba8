/** Listings of what neither driver nor remote does. */
const file = 'the world'

export const surroundings = {
  tick: {
    file: 'timer.c',
    text: `
    | /* nobody runs; time passes */
    | jiffies += msecs_to_jiffies(ms);          //@ clock.tick
  `,
  },

  signal: {
    file,
    text: `
    | /* a signal arrives */
    | set_tsk_thread_flag(t, TIF_SIGPENDING);   //@ world.signal
  `,
  },

  failAlloc: {
    file,
    text: `
    | /* memory runs out */
    | the next kmalloc returns NULL;            //@ world.failAlloc
  `,
  },

  setNotifyResult: {
    file,
    text: `
    | /* the doorbell changes */
    | vq->notify returns value from now on;     //@ world.notifyResult
  `,
  },

  presetIdx: {
    file,
    text: `
    | /* the indexes begin somewhere else */
    | avail->idx = used->idx = last_used = idx; //@ world.preset
  `,
  },
}
