/** Listings of virtio_ring.c: taking completed buffers back. */
const file = 'virtio_ring.c'

export const ringGet = {
  getBuf: {
    file,
    text: `
  3 | void *virtqueue_get_buf(vq, &len)
  6 | void *virtqueue_get_buf_ctx_split(…)
    | {
    |   if (vq->broken)
    |     return NULL;
    |   if (!more_used(vq))                     //> moreUsed
    |     return NULL;
    |   virtio_rmb(vq->weak_barriers);          //@ get.rmb
    |
    |   slot = last_used_idx & (num - 1);       //= usedSlot
    |   i    = used->ring[slot].id;             //@ get.id
    |   *len = used->ring[slot].len;            //@ get.len
    |   if (i >= num) {                         //= idInRange
    |     BAD_RING("id %u out of range", i);    //@ get.outOfRange
    |     goto broken;
    |   }
    |   if (!data[i]) {                         //= token
    |     BAD_RING("id %u is not a head!", i);  //@ get.notHead
    |     goto broken;
    |   }
  6 |   if (*len > buflen[i]) {  /* 5.16-rc */
  6 |     BAD_RING("used len %d is larger…");   //@ get.tooLong
  6 |     goto broken;
  6 |   }
    |   ret = data[i];                          //= token
    |   detach_buf(vq, i);                      //> detachBuf
    |   vq->last_used_idx++;                    //@ get.lastUsed
    |
  3 |   if (!(avail->flags & NO_INTERRUPT)) {   //@ get.flagsLoad
  6 |   if (!(flags_shadow & NO_INTERRUPT)) {
    |     used_event = vq->last_used_idx;       //@ get.usedEvent
    |     virtio_mb(vq->weak_barriers);         //@ get.mb
    |   }
    |   return ret;
    | broken:
    |   vq->broken = true;                      //@ get.broken
    |   return NULL;
    | }
  `,
  },

  moreUsed: {
    file,
    text: `
  3 | static bool more_used(vq)
  6 | static bool more_used_split(vq)
    | {
    |   return vq->last_used_idx                //@ used.idx
    |            != vring.used->idx;            //+
    | }
  `,
  },

  detachBuf: {
    file,
    text: `
  3 | static void detach_buf(vq, head)
  6 | static void detach_buf_split(vq, head)
    | {
  3 |   vq->data[head] = NULL;                  //@ detach.token
  6 |   desc_state[head].data = NULL;           //@ detach.token
    |
    |   i = head;
  3 |   if (desc[i].flags & INDIRECT)
  3 |     kfree(desc[i].addr);                  //@ detach.table alloc.kfree
    |   while (desc[i].flags & NEXT) {          //@ detach.flags detach.circle
  3 |     i = desc[i].next;                     //@ detach.next
  6 |     i = extra[i].next;
    |     vq->num_free++;                       //@ detach.numFree
    |   }
    |   /* in front of the old list */
  3 |   desc[i].next = vq->free_head;           //@ detach.link
  6 |   extra[i].next = vq->free_head;          //@ detach.link
    |   vq->free_head = head;                   //@ detach.freeHead
    |   vq->num_free++;                         //@ detach.lastFree
  6 |   if (desc_state[head].indir_desc) {
  6 |     BUG_ON(!(extra[head].flags & INDIRECT)); //@ detach.notIndirect
  6 |     BUG_ON(!len || len % 16);             //@ detach.badLength
  6 |     kfree(desc_state[head].indir_desc);   //@ alloc.kfree
  6 |     desc_state[head].indir_desc = NULL;   //@ detach.indirDesc
  6 |   }
    | }
  `,
  },

  detachUnusedBuf: {
    file,
    text: `
  3 | void *virtqueue_detach_unused_buf(vq)
  6 | void *virtqueue_detach_unused_buf_split(vq)
    | {
    |   for (i = 0; i < num; i++) {
    |     if (!data[i])
    |       continue;
    |     buf = data[i];
    |     detach_buf(vq, i);                    //> detachBuf
  3 |     vring.avail->idx--;                   //@ unused.idxLoad unused.idx
  6 |     vq->avail_idx_shadow--;               //@ unused.shadow
  6 |     avail->idx = vq->avail_idx_shadow;    //@ unused.idx
    |     return buf;
    |   }
    |   BUG_ON(vq->num_free != num);            //@ unused.bug
    |   return NULL;
    | }
  `,
  },

  newVirtqueue: {
    file,
    text: `
  3 | struct virtqueue *vring_new_virtqueue(…)
  6 | struct virtqueue *__vring_new_virtqueue(…)
    | {
  3 |   if (num & (num - 1)) {
  3 |     dev_warn("Bad virtqueue length");     //@ new.badNum
  3 |     return NULL;
  3 |   }
  3 |   vq->num_free = num;                     //@ new.numFree
    |   vq->broken = false;                     //@ new.broken
  3 |   vq->last_used_idx = 0;                  //@ new.lastUsed
  3 |   vq->num_added = 0;                      //@ new.numAdded
  3 |   if (!callback)
  3 |     avail->flags |= NO_INTERRUPT;         //@ new.flagsLoad new.flags
  3 |   vq->free_head = 0;                      //@ new.freeHead
  3 |   for (i = 0; i < num; i++) {
  3 |     desc[i].next = i + 1; /* not last */  //@ new.link
  3 |     vq->data[i] = NULL;                   //@ new.token
  3 |   }
  6 |   memset(extra, 0, num * sizeof(*extra)); //@ new.clearExtra
  6 |   for (i = 0; i < num - 1; i++)
  6 |     extra[i].next = i + 1;                //@ new.link
  6 |   memset(desc_state, 0, …);               //@ new.clearState
  6 |   flags = callback ? 0 : NO_INTERRUPT;
  6 |   if (flags && !vq->event)
  6 |     avail->flags = flags;                 //@ new.flags
  6 |   vq->num_free = num;                     //@ new.numFree
  6 |   vq->last_used_idx = 0;                  //@ new.lastUsed
  6 |   vq->event_triggered = false;            //@ new.triggered
  6 |   vq->num_added = 0;                      //@ new.numAdded
  6 |   vq->avail_flags_shadow = flags;         //@ new.flagsShadow
  6 |   vq->avail_idx_shadow = 0;               //@ new.idxShadow
  6 |   vq->free_head = 0;                      //@ new.freeHead
    |   return vq;
    | }
  `,
  },
}
