/** Listings of OpenAMP's rpmsg.c: endpoints; and of its beginning and end. */
const file = 'rpmsg.c'

export const openampEpt = {
  openampCreateEpt: {
    file,
    text: `
    | int rpmsg_create_ept(ept, rdev, name, …)
    | {
    |   mutex_acquire(&rdev->lock);             //@ remote.ept.lock
    |   if (src == RPMSG_ADDR_ANY) {
    |     addr = rpmsg_get_address(bitnext);
    |     rdev->bitnext = addr + 1;             //@ remote.ept.bitNext
    |   } else if (src >= 1024 && is_set(src))
    |     status = RPMSG_ERR_ADDR;
    |   rpmsg_register_endpoint(rdev, ept, …);  //@ remote.ept.register
    |   mutex_release(&rdev->lock);             //@ remote.ept.unlock
    |
    |   if (name[0] && support_ns
    |       && ept->dest_addr == ADDR_ANY)
    |     status = rpmsg_send_ns_message(ept);  //> openampAnnounce
    |   if (status)
    |     rpmsg_unregister_endpoint(ept);       //@ remote.ept.unregister
    |   return status;
    | }
  `,
  },

  openampDestroyEpt: {
    file,
    text: `
    | void rpmsg_destroy_ept(ept)
    | {
    |   if (name[0] && support_ns
    |       && ept->addr >= 1024)
    |     rpmsg_send_ns_message(ept, DESTROY);  //> openampAnnounce
    |   mutex_acquire(&rdev->lock);             //@ remote.ept.lockOut
    |   metal_list_del(&ept->node);             //@ remote.ept.unregister
    |   mutex_release(&rdev->lock);             //@ remote.ept.unlockOut
    | }
  `,
  },

  openampAnnounce: {
    file,
    text: `
    | int rpmsg_send_ns_message(ept, flags)
    | {
    |   strncpy(ns_msg.name, ept->name, 32);
    |   ns_msg.addr  = ept->addr;
    |   ns_msg.flags = flags;
    |   /* waits for a buffer, if it must */
    |   return rpmsg_send_offchannel_raw(       //> openampSend
    |            ept, addr, 53, &ns_msg);       //+
    | }
  `,
  },

  openampStart: {
    file: 'rpmsg_virtio.c',
    text: `
    | int rpmsg_init_vdev(rvdev, vdev, …)
    | {
    |   rdev->support_ns = features & NS;       //@ remote.boot.supportNs
    |   rdev->bitnext = 0;                      //@ remote.boot.bitNext
    |   metal_list_init(&rvdev->reclaimer);     //@ remote.boot.listNext remote.boot.listPrev
    |   virtio_create_virtqueues(vdev, …);
    |     vq->vq_available_idx = 0;             //@ remote.boot.cursor
    |     vq->vq_queued_cnt = 0;                //@ remote.boot.queued
    |   /* no kicks for the buffers to send in */
    |   virtqueue_disable_cb(rvdev->svq);       //> openampDisableCb
    | }
  `,
  },

  openampStop: {
    file: 'rpmsg_virtio.c',
    text: `
    | void rpmsg_deinit_vdev(rvdev)
    | {
    |   while (!list_is_empty(&endpoints))
    |     rpmsg_destroy_ept(first(endpoints));  //> openampDestroyEpt
    |   virtio_delete_virtqueues(vdev);
    | }
  `,
  },
}
