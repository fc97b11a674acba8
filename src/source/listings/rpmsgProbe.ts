/** Listings of virtio_rpmsg_bus.c: how the bus begins. */
const file = 'virtio_rpmsg_bus.c'

export const rpmsgProbe = {
  probe: {
    file,
    text: `
    | static int rpmsg_probe(vdev)
    | {
    |   find_vqs(vdev, 2, {"input", "output"}); //> newVirtqueue
    |   vrp->last_sbuf = 0;
    |   vrp->sleepers = 0;
    |
    |   /* empty buffers for the remote */
    |   for (i = 0; i < num_bufs / 2; i++)
    |     virtqueue_add_inbuf(rvq, rbuf[i]);    //> add
    |   virtqueue_disable_cb(vrp->svq);         //> disableCb
    |
    |   if (virtio_has_feature(vdev, F_NS)) {
    |     mutex_lock(&vrp->endpoints_lock);     //@ probe.ept.lock
    |     vrp->ns_ept = endpoint(NS_ADDR);      //@ probe.ept
    |     mutex_unlock(&vrp->endpoints_lock);   //@ probe.ept.unlock
    |   }
  3 |   virtqueue_kick(rvq);                    //> kick
  6 |   notify = virtqueue_kick_prepare(rvq);   //> kickPrepare
  6 |   virtio_device_ready(vdev);
  6 |   if (notify)
  6 |     virtqueue_notify(rvq);                //> notify
    |   announce(vdev, "host is online");       //@ probe.event
    |   return 0;
    | }
  `,
  },

  createChannel: {
    file,
    text: `
  3 | static int rpmsg_create_channel(vrp, info)
  6 | static int __rpmsg_create_channel(…)
    | {
    |   device_register(&rpdev->dev);           //@ channel.add
    |   return channels++;                      //@ channel.count
    | }
  `,
  },
} as const
