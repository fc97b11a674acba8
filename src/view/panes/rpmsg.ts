/** What rpmsg fixes, for the panes. */
export {
  RPMSG_ADDR_ANY,
  RPMSG_BUF_SIZE,
  RPMSG_HDR_SIZE,
  RPMSG_MAX_PAYLOAD,
} from '../../core/memory/constants.ts'
