/**
 * Listings of the application on a real remote: ours, one for all libraries. Where several
 * lines call a library, the one that the remote is built with is meant.
 */
const file = 'app.c'

export const remoteApp = {
  remoteStart: {
    file,
    text: `
    | void app_start(void)
    | {
    |   rpmsg_init_vdev(rvdev, vdev);           //> openampStart
    |   rpmsg_lite_remote_init(shmem);          //> liteStart
    |   pru_rpmsg_init(transport);              //> pruStart
    | }
  `,
  },

  remoteRestart: {
    file,
    text: `
    | void app_restart(clean)
    | {
    |   if (clean) {
    |     rpmsg_deinit_vdev(rvdev);             //> openampStop
    |     rpmsg_lite_deinit(dev);               //> liteStop
    |   }
    |   /* a reset: its memory is lost */
    |   memset(private, 0, sizeof(private));    //@ remote.boot.lost
    |   /* fault ends: it looks again */        //@ fault.healed
    |   rpmsg_init_vdev(rvdev, vdev);           //> openampStart
    |   rpmsg_lite_remote_init(shmem);          //> liteStart
    |   pru_rpmsg_init(transport);              //> pruStart
    | }
  `,
  },

  remotePoll: {
    file,
    text: `
    | void app_isr(vq)
    | {
    |   /* the driver has rung */
    |   virtqueue_notification(vq);             //> openampNotification
    |   virtqueue_notification(vq);             //> liteNotification
    |   main();                                 //> pruLoop
    | }
  `,
  },

  remoteCallback: {
    file,
    text: `
    | int app_rx_callback(ept, data, len, src)
    | {
    |   read(data, len);                        //@ remote.app.payload
    |   if (ept->mode == HOLD)
    |     handle = next_held++;                 //@ remote.app.heldCount
    |   use(ept, data, len, src);               //@ remote.app.receive
    |   if (ept->mode == ECHO) {
    |     ret = rpmsg_send(ept, data, len);     //> openampSend
    |     ret = rpmsg_lite_send(ept, data);     //> liteSend
    |     note(ret);                            //@ remote.app.echo
    |   }
    |   if (ept->mode != HOLD)
    |     return RL_RELEASE;
    |   rpmsg_hold_rx_buffer(ept, data);        //> openampHold
    |   held[handle] = data;                    //@ remote.app.held
    |   return RL_HOLD;
    | }
  `,
  },

  remoteCreateEpt: {
    file,
    text: `
    | int app_create_ept(service, addr, dest)
    | {
    |   handle = next_ept++;                    //@ remote.app.eptCount
    |   rpmsg_create_ept(ept, rdev, …);         //> openampCreateEpt
    |   rpmsg_lite_create_ept(dev, addr, …);    //> liteCreateEpt
    |   /* the PRU library has no endpoints */
    |   ports[handle] = addr;                   //@ remote.ept.register
    | }
  `,
  },

  remoteSetMode: {
    file,
    text: `
    | void app_set_mode(ept, mode)
    | {
    |   ept->mode = mode;                       //@ remote.app.mode
    | }
  `,
  },

  remoteDestroyEpt: {
    file,
    text: `
    | void app_destroy_ept(ept)
    | {
    |   rpmsg_destroy_ept(ept);                 //> openampDestroyEpt
    |   rpmsg_lite_destroy_ept(dev, ept);       //> liteDestroyEpt
    |   /* the PRU library has no endpoints */
    |   ports[handle] = 0;                      //@ remote.ept.unregister
    | }
  `,
  },

  remoteAnnounce: {
    file,
    text: `
    | int app_announce(ept, service, flags)
    | {
    |   rpmsg_send_ns_message(ept, flags);      //> openampAnnounce
    |   rpmsg_ns_announce(dev, ept, service);   //> liteAnnounce
    |   pru_rpmsg_channel(flags, service);      //> pruChannel
    | }
  `,
  },

  remoteSend: {
    file,
    text: `
    | int app_send(ept, dst, data, len, wait)
    | {
    |   rpmsg_send_offchannel_raw(ept, dst, …); //> openampSend
    |   rpmsg_lite_send(dev, ept, dst, …);      //> liteSend
    |   pru_rpmsg_send(transport, dst, …);      //> pruSend
    | }
  `,
  },

  remoteAllocTx: {
    file,
    text: `
    | int app_take_tx(ept, wait)
    | {
    |   rpmsg_get_tx_payload_buffer(ept, …);    //> openampGetTx
    |   rpmsg_lite_alloc_tx_buffer(dev, …);     //> liteAllocTx
    |   handle = next_taken++;                  //@ remote.app.takenCount
    |   taken[handle] = buf;                    //@ remote.app.taken
    |   return handle;
    | }
  `,
  },

  remoteSendNocopy: {
    file,
    text: `
    | int app_send_taken(handle, dst, data, len)
    | {
    |   memcpy(taken[handle], data, len);       //@ remote.app.write
    |   rpmsg_send_offchannel_nocopy(ept, …);   //> openampSendNocopy
    |   rpmsg_lite_send_nocopy(dev, ept, …);    //> liteSendNocopy
    |   taken[handle] = NULL;                   //@ remote.app.sent
    | }
  `,
  },

  remoteFreeTx: {
    file,
    text: `
    | int app_free_tx(handle)
    | {
    |   rpmsg_release_tx_buffer(ept, buf);      //> openampFreeTx
    |   taken[handle] = NULL;                   //@ remote.app.sent
    | }
  `,
  },

  remoteHold: {
    file,
    text: `
    | int app_hold(handle)
    | {
    |   rpmsg_hold_rx_buffer(ept, buf);         //> openampHold
    |   times[handle]++;                        //@ remote.app.heldMore
    | }
  `,
  },

  remoteRelease: {
    file,
    text: `
    | int app_release(handle)
    | {
    |   rpmsg_release_rx_buffer(ept, buf);      //> openampRelease
    |   rpmsg_lite_release_rx_buffer(dev, buf); //> liteRelease
    |   if (times[handle] > 1)
    |     times[handle]--;                      //@ remote.app.heldLess
    |   else
    |     held[handle] = NULL;                  //@ remote.app.released
    | }
  `,
  },

  remoteEnableCb: {
    file,
    text: `
    | int app_enable_cb(vq)
    | {
    |   return virtqueue_enable_cb(vq);         //> openampEnableCb
    | }
  `,
  },

  remoteDisableCb: {
    file,
    text: `
    | void app_disable_cb(vq)
    | {
    |   virtqueue_disable_cb(vq);               //> openampDisableCb
    | }
  `,
  },
}
