/** Listings of the rpmsg bus: name service, channels and their drivers. */
const file = 'virtio_rpmsg_bus.c'
const core = 'rpmsg_core.c'

export const rpmsgBus = {
  nsCb: {
    file,
    text: `
    | static int rpmsg_ns_cb(data, len, src)
    | {
    |   if (len != sizeof(*msg)) {
    |     dev_err("malformed ns msg (%d)");     //@ ns.malformed
    |     return -EINVAL;
    |   }
    |   /* the remote is not trusted */
    |   msg->name[31] = '\\0';                  //@ ns.terminate
  6 |   strncpy(info.name, msg->name);          //@ ns.name
    |   dev_info("%sing channel %s addr 0x%x",  //@ ns.addr ns.flags ns.print
    |            msg->flags & DESTROY, …);      //+
  3 |   strncpy(info.name, msg->name);          //@ ns.name
  3 |   info.dst = msg->addr;                   //@ ns.addrAgain
    |   if (msg->flags & DESTROY) {             //@ ns.flagsAgain
    |     err = destroy_channel(vrp, &info);    //> destroyChannel
    |     if (err)
    |       dev_err("… failed: %d", err);       //@ ns.destroyFailed
    |   } else {
    |     ch = create_channel(vrp, &info);      //> createChannel
    |     if (!ch)
    |       dev_err("create_channel failed");   //@ ns.createFailed
    |   }
    | }
  `,
  },

  createChannel: {
    file,
    text: `
  3 | static int rpmsg_create_channel(vrp, info)
  6 | static int __rpmsg_create_channel(…)
    | {
    |   if (find_device(info)) {
    |     dev_err("channel … already exist");   //@ channel.exists
    |     return NULL;
    |   }
    |   rpdev = kzalloc(sizeof(*rpdev));        //@ channel.made
    |   rpdev->index = rpmsg_dev_index++;       //@ channel.count channel.number
    |   rpdev->src = info->src;                 //@ channel.src
    |   rpdev->dst = info->dst;                 //@ channel.dst
    |   rpdev->announce = src != ANY;           //@ channel.announce
    |   rpdev->ept = NULL;                      //@ channel.ept
    |   strncpy(rpdev->id.name, info->name);    //@ channel.name
    |   device_register(&rpdev->dev);           //@ channel.add
    |   if (driver_for(rpdev)) {
    |     /* in the driver core */
    |     err = rpmsg_dev_probe(&rpdev->dev);   //> devProbe
    |     if (err)
    |       pr_warn("probe … failed: %d", err); //@ device.failed
    |     else
    |       dev->driver = drv;                  //@ device.bound
    |   }
    |   return rpdev;
    | }
  `,
  },

  destroyChannel: {
    file,
    text: `
  3 | static int rpmsg_destroy_channel(vrp, info)
  6 | … virtio_rpmsg_release_channel(…, info)
    | {
    |   dev = find_device(info);
    |   if (!dev)
    |     return -EINVAL;
    |   device_unregister(dev);                 //@ channel.del
    |   if (dev->driver)
    |     rpmsg_dev_remove(dev);                //> devRemove
    |   put_device(dev);                        //@ channel.put
    |   return 0;
    | }
  `,
  },

  devProbe: {
    file: core,
    text: `
    | static int rpmsg_dev_probe(dev)
    | {
    |   ept = create_ept(rpdev, cb, src);       //> createEpt
    |   if (!ept) {
    |     dev_err("failed to create endpoint"); //@ device.noEpt
    |     goto out; /* -ENOMEM */
    |   }
    |   rpdev->ept = ept;                       //@ device.ept
    |   rpdev->src = ept->addr;                 //@ device.src
    |   err = rpdrv->probe(rpdev);              //@ device.probe
    |
    |   if (rpdev->announce && F_NS)
    |     err = rpmsg_sendto(ept, nsm, NS);     //> send
    |     if (err)
    |       dev_err("failed to announce …");    //@ announce.failed
  6 |   if (err) {
  6 |     dev_err("failed to announce …");      //@ device.noAnnounce
  6 |     rpdrv->remove(rpdev);                 //@ device.remove
  6 |     rpmsg_destroy_ept(ept);               //> destroyEpt
  6 |   }
    | out:
    |   return err;
    | }
  `,
  },

  devRemove: {
    file: core,
    text: `
    | static int rpmsg_dev_remove(dev)
    | {
    |   if (rpdev->announce && F_NS)
    |     err = rpmsg_sendto(ept, nsm, NS);     //> send
    |     if (err)
    |       dev_err("failed to announce …");    //@ announce.failed
    |   rpdrv->remove(rpdev);                   //@ device.remove
    |   rpmsg_destroy_ept(rpdev->ept);          //> destroyEpt
    | }
  `,
  },
}
