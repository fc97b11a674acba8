/** Listings of TI's PRU library: pru_virtqueue.c, pru_rpmsg.c, and a firmware around them. */
const file = 'pru_rpmsg.c'
const queue = 'pru_virtqueue.c'

export const pru = {
  pruTake: {
    file: queue,
    text: `
    | int16_t pru_virtqueue_get_avail_buf(vq, …)
    | {
    |   if (vq->last_avail_idx == avail->idx)   //@ take.idx
    |     return PRU_VIRTQUEUE_NO_BUF_AVAILABLE;
    |   slot = vq->last_avail_idx++             //@ take.lastAvail
    |          & (num - 1);                     //+
    |   head = avail->ring[slot];               //@ take.head
    |   /* in its hands from here on */
    |   hold(vq, head);                         //@ take.held take.count
    |   desc = vq->vring.desc[head];            //@ take.desc.addr take.desc.len take.desc.flags take.desc.next
    |   *buf = desc.addr;
    |   *len = desc.len;
    |   return head;
    | }
  `,
  },

  pruComplete: {
    file: queue,
    text: `
    | int16_t pru_virtqueue_add_used_buf(vq, …)
    | {
    |   if (head > num)
    |     return PRU_VIRTQUEUE_INVALID_HEAD;
    |   /* fault: an id that is not head */     //@ fault.badId
    |   /* fault: the same entry twice */       //@ fault.duplicateId
    |   /* fault, though it is always so: */    //@ fault.tornPublish
    |   /* public before it is written */
    |   used_elem = &used->ring[                //@ done.idxLoad done.idx
    |                 used->idx++ & (num - 1)]; //+
    |   used_elem->id  = head;                  //@ done.lateId
    |   used_elem->len = len;                   //@ done.lateLen
    |   release(vq, head);                      //@ done.held
    | }
  `,
  },

  pruKick: {
    file: queue,
    text: `
    | int16_t pru_virtqueue_kick(vq)
    | {
    |   if (avail->flags & NO_INTERRUPT)        //@ done.flags
    |     return PRU_VIRTQUEUE_NO_KICK;
    |   /* a system event for the ARM */
    |   __R31 = INT_ENABLE | event;             //@ done.interrupt
    | }
  `,
  },

  pruReceive: {
    file,
    text: `
    | int16_t pru_rpmsg_receive(transport, …)
    | {
    |   head = get_avail_buf(vq, &msg, &size);  //> pruTake
    |   if (head < 0)
    |     return PRU_RPMSG_NO_BUF_AVAILABLE;
    |   n = msg->len;                           //@ remote.rx.size
    |   memcpy(data, msg->data, n);             //@ remote.app.payload
    |   *src = msg->src;                        //@ remote.rx.src
    |   *dst = msg->dst;                        //@ remote.rx.dst
    |   *len = msg->len;                        //@ remote.rx.len
    |   add_used_buf(vq, head, size);           //> pruComplete
    |   pru_virtqueue_kick(vq);                 //> pruKick
    |   return PRU_RPMSG_SUCCESS;
    | }
  `,
  },

  pruSend: {
    file,
    text: `
    | int16_t pru_rpmsg_send(transport, src, …)
    | {
    |   if (len > RPMSG_BUF_SIZE - 16)
    |     return PRU_RPMSG_BUF_TOO_SMALL;
    |   head = get_avail_buf(vq, &msg, &size);  //> pruTake
    |   if (head < 0)
    |     return PRU_RPMSG_NO_BUF_AVAILABLE;
    |   memcpy(msg->data, data, len);           //@ remote.out.payload
    |   msg->len = len;                         //@ remote.out.hdr.len
    |   msg->dst = dst;                         //@ remote.out.hdr.dst
    |   msg->src = src;                         //@ remote.out.hdr.src
    |   msg->flags = 0;                         //@ remote.out.hdr.flags
    |   msg->reserved = 0;                      //@ remote.out.hdr.reserved
    |   add_used_buf(vq, head, size);           //> pruComplete
    |   pru_virtqueue_kick(vq);                 //> pruKick
    |   return PRU_RPMSG_SUCCESS;
    | }
  `,
  },

  pruChannel: {
    file,
    text: `
    | int16_t pru_rpmsg_channel(flags, …)
    | {
    |   memcpy(ns_msg.name, name, 32);
    |   ns_msg.addr  = port;
    |   ns_msg.flags = flags;
    |   return pru_rpmsg_send(transport,        //> pruSend
    |            port, 53, &ns_msg);            //+
    | }
  `,
  },

  pruStart: {
    file,
    text: `
    | int16_t pru_rpmsg_init(transport, …)
    | {
    |   pru_virtqueue_init(vq, vring, …);
    |     vq->last_avail_idx = 0;               //@ remote.boot.cursor
    |   transport->ns = features & NS;          //@ remote.boot.supportNs
    | }
  `,
  },

  pruLoop: {
    file: 'main.c',
    text: `
    | void main(void)
    | {
    |   /* the ARM has kicked */
    |   while (pru_rpmsg_receive(…) == 0) {     //> pruReceive
    |     use(payload, len);                    //@ remote.app.receive
    |     if (answers) {
    |       ret = pru_rpmsg_send(payload, …);   //> pruSend
    |       note(ret);                          //@ remote.app.echo
    |     }
    |   }
    | }
  `,
  },
}
