/** Listings of the remote, with the names of OpenAMP. */
const file = 'virtqueue.c'

export const remote = {
  take: {
    file,
    text: `
    | void *virtqueue_get_available_buffer(vq)
    | {
    |   if (last_avail_idx == avail->idx)       //@ take.idx
    |     return NULL;
    |   rmb();                                  //@ take.rmb
    |   slot = last_avail_idx & (num - 1);      //= takeSlot
    |   head = avail->ring[slot];               //@ take.head
    |   hold(vq, head);                         //@ take.held
    |   vq->last_avail_idx++;                   //@ take.lastAvail
    |   vq->taken++;                            //@ take.count
    |
    |   for (i = head; ; ) {
    |     addr  = desc[i].addr;                 //@ take.desc.addr
    |     len   = desc[i].len;                  //@ take.desc.len
    |     flags = desc[i].flags;                //@ take.desc.flags
    |     if (!(flags & NEXT))
    |       break;
    |     i = desc[i].next;                     //@ take.desc.next
    |   }
    |
    |   /* from whom, for whom, and what? */
    |   src = msg->src;                         //@ take.hdr.src
    |   dst = msg->dst;                         //@ take.hdr.dst
    |   n   = msg->len;                         //@ take.hdr.len
    |   read(msg->data, n);                     //@ take.payload
    |   return buffer(addr);
    | }
  `,
  },

  complete: {
    file,
    text: `
    | int virtqueue_add_consumed_buffer(vq, head)
    | {
    |   /* length of the chain */
    |   for (len = 0, i = head; ; ) {
    |     flags = desc[i].flags;                //@ take.desc.flags
    |     len += desc[i].len;                   //@ take.desc.len
    |     if (!(flags & NEXT))
    |       break;
    |     i = desc[i].next;                     //@ take.desc.next
    |   }
    |   table = desc[head].addr; /* INDIRECT */ //@ take.desc.addr
    |
    |   /* fault: an id that is not head */     //@ fault.badId
    |   /* fault: the same entry twice */       //@ fault.duplicateId
    |   /* fault: the index goes first */       //@ fault.tornPublish
    |   slot = used->idx & (num - 1);           //@ done.idxLoad
    |   used->ring[slot].id  = head;            //@ done.id done.lateId
    |   used->ring[slot].len = len;             //@ done.len done.lateLen
    |   release(vq, head);                      //@ done.held
    |   wmb();                                  //@ done.wmb
    |   used->idx++;                            //@ done.idx
    |
    |   /* does the driver want to know? */
    |   mb();                                   //@ done.mb
    |   if (vq->event)
    |     wanted = need_event(used_event);      //@ done.event
    |   else
    |     wanted = !(avail->flags & NO_INTR);   //@ done.flags
    |   if (wanted)
    |     interrupt(driver);                    //@ done.interrupt
    | }
  `,
  },

  readMailbox: {
    file: 'firmware.c',
    text: `
    | void mailbox_isr(void)
    | {
    |   while (mailbox_has_message())
    |     vq = mailbox_read();                  //@ remote.mailbox
    | }
  `,
  },
  setUsedFlags: {
    file,
    text: `
    | void virtqueue_disable_cb(vq)
    | {
    |   /* NO_NOTIFY, or 0 to be told again */
    |   vring.used->flags = flags;              //@ remote.flags
    | }
  `,
  },

  setAvailEvent: {
    file,
    text: `
    | void virtqueue_enable_cb(vq)
    | {
    |   /* kick me when avail->idx passes this */
    |   avail_event = idx;                      //@ remote.availEvent
    | }
  `,
  },

  deliver: {
    file: 'rpmsg_virtio.c',
    text: `
    | int rpmsg_send(…, src, dst, data, len)
    | {
    |   buf = get_available_buffer(rvq);        //> take
    |   if (!buf)
    |     return NULL;
    |   hdr->src = src;                         //@ deliver.src
    |   hdr->dst = dst;                         //@ deliver.dst
    |   hdr->reserved = 0;                      //@ deliver.reserved
    |   hdr->len = len;                         //@ deliver.len
    |   hdr->flags = 0;                         //@ deliver.flags
    |   memcpy(hdr->data, data, len);           //@ deliver.data
    |   add_consumed_buffer(rvq, buf);          //> complete
    | }
  `,
  },
}
