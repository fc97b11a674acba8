/** The covered cases of the real remotes, as `remote/case`: all that the project carries. */
const named = (remote: string, cases: string): readonly string[] =>
  cases
    .trim()
    .split(/\s+/)
    .map((name) => `${remote}/${name}`)

export const COVERED_REMOTES: readonly string[] = [
  ...named(
    'openamp',
    `
    batch-notify-oa-n4-a16 batch-notify-oa-n8-a4096 batch-notify-oae-n4-a16
    batch-notify-oae-n8-a4096
    echo-oa-n4-a4096 echo-oa-n8-a16
    errors-oa-n8-a4096
    event-idx-oa-n8-a4096-ev
    flags-oa-n4-a16 flags-oa-n8-a4096 flags-oae-n4-a16 flags-oae-n8-a4096
    hold-count-oa-n4-a16 hold-count-oae-n4-a16
    hold-oa-n4-a16 hold-oa-n8-a4096 hold-oae-n4-a16 hold-oae-n8-a4096
    name-service-oa-n8-a4096
    no-name-service-oa-n8-a4096
    order-oa-n4-a16 order-oa-n8-a4096 order-oae-n4-a16 order-oae-n8-a4096
    pingpong-oa-n4-a4096 pingpong-oae-n4-a4096
    rand-01-oa-n4-a4096 rand-02-oae-n8-a16 rand-03-oa-n16-a4096 rand-04-oae-n4-a16
    rand-05-oa-n8-a4096 rand-06-oae-n16-a16 rand-07-oa-n2-a4096 rand-08-oae-n4-a4096
    rand-09-oa-n8-a16 rand-10-oae-n16-a4096
    rand-event-01-oa-n8-a4096-ev rand-event-02-oae-n4-a16-ev
    rand-restart-06-oa-n4-a4096 rand-restart-07-oae-n8-a16
    remote-cb-oa-n8-a4096
    restart-broken-oa-n4-a4096
    restart-clean-oa-n16-a16 restart-clean-oa-n4-a4096
    restart-early-oa-n16-a16 restart-early-oa-n4-a4096
    restart-holding-oa-n4-a16
    restart-issue11-oa-n256-a4096
    restart-late-oa-n16-a16 restart-late-oa-n4-a4096
    rx-oa-n4-a4096 rx-oa-n8-a16 rx-oae-n4-a4096 rx-oae-n8-a16
    rx-wait-oa-n4-a4096 rx-wait-oa-n8-a16
    start-oa-n4-a16
    tx-full-oa-n4-a16 tx-full-oa-n8-a4096 tx-full-oae-n4-a16 tx-full-oae-n8-a4096
    tx-oa-n256-a4096 tx-oa-n4-a4096 tx-oa-n8-a16 tx-oae-n4-a4096 tx-oae-n8-a16
    wrap16-oa-n4-a4096
    zero-copy-tx-oa-n4-a4096 zero-copy-tx-oa-n8-a16
  `,
  ),
  ...named(
    'rpmsg-lite',
    `
    batch-notify-rl-n4-a16 batch-notify-rl-n8-a4096 batch-notify-rlc-n4-a16
    batch-notify-rlc-n8-a4096
    clear-used-rlz-n4-a4096
    echo-rl-n4-a4096 echo-rl-n8-a16
    errors-rl-n8-a4096
    event-idx-rl-n8-a4096-ev
    flags-rl-n4-a16 flags-rl-n8-a4096 flags-rlc-n4-a16 flags-rlc-n8-a4096
    hold-rl-n4-a16 hold-rl-n8-a4096 hold-rlc-n4-a16 hold-rlc-n8-a4096
    name-service-rl-n8-a4096
    no-name-service-rl-n8-a4096
    order-rl-n4-a16 order-rl-n8-a4096 order-rlc-n4-a16 order-rlc-n8-a4096
    pingpong-rl-n4-a4096 pingpong-rlc-n4-a4096
    rand-01-rl-n4-a4096 rand-02-rlc-n8-a16 rand-03-rl-n16-a4096 rand-04-rlc-n4-a16
    rand-05-rl-n8-a4096 rand-06-rlc-n16-a16 rand-07-rl-n2-a4096 rand-08-rlc-n4-a4096
    rand-09-rl-n8-a16 rand-10-rlc-n16-a4096
    rand-event-04-rl-n8-a16-ev
    rand-restart-09-rl-n4-a4096 rand-restart-10-rlc-n8-a16
    restart-broken-rl-n4-a4096 restart-broken-rlc-n4-a4096
    restart-clean-rl-n16-a16 restart-clean-rl-n4-a4096
    restart-early-rl-n16-a16 restart-early-rl-n4-a4096 restart-early-rlc-n16-a16
    restart-early-rlc-n4-a4096
    restart-holding-rl-n4-a16 restart-holding-rlc-n4-a16
    restart-issue11-rl-n256-a4096
    restart-late-rl-n16-a16 restart-late-rl-n4-a4096 restart-late-rlc-n16-a16
    restart-late-rlc-n4-a4096
    rx-rl-n4-a4096 rx-rl-n8-a16 rx-rlc-n4-a4096 rx-rlc-n8-a16
    rx-wait-rl-n4-a4096 rx-wait-rl-n8-a16
    start-rl-n4-a16
    tx-full-rl-n4-a16 tx-full-rl-n8-a4096 tx-full-rlc-n4-a16 tx-full-rlc-n8-a4096
    tx-rl-n256-a4096 tx-rl-n4-a4096 tx-rl-n8-a16 tx-rlc-n4-a4096 tx-rlc-n8-a16
    wrap16-rl-n4-a4096
    zero-copy-tx-rl-n4-a4096 zero-copy-tx-rl-n8-a16
  `,
  ),
]
