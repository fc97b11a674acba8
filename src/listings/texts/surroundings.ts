/** Listings of what neither driver nor remote does. */
const file = 'the world'

export const surroundings = {
  tick: {
    file: 'timekeeping.c',
    text: `
    | void do_timer(ticks)
    | {
    |   /* nobody runs; time passes */
    |   jiffies += ticks;                       //@ clock.tick
    | }
  `,
  },

  signal: {
    file,
    text: `
    | int send_sig(sig, t)
    | {
    |   set_tsk_thread_flag(t, TIF_SIGPENDING); //@ world.signal
    | }
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
  overwrite: {
    file,
    text: `
    | /* a stray write: a bug, or a lost DMA */
    | if (by_driver)
    |   *p = value;                             //@ stray.driver
    | else
    |   *p = value;                             //@ stray.remote
  `,
  },
  arm: {
    file,
    text: `
    | /* a fault is armed: it happens once, */
    | fault = value;                            //@ world.arm
    | /* or every time */
    | every = on;                               //@ world.every
  `,
  },
}
