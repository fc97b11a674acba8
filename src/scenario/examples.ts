/**
 * Scenarios as people write them. The documentation shows them, tests open them, and lessons
 * begin with them.
 */
export const EXAMPLES = {
  /** What the page starts with: every field has its default. */
  usual: `{
  "vringscope": 1
}
`,
  /** The indexes run over 65535 after six messages, and the slots go on as if nothing was. */
  wrap: `{
  "vringscope": 1,
  "startIdx": 65530
}
`,
  /**
   * The fifth send sleeps. The remote gives all four buffers back and tells nobody: it sleeps on,
   * until its 15 seconds are over.
   */
  neverTells: `{
  "vringscope": 1,
  "num": 4,
  "senders": 1,
  "remote": { "profile": "rpmsg-lite" }
}
`,
  /** The same remote, built with the option that makes it tell: the fifth send wakes up. */
  tells: `{
  "vringscope": 1,
  "num": 4,
  "senders": 1,
  "remote": {
    "profile": "rpmsg-lite",
    "options": ["RL_ALLOW_CONSUMED_BUFFERS_NOTIFICATION"]
  }
}
`,
  /** Sends 5 to 8 find a buffer and no descriptor: -ENOSPC, though the remote has completed all. */
  moreBuffers: `{
  "vringscope": 1,
  "kernel": "linux-3.x",
  "num": 4,
  "buffers": 8
}
`,
  /** From the third send on, slot and descriptor part, without any disorder. */
  fewerBuffers: `{
  "vringscope": 1,
  "num": 4,
  "buffers": 2
}
`,
  /** The first completion names a descriptor that the ring does not have. */
  wrongId: `{
  "vringscope": 1,
  "faults": [{ "fault": "badId", "id": 9 }]
}
`,
  /** The doorbell of the first send is lost. */
  lostKick: `{
  "vringscope": 1,
  "faults": [{ "fault": "dropKick" }]
}
`,
  /** The remote holds some buffers back and completes them in an order of its own. */
  outOfOrder: `{
  "vringscope": 1,
  "num": 4,
  "remote": { "moves": "outOfOrder" },
  "seed": 7
}
`,
  /** OpenAMP announces a service, and sends back whatever comes to it. */
  echo: `{
  "vringscope": 1,
  "remote": {
    "profile": "openamp",
    "moves": "inOrder",
    "endpoints": [{ "service": "rpmsg-client-sample", "addr": "0x401", "mode": "echo" }]
  }
}
`,
  /** OpenAMP leaves avail_event where it is: the first send rings, those after it do not. */
  eventIndex: `{
  "vringscope": 1,
  "features": ["VIRTIO_RING_F_EVENT_IDX"],
  "remote": { "profile": "openamp", "moves": "inOrder" }
}
`,
  /** TI's PRU library moves the index before it writes the entry. */
  pru: `{
  "vringscope": 1,
  "kernel": "linux-3.x",
  "remote": {
    "profile": "ti-pru",
    "moves": "inOrder",
    "endpoints": [{ "service": "rpmsg-pru", "addr": 30, "mode": "echo" }]
  }
}
`,
  /** A ring as resource tables of TI and Xilinx ask for it. */
  large: `{
  "vringscope": 1,
  "kernel": "linux-3.x",
  "num": 256,
  "align": 4096
}
`,
} as const

export type ExampleName = keyof typeof EXAMPLES
