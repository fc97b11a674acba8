/** Listings of the receiving side of virtio_rpmsg_bus.c. */
const file = 'virtio_rpmsg_bus.c'

export const rpmsgReceive = {
  recvDone: {
    file,
    text: `
    | static void rpmsg_recv_done(rvq)
    | {
    |   msg = virtqueue_get_buf(rvq, &len);     //> getBuf
    |   if (!msg) {
    |     dev_err("uhm, … no used buffer ?");   //@ recv.nothing
    |     return;
    |   }
    |   while (msg) {
    |     err = rpmsg_recv_single(vrp, msg);    //> recvSingle
    |     if (err)
    |       break;
    |     msgs_received++;
    |     msg = virtqueue_get_buf(rvq, &len);   //> getBuf
    |   }
    |   /* one kick for all of them */
    |   if (msgs_received)
    |     virtqueue_kick(vrp->rvq);             //> kick
    | }
  `,
  },

  recvSingle: {
    file,
    text: `
    | static int rpmsg_recv_single(vrp, msg, len)
    | {
  3 |   hex_dump(msg, 16 + msg->len);           //@ recv.dump
    |   msg_len = msg->len;                     //@ recv.len
    |   if (len > 512 || msg_len > len - 16) {
    |     dev_warn("inbound msg too big");      //@ recv.tooBig
    |     return -EINVAL;
    |   }
    |
    |   mutex_lock(&vrp->endpoints_lock);       //@ recv.lock
    |   ept = idr_find(endpoints, msg->dst);    //@ recv.dst
    |   if (ept)
    |     kref_get(&ept->refcount);             //@ recv.get
    |   mutex_unlock(&vrp->endpoints_lock);     //@ recv.unlock
    |
    |   if (ept) {
    |     mutex_lock(&ept->cb_lock);            //@ recv.cb.lock
    |     if (ept->cb)
  3 |       ept->cb(msg->src, msg->len);        //@ recv.src recv.cbLen client.rx //> nsCb
  6 |       ept->cb(msg->src, msg_len);         //@ recv.src client.rx //> nsCb
    |       /* the client may answer at once */
    |       err = rpmsg_trysend(ept, data);     //@ client.echo //> send
    |     mutex_unlock(&ept->cb_lock);          //@ recv.cb.unlock
    |     kref_put(&ept->refcount);             //@ recv.put
    |   } else {
  6 |     /* ten in five seconds, then silence */
  6 |     if (!rs->begin || passed(rs))
  6 |       rs->begin = jiffies;                //@ limit.begin
  6 |     if (rs->missed)
  6 |       printk("%d callbacks suppressed");  //@ limit.suppressed
  6 |     rs->missed = 0; /* or one more */     //@ limit.missed
  6 |     rs->printed++;                        //@ limit.printed
    |     dev_warn("msg … with no recipient");  //@ recv.noRecipient
    |   }
    |
    |   /* the real size of the buffer */
    |   sg_init_one(&sg, msg, 512);
    |   err = virtqueue_add_inbuf(rvq, &sg);    //> add
    |   if (err)
    |     dev_err("failed to add …: %d", err);  //@ recv.addFailed
    |   return err;
    | }
  `,
  },

  createEpt: {
    file,
    text: `
    | static … *__rpmsg_create_ept(vrp, cb, addr)
    | {
    |   ept = kzalloc(sizeof(*ept));
    |   kref_init(&ept->refcount); /* or put */ //@ bind.refs
    |   ept->cb = cb;                           //@ bind.cb
    |   mutex_lock(&vrp->endpoints_lock);       //@ bind.lock
    |   /* ANY: the lowest free one from 1024 */
    |   id = idr_alloc(endpoints, ept, addr);   //@ bind.warn
    |   if (id < 0)
    |     dev_err("idr_alloc failed: %d", id);  //@ bind.failed
    |   ept->addr = id;                         //@ bind.addr
    |   mutex_unlock(&vrp->endpoints_lock);     //@ bind.unlock
    |   return ept;
    | }
  `,
  },

  destroyEpt: {
    file,
    text: `
    | static void __rpmsg_destroy_ept(vrp, ept)
    | {
    |   mutex_lock(&vrp->endpoints_lock);       //@ unbind.lock
    |   idr_remove(&endpoints, ept->addr);      //@ unbind.addr
    |   mutex_unlock(&vrp->endpoints_lock);     //@ unbind.unlock
    |
    |   mutex_lock(&ept->cb_lock);              //@ unbind.cb.lock
    |   ept->cb = NULL;                         //@ unbind.cb
    |   mutex_unlock(&ept->cb_lock);            //@ unbind.cb.unlock
    |   kref_put(&ept->refcount);               //@ unbind.refs
    | }
  `,
  },
}
