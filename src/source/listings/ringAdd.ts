/** Listings of virtio_ring.c: making buffers available, and the kick. */
const file = 'virtio_ring.c'

export const ringAdd = {
  add: {
    file,
    text: `
  3 | static int virtqueue_add(…)
  6 | static int virtqueue_add_split(…)
    | {
  6 |   if (vq->broken)
  6 |     return -EIO;
    |   if (vq->num_free < total_sg) {
    |     if (out_sgs)
    |       vq->notify(vq);                     //@ add.noSpaceNotify
    |     return -ENOSPC;
    |   }
  3 |   vq->num_free -= total_sg;               //@ add.numFree //!
    |   head = i = vq->free_head;               //= head
    |   for_each_sg(sg, out_sgs, in_sgs) {
    |     desc[i].flags = NEXT | in * WRITE;    //@ add.desc.flags //!
    |     desc[i].addr  = sg_phys(sg);          //@ add.desc.addr
    |     desc[i].len   = sg->length;           //@ add.desc.len
  6 |     desc[i].next  = extra[i].next;        //@ add.desc.next
  6 |     extra[i].addr  = sg_phys(sg);         //@ add.extra.addr
  6 |     extra[i].len   = sg->length;          //@ add.extra.len
  6 |     extra[i].flags = desc flags;          //@ add.extra.flags
    |     prev = i;
  3 |     i = desc[i].next;                     //@ add.desc.nextLoad
  6 |     i = extra[i].next;
    |   }
    |   desc[prev].flags &= ~NEXT;              //@ add.last.load add.last.store
  6 |   vq->num_free -= total_sg;               //@ add.numFree
    |   vq->free_head = i;                      //@ add.freeHead
  3 |   vq->data[head] = data;                  //@ add.token
  6 |   desc_state[head].data = data;           //@ add.token
    |
  3 |   avail = avail->idx & (num - 1);         //@ add.slotLoad //= slot
  6 |   avail = avail_idx_shadow & (num - 1);   //= slot
    |   vring.avail->ring[avail] = head;        //@ add.ring
    |   virtio_wmb(vq->weak_barriers);          //@ add.wmb
  3 |   vring.avail->idx++;                     //@ add.idxLoad add.idx
  6 |   vq->avail_idx_shadow++;                 //@ add.idxShadow
  6 |   avail->idx = vq->avail_idx_shadow;      //@ add.idx
    |   vq->num_added++;                        //@ add.numAdded
    |   if (vq->num_added == 0xffff)
    |     virtqueue_kick(vq);                   //> kick
    |   return 0;
    | }
  `,
  },

  kick: {
    file,
    text: `
    | bool virtqueue_kick(vq)
    | {
    |   if (virtqueue_kick_prepare(vq))         //> kickPrepare
    |     return virtqueue_notify(vq);          //> notify
    |   return true;
    | }
  `,
  },

  kickPrepare: {
    file,
    text: `
  3 | bool virtqueue_kick_prepare(vq)
  6 | static bool virtqueue_kick_prepare_split(vq)
    | {
    |   virtio_mb(vq->weak_barriers);           //@ kick.mb
  3 |   new = vring.avail->idx;                 //@ kick.idxLoad
  6 |   new = vq->avail_idx_shadow;
    |   old = new - vq->num_added;
    |   vq->num_added = 0;                      //@ kick.numAdded
    |   if (vq->event)
    |     return vring_need_event(              //@ kick.event
    |              avail_event, new, old);      //+
    |   else
    |     return !(used->flags & NO_NOTIFY);    //@ kick.flags
    | }
  `,
  },

  notify: {
    file,
    text: `
    | bool virtqueue_notify(vq)
    | {
    |   if (vq->broken)
    |     return false;
    |   if (!vq->notify(vq)) {                  //@ notify.ring
    |     vq->broken = true;                    //@ notify.broken
    |     return false;
    |   }
    |   return true;
    | }
  `,
  },

  isBroken: {
    file,
    text: `
    | bool virtqueue_is_broken(vq)
    | {
    |   return vq->broken;
    | }
  `,
  },
} as const
