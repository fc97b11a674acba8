/**
 * Listings of RPMsg-Lite in the role of the remote: rpmsg_lite.c, rpmsg_ns.c, virtqueue.c.
 * Long because they are the whole library, read from top to bottom.
 */
const file = 'rpmsg_lite.c'
const queue = 'virtqueue.c'

export const rpmsgLite = {
  liteNotification: {
    file: queue,
    text: `
    | void virtqueue_notification(vq)
    | {
    |   if (vq == rvq)
    |     rpmsg_lite_rx_callback(vq);           //> liteRxCallback
    |   else
    |     rpmsg_lite_tx_callback(vq);           //> liteTxCallback
    | }
  `,
  },

  liteTake: {
    file: queue,
    text: `
    | void *virtqueue_get_available_buffer(vq)
    | {
    |   if (vq->vq_available_idx == avail->idx) //@ take.idx
    |     return VQ_NULL;
    |   slot = vq->vq_available_idx++           //@ take.lastAvail
    |          & (num - 1);                     //+
    |   head = avail->ring[slot];               //@ take.head
    |   /* in its hands from here on */
    |   hold(vq, head);                         //@ take.held take.count
    |   env_rmb();                              //@ take.rmb
    |   addr = (uint32_t)desc[head].addr;       //@ take.desc.addr
    |   *len = desc[head].len;                  //@ take.desc.len
    |   return env_map_patova(addr);
    | }
  `,
  },

  liteComplete: {
    file: queue,
    text: `
    | int virtqueue_add_consumed_buffer(vq, …)
    | {
    |   if (head > vq->vq_nentries)
    |     return ERROR_VRING_NO_BUFF;
    |   /* fault: an id that is not head */     //@ fault.badId
    |   /* fault: the same entry twice */       //@ fault.duplicateId
    |   /* fault: the index goes first */       //@ fault.tornPublish
    |   slot = used->idx & (num - 1);           //@ done.idxLoad
    |   used->ring[slot].id  = head;            //@ done.id done.lateId
    |   used->ring[slot].len = len;             //@ done.len done.lateLen
    |   release(vq, head);                      //@ done.held
    |   env_wmb();                              //@ done.wmb
    |   used->idx++;                            //@ done.idxAgain done.idx
    | }
  `,
  },

  liteKick: {
    file: queue,
    text: `
    | void virtqueue_kick(vq)
    | {
    |   env_mb();                               //@ done.mb
    |   /* its own flags, not the driver's */
    |   if (!(used->flags & NO_NOTIFY))         //@ done.ownFlags
    |     vq->notify_fc(vq);                    //@ done.interrupt
    | }
  `,
  },

  liteTxCallback: {
    file,
    text: `
    | static void rpmsg_lite_tx_callback(vq)
    | {
    |   rpmsg_lite_dev->link_state = 1;         //@ remote.link.up
    | }
  `,
  },

  liteRxCallback: {
    file,
    text: `
    | static void rpmsg_lite_rx_callback(vq)
    | {
    |   msg = vq_rx_remote(rvq, &len, &idx);    //> liteTake
    |   while (msg) {
    |     node = get_endpoint(msg->hdr.dst);    //@ remote.rx.dst
    |     ret = RL_RELEASE;
    |     if (node) {
    |       src = msg->hdr.src;                 //@ remote.rx.src
    |       n   = msg->hdr.len;                 //@ remote.rx.len
    |       ret = ept->rx_cb(data, n, src);     //> remoteCallback
    |     }
    |     if (ret == RL_HOLD)
    |       msg->hdr.reserved.idx = idx;        //@ remote.rx.keep
    |     else
    |       vq_rx_free_remote(rvq, msg, idx);   //> liteRxFree
    |     msg = vq_rx_remote(rvq, &len, &idx);  //> liteTake
    |   }
    |   /* CONSUMED_BUFFERS_NOTIFICATION */
    |   if (rx_freed)
    |     virtqueue_kick(rvq);                  //> liteKick
    | }
  `,
  },

  liteRxFree: {
    file,
    text: `
    | void vq_rx_free_remote(rvq, buffer, …)
    | {
    | #if RL_CLEAR_USED_BUFFERS
    |   env_memset(buffer, 0x00, len);          //@ remote.free.clear
    | #endif
    |   add_consumed_buffer(rvq, idx, len);     //> liteComplete
    | }
  `,
  },

  liteRelease: {
    file,
    text: `
    | int rpmsg_lite_release_rx_buffer(dev, buf)
    | {
    |   env_lock_mutex(dev->lock);              //@ remote.release.lock
    |   idx = msg->hdr.reserved.idx;            //@ remote.return.head
    |   len = desc[idx].len;                    //@ remote.return.len
    |   vq_rx_free_remote(rvq, msg, len, idx);  //> liteRxFree
    | #if CONSUMED_BUFFERS_NOTIFICATION
    |   virtqueue_kick(rvq);                    //> liteKick
    | #endif
    |   env_unlock_mutex(dev->lock);            //@ remote.release.unlock
    | }
  `,
  },

  liteSend: {
    file,
    text: `
    | int rpmsg_lite_send(dev, ept, dst, data, …)
    | {
    |   if (size > RL_BUFFER_PAYLOAD_SIZE)
    |     return RL_ERR_BUFF_SIZE;
    |   if (dev->link_state != RL_TRUE)
    |     return RL_NOT_READY;
    |   for (;;) {
    |     env_lock_mutex(dev->lock);            //@ remote.txbuf.lock
    |     buf = vq_tx_alloc_remote(tvq, &idx);  //> liteTake
    |     env_unlock_mutex(dev->lock);          //@ remote.txbuf.unlock
    |     if (buf || tick_count++ >= timeout)
    |       break;
    |     env_sleep_msec(1);                    //@ remote.txbuf.sleep remote.txbuf.slept
    |   }
    |   if (!buf)
    |     return RL_ERR_NO_MEM;
    |   msg->hdr.dst   = dst;                   //@ remote.out.hdr.dst
    |   msg->hdr.src   = src;                   //@ remote.out.hdr.src
    |   msg->hdr.len   = size;                  //@ remote.out.hdr.len
    |   msg->hdr.flags = 0;                     //@ remote.out.hdr.flags
    |   env_memcpy(msg->data, data, size);      //@ remote.out.payload
    |   env_lock_mutex(dev->lock);              //@ remote.out.lock
    |   vq_tx_remote(tvq, buf, len, idx);       //> liteComplete
    |   virtqueue_kick(tvq);                    //> liteKick
    |   env_unlock_mutex(dev->lock);            //@ remote.out.unlock
    |   return RL_SUCCESS;
    | }
  `,
  },

  liteAllocTx: {
    file,
    text: `
    | void *rpmsg_lite_alloc_tx_buffer(dev, …)
    | {
    |   if (dev->link_state != RL_TRUE)
    |     return RL_NULL;
    |   for (;;) {
    |     env_lock_mutex(dev->lock);            //@ remote.txbuf.lock
    |     buf = vq_tx_alloc_remote(tvq, &idx);  //> liteTake
    |     env_unlock_mutex(dev->lock);          //@ remote.txbuf.unlock
    |     if (buf || tick_count++ >= timeout)
    |       break;
    |     env_sleep_msec(1);                    //@ remote.txbuf.sleep remote.txbuf.slept
    |   }
    |   if (!buf)
    |     return RL_NULL;
    |   /* for the nocopy send */
    |   msg->hdr.reserved.idx = idx;            //@ remote.txbuf.keep
    |   return msg->data;
    | }
  `,
  },

  liteSendNocopy: {
    file,
    text: `
    | int rpmsg_lite_send_nocopy(dev, ept, …)
    | {
    |   if (size > RL_BUFFER_PAYLOAD_SIZE)
    |     return RL_ERR_BUFF_SIZE;
    |   if (dev->link_state != RL_TRUE)
    |     return RL_NOT_READY;
    |   msg->hdr.dst   = dst;                   //@ remote.out.hdr.dst
    |   msg->hdr.src   = src;                   //@ remote.out.hdr.src
    |   msg->hdr.len   = size;                  //@ remote.out.hdr.len
    |   msg->hdr.flags = 0;                     //@ remote.out.hdr.flags
    |   env_lock_mutex(dev->lock);              //@ remote.out.lock
    |   idx = msg->hdr.reserved.idx;            //@ remote.out.head
    |   len = desc[idx].len;                    //@ remote.out.room
    |   vq_tx_remote(tvq, msg, len, idx);       //> liteComplete
    |   virtqueue_kick(tvq);                    //> liteKick
    |   env_unlock_mutex(dev->lock);            //@ remote.out.unlock
    |   return RL_SUCCESS;
    | }
  `,
  },

  liteCreateEpt: {
    file,
    text: `
    | ept *rpmsg_lite_create_ept(dev, addr, …)
    | {
    |   env_lock_mutex(dev->lock);              //@ remote.ept.lock
    |   if (addr == RL_ADDR_ANY)
    |     addr = lowest_free(endpoints);
    |   if (get_endpoint_from_addr(addr))
    |     rl_ept = RL_NULL;
    |   else
    |     add_to_list(&endpoints, node);        //@ remote.ept.register
    |   env_unlock_mutex(dev->lock);            //@ remote.ept.unlock
    |   return rl_ept;
    | }
  `,
  },

  liteDestroyEpt: {
    file,
    text: `
    | int rpmsg_lite_destroy_ept(dev, rl_ept)
    | {
    |   env_lock_mutex(dev->lock);              //@ remote.ept.lockOut
    |   remove_from_list(&endpoints, node);     //@ remote.ept.unregister
    |   env_unlock_mutex(dev->lock);            //@ remote.ept.unlockOut
    | }
  `,
  },

  liteAnnounce: {
    file: 'rpmsg_ns.c',
    text: `
    | int rpmsg_ns_announce(dev, ept, name, …)
    | {
    |   env_strncpy(ns_msg.name, name, 32);
    |   ns_msg.addr  = ept->addr;
    |   ns_msg.flags = flags;
    |   return rpmsg_lite_send(dev, ept,        //> liteSend
    |            53, &ns_msg, RL_BLOCK);        //+
    | }
  `,
  },

  liteNsCallback: {
    file: 'rpmsg_ns.c',
    text: `
    | static int rpmsg_ns_rx_cb(payload, len, …)
    | {
    |   if (len == sizeof(struct rpmsg_ns_msg)) {
    |     msg = *payload;                       //@ remote.ns.read
    |     cb(msg.addr, msg.name, msg.flags);    //@ remote.app.service
    |   }
    |   return RL_RELEASE;
    | }
  `,
  },

  liteStart: {
    file,
    text: `
    | dev *rpmsg_lite_remote_init(shmem, …)
    | {
    |   virtqueue_create(idx, name, &ring, …);
    |     vq->vq_available_idx = 0;             //@ remote.boot.cursor
    |   /* until the driver kicks */
    |   dev->link_state = 0;                    //@ remote.boot.link
    |   rpmsg_ns_bind(dev, app_ns_cb);          //@ remote.boot.supportNs
    | }
  `,
  },

  liteStop: {
    file,
    text: `
    | int rpmsg_lite_deinit(dev)
    | {
    |   /* nobody is told */
    |   dev->link_state = 0;                    //@ remote.boot.link
    |   env_free_memory(dev);
    | }
  `,
  },
}
