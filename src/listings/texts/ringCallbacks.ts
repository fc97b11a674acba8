/** Listings of virtio_ring.c: interrupts on and off, and what happens when one comes. */
const file = 'virtio_ring.c'

export const ringCallbacks = {
  enableCb: {
    file,
    text: `
    | bool virtqueue_enable_cb(vq)
    | {
    |   last = virtqueue_enable_cb_prepare(vq); //> enableCbPrepare
    |   return !virtqueue_poll(vq, last);       //> poll
    | }
  `,
  },

  enableCbPrepare: {
    file,
    text: `
  3 | int virtqueue_enable_cb_prepare(vq)
  6 | int virtqueue_enable_cb_prepare_split(vq)
    | {
  3 |   avail->flags &= ~NO_INTERRUPT;          //@ enable.flagsLoad enable.flags
  6 |   if (vq->event_triggered)
  6 |     vq->event_triggered = false;          //@ enable.triggered
  6 |   if (flags_shadow & NO_INTERRUPT) {
  6 |     flags_shadow &= ~NO_INTERRUPT;        //@ enable.shadow
  6 |     if (!vq->event)
  6 |       avail->flags = flags_shadow;        //@ enable.flags
  6 |   }
    |   last = vq->last_used_idx;
    |   used_event = last;                      //@ enable.usedEvent
    |   return last;
    | }
  `,
  },

  enableCbDelayed: {
    file,
    text: `
  3 | bool virtqueue_enable_cb_delayed(vq)
  6 | bool virtqueue_enable_cb_delayed_split(vq)
    | {
  3 |   avail->flags &= ~NO_INTERRUPT;          //@ enable.flagsLoad enable.flags
  6 |   if (vq->event_triggered)
  6 |     vq->event_triggered = false;          //@ enable.triggered
  6 |   if (flags_shadow & NO_INTERRUPT) {
  6 |     flags_shadow &= ~NO_INTERRUPT;        //@ enable.shadow
  6 |     if (!vq->event)
  6 |       avail->flags = flags_shadow;        //@ enable.flags
  6 |   }
    |   /* three quarters of those out */
  3 |   out = avail->idx - last_used_idx;       //@ enable.idxLoad
  6 |   out = avail_idx_shadow - last_used_idx;
    |   bufs = out * 3 / 4;
    |   used_event = last_used_idx + bufs;      //@ enable.usedEvent
    |   virtio_mb(vq->weak_barriers);           //@ enable.mb
    |   return used->idx - last_used_idx        //@ enable.usedIdx
    |            <= bufs;                       //+
    | }
  `,
  },

  poll: {
    file,
    text: `
    | bool virtqueue_poll(vq, last)
    | {
  6 |   if (vq->broken)
  6 |     return false;
    |   virtio_mb(vq->weak_barriers);           //@ poll.mb
    |   return last != vring.used->idx;         //@ poll.usedIdx
    | }
  `,
  },

  disableCb: {
    file,
    text: `
  3 | void virtqueue_disable_cb(vq)
  6 | static void virtqueue_disable_cb_split(vq)
    | {
  3 |   avail->flags |= NO_INTERRUPT;           //@ disable.flagsLoad disable.flags
  6 |   if (flags_shadow & NO_INTERRUPT)
  6 |     return;
  6 |   flags_shadow |= NO_INTERRUPT;           //@ disable.shadow
  6 |   if (vq->event_triggered)
  6 |     return;
  6 |   if (vq->event)
  6 |     used_event = 0;                       //@ disable.usedEvent
  6 |   else
  6 |     avail->flags = flags_shadow;          //@ disable.flags
    | }
  `,
  },

  interrupt: {
    file,
    text: `
    | irqreturn_t vring_interrupt(irq, vq)
    | {
    |   if (!more_used(vq))                     //> moreUsed
    |     return IRQ_NONE;
    |   if (vq->broken)
    |     return IRQ_HANDLED;
  6 |   if (vq->event)
  6 |     vq->event_triggered = true;           //@ irq.triggered
    |   if (vq->callback)
    |     vq->callback(vq); /* svq's, or */     //@ irq.callback //> xmitDone
    |                       /* rvq's */         //+ //> recvDone
    |   return IRQ_HANDLED;
    | }
  `,
  },
}
