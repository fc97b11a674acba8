/** Listings of virtio_rpmsg_bus.c: how the bus begins. */
const file = 'virtio_rpmsg_bus.c'

export const rpmsgProbe = {
  probe: {
    file,
    text: `
    | static int rpmsg_probe(vdev)
    | {
    |   map_rings(vdev);                        //@ probe.map probe.zero
    |   *vrp = (struct virtproc_info){ 0 };     //@ probe.vrp
    |   find_vqs(vdev, 2, {"input", "output"}); //> newVirtqueue
    |   bufs = dma_alloc_coherent(total, …);
    |   if (!bufs)                              //@ probe.noMemory
    |     del_vqs(vdev);                        //> delVqs
    |     return -ENOMEM;                       //@ probe.gone probe.failed
    |
    |   /* empty buffers for the remote */
    |   for (i = 0; i < num_bufs / 2; i++)
    |     err = virtqueue_add_inbuf(rvq, …);    //> add
    |     WARN_ON(err);                         //@ probe.warn
    |   virtqueue_disable_cb(vrp->svq);         //> disableCb
    |
  6 |   /* the bus's own: rpmsg_ctrl, rpmsg_ns */
  6 |   rpmsg_register_device(rpdev);           //@ channel.made channel.number channel.src channel.dst channel.announce channel.ept channel.name channel.add
    |   if (virtio_has_feature(vdev, F_NS))
    |     ept = rpmsg_create_ept(NS_ADDR);      //> createEpt
    |     vrp->ns_ept = ept;                    //@ probe.nsEpt
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
  remove: {
    file,
    text: `
    | static void rpmsg_remove(vdev)
    | {
    |   virtio_reset_device(vdev);              //@ remove.reset
    |
    |   /* channels, and what has an endpoint */
    |   for_each_child(vdev, unregister);       //@ channel.del channel.put
    |   destroy_endpoints(vrp);                 //> destroyEpt
    |
    |   del_vqs(vdev);                          //> delVqs
    |   dma_free_coherent(bufs);                //@ remove.free
    |   kfree(vrp);
    | }
  `,
  },
  delVqs: {
    file: 'remoteproc_virtio.c',
    text: `
    | static void rproc_virtio_del_vqs(vdev)
    | {
    |   for_each_vq(vdev, vq)
    |     vring_del_virtqueue(vq);              //@ remove.vq
    | }
  `,
  },
}
