/** Listings of OpenAMP's virtqueue.c in the role of the device, and of libmetal's list.h. */
const file = 'virtqueue.c'

export const openampQueue = {
  openampNotification: {
    file,
    text: `
    | void virtqueue_notification(vq)
    | {
    |   atomic_thread_fence(seq_cst);           //@ remote.ring.mb
    |   if (vq->callback)
    |     vq->callback(vq);                     //> openampRxCallback
    | }
  `,
  },

  openampTake: {
    file,
    text: `
    | void *virtqueue_get_first_avail_buffer(vq)
    | {
    |   atomic_thread_fence(seq_cst);           //@ take.mb
    |   if (vq->vq_available_idx == avail->idx) //@ take.idx
    |     return NULL;
    |   slot = vq->vq_available_idx++           //@ take.lastAvail
    |          & (num - 1);                     //+
    |   head = avail->ring[slot];               //@ take.head
    |   /* in its hands from here on */
    |   hold(vq, head);                         //@ take.held take.count
    |   addr = desc[head].addr;                 //@ take.desc.addr
    |   *len = desc[head].len;                  //@ take.desc.len
    |   return phys_to_virt(addr);
    | }
  `,
  },

  openampComplete: {
    file,
    text: `
    | int virtqueue_add_consumed_buffer(vq, …)
    | {
    |   if (head >= vq->vq_nentries)
    |     return ERROR_VRING_NO_BUFF;
    |   /* fault: an id that is not head */     //@ fault.badId
    |   /* fault: the same entry twice */       //@ fault.duplicateId
    |   /* fault: the index goes first */       //@ fault.tornPublish
    |   slot = used->idx & (num - 1);           //@ done.idxLoad
    |   used->ring[slot].id  = head;            //@ done.id done.lateId
    |   used->ring[slot].len = len;             //@ done.len done.lateLen
    |   release(vq, head);                      //@ done.held
    |   atomic_thread_fence(seq_cst);           //@ done.wmb
    |   used->idx++;                            //@ done.idxAgain done.idx
    |   vq->vq_queued_cnt++;                    //@ done.queued
    | }
  `,
  },

  openampKick: {
    file,
    text: `
    | void virtqueue_kick(vq)
    | {
    |   atomic_thread_fence(seq_cst);           //@ done.mb
    |   if (features & EVENT_IDX) {
    |     new = used->idx;                      //@ done.idxNow
    |     old = new - vq->vq_queued_cnt;
    |     wanted = vring_need_event(            //@ done.event
    |                used_event, new, old);     //+
    |   } else
    |     wanted = !(avail->flags & NO_INTR);   //@ done.flags
    |   if (wanted)
    |     vq->notify(vq);                       //@ done.interrupt
    |   vq->vq_queued_cnt = 0;                  //@ done.noneQueued
    | }
  `,
  },

  openampDisableCb: {
    file,
    text: `
    | void virtqueue_disable_cb(vq)
    | {
    |   if (features & EVENT_IDX)
    |     avail_event = vq_available_idx        //@ remote.disableCb.event
    |                   - vq_nentries - 1;      //+
    |   else
    |     used->flags                           //@ remote.disableCb.flagsLoad remote.disableCb.flags
    |       |= VRING_USED_F_NO_NOTIFY;          //+
    | }
  `,
  },

  openampEnableCb: {
    file,
    text: `
    | int virtqueue_enable_cb(vq)
    | {
    |   if (features & EVENT_IDX)
    |     avail_event = vq_available_idx;       //@ remote.enableCb.event
    |   else
    |     used->flags                           //@ remote.enableCb.flagsLoad remote.enableCb.flags
    |       &= ~VRING_USED_F_NO_NOTIFY;         //+
    |   atomic_thread_fence(seq_cst);           //@ remote.enableCb.mb
    |   return avail->idx != vq_available_idx;  //@ remote.enableCb.idx
    | }
  `,
  },

  openampListAdd: {
    file: 'list.h',
    text: `
    | void metal_list_add_tail(list, node)
    | {
    |   node->prev = list->prev;                //@ remote.listAdd.prev
    |   node->next = list;                      //@ remote.listAdd.next
    |   node->next->prev = node;                //@ remote.listAdd.headPrev
    |   node->prev->next = node;                //@ remote.listAdd.lastNext
    | }
  `,
  },

  openampListDel: {
    file: 'list.h',
    text: `
    | void metal_list_del(node)
    | {
    |   next = node->next;                      //@ remote.listDel.next
    |   prev = node->prev;                      //@ remote.listDel.prev
    |   next->prev = prev;                      //@ remote.listDel.nextPrev
    |   prev->next = next;                      //@ remote.listDel.prevNext
    |   node->prev = node;                      //@ remote.listDel.selfPrev
    |   node->next = node;                      //@ remote.listDel.selfNext
    | }
  `,
  },
}
