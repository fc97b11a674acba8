/** Listings of OpenAMP's rpmsg_virtio.c: receiving and sending in the role of the device. */
const file = 'rpmsg_virtio.c'

export const openampRpmsg = {
  openampRxCallback: {
    file,
    text: `
    | static void rpmsg_virtio_rx_callback(vq)
    | {
    |   for (;;) {
    |     mutex_acquire(&rdev->lock);           //@ remote.rx.lock
    |     hdr = rpmsg_virtio_get_rx_buffer();   //> openampTake
    |     if (!hdr) {
    |       if (VQ_RX_EMPTY_NOTIFY && released)
    |         virtqueue_kick(rvdev->rvq);       //> openampKick
    |       mutex_release(&rdev->lock);         //@ remote.rx.unlockEmpty
    |       return;
    |     }
    |     hdr->reserved = idx;                  //@ remote.rx.reserved
    |     ept = rpmsg_get_ept_from_addr(        //@ remote.rx.dst
    |             rdev, hdr->dst);              //+
    |     RPMSG_BUF_HELD_INC(hdr);              //@ remote.rx.holdLoad remote.rx.hold
    |     mutex_release(&rdev->lock);           //@ remote.rx.unlock
    |
    |     if (ept) {
    |       if (ept->dest_addr == ADDR_ANY)
    |         ept->dest_addr = hdr->src;        //@ remote.rx.adoptSrc remote.rx.adopt
    |       from = hdr->src;                    //@ remote.rx.src
    |       n = hdr->len;                       //@ remote.rx.len
    |       ept->cb(ept, data, n, from);        //> remoteCallback
    |     }
    |
    |     mutex_acquire(&rdev->lock);           //@ remote.rx.lockAgain
    |     if (buf_held_dec_test(hdr)) {         //> openampUnhold
    |       release_rx_buffer_nolock(hdr);      //> openampReturn
    |       if (VQ_RX_EMPTY_NOTIFY)
    |         released = true;
    |       else
    |         virtqueue_kick(rvdev->rvq);       //> openampKick
    |     }
    |     mutex_release(&rdev->lock);           //@ remote.rx.unlockAgain
    |   }
    | }
  `,
  },

  openampUnhold: {
    file,
    text: `
    | bool rpmsg_virtio_buf_held_dec_test(hdr)
    | {
    |   if (RPMSG_BUF_HELD_COUNTER(hdr) <= 0) { //@ remote.unhold.check
    |     metal_err("unexpected buffer …");     //@ remote.unhold.print
    |     return false;
    |   }
    |   RPMSG_BUF_HELD_DEC(hdr);                //@ remote.unhold.load remote.unhold.store
    |   return !RPMSG_BUF_HELD_COUNTER(hdr);    //@ remote.unhold.again
    | }
  `,
  },

  openampReturn: {
    file,
    text: `
    | rpmsg_virtio_release_rx_buffer_nolock(hdr)
    | {
    |   idx = RPMSG_BUF_INDEX(hdr);             //@ remote.return.head
    |   len = desc[idx].len;                    //@ remote.return.len
    |   add_consumed_buffer(rvq, idx, len);     //> openampComplete
    | }
  `,
  },

  openampHold: {
    file,
    text: `
    | void rpmsg_hold_rx_buffer(ept, rxbuf)
    | {
    |   mutex_acquire(&rdev->lock);             //@ remote.hold.lock
    |   RPMSG_BUF_HELD_INC(hdr);                //@ remote.hold.load remote.hold.store
    |   mutex_release(&rdev->lock);             //@ remote.hold.unlock
    | }
  `,
  },

  openampRelease: {
    file,
    text: `
    | void rpmsg_release_rx_buffer(ept, rxbuf)
    | {
    |   mutex_acquire(&rdev->lock);             //@ remote.release.lock
    |   if (buf_held_dec_test(hdr)) {           //> openampUnhold
    |     release_rx_buffer_nolock(hdr);        //> openampReturn
    |     virtqueue_kick(rvdev->rvq);           //> openampKick
    |   }
    |   mutex_release(&rdev->lock);             //@ remote.release.unlock
    | }
  `,
  },

  openampSend: {
    file,
    text: `
    | int rpmsg_send_offchannel_raw(ept, …)
    | {
    |   if (dst == RPMSG_ADDR_ANY)
    |     return RPMSG_ERR_PARAM;
    |   buf = get_tx_payload_buffer(&room);     //> openampGetTx
    |   if (!buf)
    |     return RPMSG_ERR_NO_BUFF;
    |   if (len > room)
    |     len = room;
    |   metal_io_block_write(buf, data, len);   //@ remote.out.payload
    |   atomic_thread_fence(seq_cst);           //@ remote.out.payloadMb
    |   return send_offchannel_nocopy(buf);     //> openampSendNocopy
    | }
  `,
  },

  openampGetTx: {
    file,
    text: `
    | void *rpmsg_get_tx_payload_buffer(ept, …)
    | {
    |   ticks = wait ? 15000 : 0;
    |   for (;;) {
    |     mutex_acquire(&rdev->lock);           //@ remote.txbuf.lock
    |     node = metal_list_first(&reclaimer);
    |     if (node) {
    |       metal_list_del(node);               //> openampListDel
    |       hdr = node;
    |       idx = node->idx;                    //@ remote.reclaim.head
    |       len = desc[idx].len;                //@ remote.reclaim.len
    |     } else
    |       hdr = get_first_avail_buffer(svq);  //> openampTake
    |     mutex_release(&rdev->lock);           //@ remote.txbuf.unlock
    |     if (hdr || !ticks--)
    |       break;
    |     metal_sleep_usec(1000);               //@ remote.txbuf.sleep remote.txbuf.slept
    |   }
    |   if (!hdr)
    |     return NULL;
    |   hdr->reserved = idx;                    //@ remote.txbuf.reserved
    |   RPMSG_BUF_HELD_INC(hdr);                //@ remote.txbuf.holdLoad remote.txbuf.hold
    |   return RPMSG_LOCATE_DATA(hdr);
    | }
  `,
  },

  openampSendNocopy: {
    file,
    text: `
    | int rpmsg_send_offchannel_nocopy(ept, …)
    | {
    |   idx = hdr->reserved;                    //@ remote.out.head
    |   /* metal_io_block_write, word by word */
    |   hdr->src = src;                         //@ remote.out.hdr.src
    |   hdr->dst = dst;                         //@ remote.out.hdr.dst
    |   hdr->reserved = 0;                      //@ remote.out.hdr.reserved
    |   hdr->len = len; hdr->flags = 0;         //@ remote.out.hdr.len
    |   atomic_thread_fence(seq_cst);           //@ remote.out.hdrMb
    |   mutex_acquire(&rdev->lock);             //@ remote.out.lock
    |   room = desc[idx].len;                   //@ remote.out.room
    |   add_consumed_buffer(svq, idx, room);    //> openampComplete
    |   virtqueue_kick(rvdev->svq);             //> openampKick
    |   mutex_release(&rdev->lock);             //@ remote.out.unlock
    |   return len;
    | }
  `,
  },

  openampFreeTx: {
    file,
    text: `
    | int rpmsg_release_tx_buffer(ept, txbuf)
    | {
    |   mutex_acquire(&rdev->lock);             //@ remote.free.lock
    |   if (buf_held_dec_test(hdr)) {           //> openampUnhold
    |     idx = RPMSG_BUF_INDEX(hdr);           //@ remote.free.head
    |     node->idx = idx;                      //@ remote.free.keepHead
    |     metal_list_add_tail(&reclaimer, node); //> openampListAdd
    |   }
    |   mutex_release(&rdev->lock);             //@ remote.free.unlock
    | }
  `,
  },

  openampNsCallback: {
    file,
    text: `
    | int rpmsg_virtio_ns_callback(ept, …)
    | {
    |   if (len != sizeof(*ns_msg))
    |     return RPMSG_SUCCESS;
    |   atomic_thread_fence(seq_cst);           //@ remote.ns.mb
    |   metal_io_block_read(ns_msg, name);      //@ remote.ns.read
    |   mutex_acquire(&rdev->lock);             //@ remote.ns.lock
    |   _ept = rpmsg_get_endpoint(rdev, name,
    |            RPMSG_ADDR_ANY, dest);
    |   if (_ept && (flags & RPMSG_NS_DESTROY))
    |     _ept->dest_addr = RPMSG_ADDR_ANY;     //@ remote.ns.unbind
    |   else if (_ept)
    |     _ept->dest_addr = dest;               //@ remote.ns.bind
    |   mutex_release(&rdev->lock);             //@ remote.ns.unlock
    |   if (!_ept && !(flags & RPMSG_NS_DESTROY))
    |     rdev->ns_bind_cb(rdev, name, dest);   //@ remote.app.service
    | }
  `,
  },
}
