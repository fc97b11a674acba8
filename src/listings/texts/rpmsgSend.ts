/** Listings of the sending side of virtio_rpmsg_bus.c. The notation is that of parse.ts. */
const file = 'virtio_rpmsg_bus.c'

export const rpmsgSend = {
  send: {
    file,
    text: `
    | int rpmsg_send_offchannel_raw(…)
    | {
    |   if (src == ANY || dst == ANY) {
    |     dev_err(dev, "invalid addr …");       //@ send.badAddr
    |     return -EINVAL;
    |   }
  3 |   if (len > RPMSG_BUF_SIZE - 16) {        //= len
  6 |   if (len > vrp->buf_size - 16) {         //= len
    |     dev_err(dev, "message is too big");   //@ send.tooBig
    |     return -EMSGSIZE;
    |   }
    |
    |   msg = get_a_tx_buf(vrp);                //> getATxBuf //= msg
    |   if (!msg && !wait)                      //= wait
    |     return -ENOMEM;
    |   while (!msg) {
    |     rpmsg_upref_sleepers(vrp);            //> uprefSleepers //= sleepers
    |     left = wait_event_interruptible_timeout( //@ wait.prepare wait.schedule wait.finish
    |              vrp->sendq,                  //+
    |              msg = get_a_tx_buf(vrp),     //+ //> getATxBuf //= msg
    |              msecs_to_jiffies(15000));    //+
    |     rpmsg_downref_sleepers(vrp);          //> downrefSleepers //= sleepers
    |     if (!left) {
    |       dev_err(dev, "timeout …");          //@ send.timeout
    |       return -ERESTARTSYS;
    |     }
    |   }
    |
    |   msg->len = len;                         //@ send.hdr.len
    |   msg->flags = 0;                         //@ send.hdr.flags
    |   msg->src = src;                         //@ send.hdr.src
    |   msg->dst = dst;                         //@ send.hdr.dst
    |   msg->reserved = 0;                      //@ send.hdr.reserved
    |   memcpy(msg->data, data, len);           //@ send.copyFrom send.copy
  3 |   hex_dump(msg, 16 + msg->len);           //@ send.dump
    |
    |   sg_init_one(&sg, msg, 16 + len);
    |   mutex_lock(&vrp->tx_lock);              //@ send.lock
    |   err = virtqueue_add_outbuf(svq, &sg);   //> add
    |   if (err) {
    |     dev_err(dev, "add failed: %d", err);  //@ send.addFailed
    |     goto out;
    |   }
    |   virtqueue_kick(svq);                    //> kick
    | out:
    |   mutex_unlock(&vrp->tx_lock);            //@ send.unlock
    |   return err;
    | } /* signals are handled here */          //@ world.signalled
  `,
  },

  getATxBuf: {
    file,
    text: `
    | static void *get_a_tx_buf(vrp)
    | {
    |   mutex_lock(&vrp->tx_lock);              //@ tx.lock
    |   /* never used before? */
  3 |   if (vrp->last_sbuf < RPMSG_NUM_BUFS/2)  //= lastSbuf
  6 |   if (vrp->last_sbuf < vrp->num_bufs/2)   //= lastSbuf
    |     buf = sbufs + 512 * last_sbuf++;      //@ tx.fresh
    |   else /* one that came back */
    |     buf = virtqueue_get_buf(svq, &len);   //> getBuf //= buf
    |   mutex_unlock(&vrp->tx_lock);            //@ tx.unlock
    |   return buf;
    | }
  `,
  },

  uprefSleepers: {
    file,
    text: `
    | static void rpmsg_upref_sleepers(vrp)
    | {
    |   mutex_lock(&vrp->tx_lock);              //@ up.lock
    |   n = atomic_inc_return(&sleepers);       //@ up.sleepers
    |   if (n == 1) /* the first one */
    |     virtqueue_enable_cb(vrp->svq);        //> enableCb
    |   mutex_unlock(&vrp->tx_lock);            //@ up.unlock
    | }
  `,
  },

  downrefSleepers: {
    file,
    text: `
    | static void rpmsg_downref_sleepers(vrp)
    | {
    |   mutex_lock(&vrp->tx_lock);              //@ down.lock
    |   n = atomic_dec_return(&sleepers);       //@ down.sleepers
    |   if (n == 0) /* the last one */
    |     virtqueue_disable_cb(vrp->svq);       //> disableCb
    |   mutex_unlock(&vrp->tx_lock);            //@ down.unlock
    | }
  `,
  },

  xmitDone: {
    file,
    text: `
    | static void rpmsg_xmit_done(svq)
    | {
    |   /* somebody may be waiting */
    |   wake_up_interruptible(&vrp->sendq);     //@ xmit.wake
    | }
  `,
  },
}
