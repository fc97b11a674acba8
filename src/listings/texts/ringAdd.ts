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
    |   if (indirect && total > 1 && num_free)
  3 |     head = vring_add_indirect(vq, sgs);   //> addIndirect
  6 |     table = alloc_indirect_split(total);  //> addIndirect
  3 |   if (head >= 0)
  3 |     goto add_head;
  3 |   BUG_ON(total > num || total == 0);      //@ add.bug
  6 |   BUG_ON(total == 0);                     //@ add.bug
  6 |   WARN_ON_ONCE(total > num && !indirect); //@ add.warn
  6 |   if (table) {
  6 |     for_each_sg(sg, out_sgs, in_sgs) {
  6 |       table[k].flags = NEXT | in * WRITE; //@ table.flags
  6 |       table[k].addr  = sg_phys(sg);       //@ table.addr
  6 |       table[k].len   = sg->length;        //@ table.len
  6 |       k = table[k].next;                  //@ table.nextLoad
  6 |     }
  6 |     table[last].flags &= ~NEXT;           //@ table.last.load table.last.store
  6 |     sg = table; /* one entry, INDIRECT */
  6 |   }
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
  3 | add_head:
  3 |   vq->data[head] = data;                  //@ add.token
  6 |   desc_state[head].data = data;           //@ add.token
  6 |   desc_state[head].indir_desc = table;    //@ add.indirDesc
  6 |   if (vq->buflen)  /* only 5.16-rc */
  6 |     vq->buflen[head] = in_bytes;          //@ add.buflen
    |
  3 |   avail = avail->idx & (num - 1);         //@ add.slotLoad //= slot
  6 |   avail = avail_idx_shadow & (num - 1);   //= slot
    |   /* fault: nothing keeps the order */    //@ fault.skipWmb
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

  addIndirect: {
    file,
    text: `
  3 | static int vring_add_indirect(…)
  6 | static … *alloc_indirect_split(total)
    | {
    |   table = kmalloc(total * 16);            //@ alloc.kmalloc
    |   if (!table)
    |     return NULL;                          //@ alloc.fails
  3 |   for_each_sg(sg, out_sgs, in_sgs) {
  3 |     table[k].flags = NEXT | in * WRITE;   //@ table.flags
  3 |     table[k].addr  = sg_phys(sg);         //@ table.addr
  3 |     table[k].len   = sg->length;          //@ table.len
  3 |     table[k].next  = k + 1;               //@ table.next
  3 |   }
  3 |   table[last].flags &= ~NEXT;             //@ table.last.load table.last.store
  3 |   table[last].next = 0;                   //@ table.last.next
  3 |   vq->num_free--;                         //@ add.numFree
  3 |   head = vq->free_head;                   //= head
  3 |   desc[head].flags = INDIRECT;            //@ add.desc.flags
  3 |   desc[head].addr  = virt_to_phys(table); //@ add.desc.addr
  3 |   desc[head].len   = total * 16;          //@ add.desc.len
  3 |   vq->free_head = desc[head].next;        //@ add.desc.nextLoad add.freeHead
  3 |   return head;
  6 |   for (k = 0; k < total; k++)
  6 |     table[k].next = k + 1;                //@ table.link
  6 |   return table;
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

  breakQueue: {
    file,
    text: `
    | void virtqueue_break(vq)
    | {
    |   vq->broken = true;                      //@ break.broken
    | }
  `,
  },

  unbreakQueue: {
    file,
    text: `
    | void virtqueue_unbreak(vq)
    | {
    |   vq->broken = false;                     //@ break.sound
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
}
