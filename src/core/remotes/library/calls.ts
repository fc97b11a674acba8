/** What can be asked of a real remote: calls of its application, and its notifications. */
import type { CallbackMode } from '../../machine/scenario.ts'

export type RemoteCall =
  /** Its firmware begins; before that it does nothing. */
  | { readonly fn: 'remoteStart'; readonly nameService: boolean }
  /** `crash`: private memory is lost. `clean`: its own way to stop comes first. */
  | { readonly fn: 'remoteRestart'; readonly mode: 'crash' | 'clean' }
  /** The driver's notification of a queue arrives. */
  | { readonly fn: 'remotePoll'; readonly q: number }
  | {
      readonly fn: 'remoteCreateEpt'
      /** Empty: none. */
      readonly service: string
      /** Local address and that of the other end; both may be RPMSG_ADDR_ANY. */
      readonly addr: number
      readonly dest: number
      readonly mode: CallbackMode
    }
  | { readonly fn: 'remoteSetMode'; readonly ept: number; readonly mode: CallbackMode }
  | { readonly fn: 'remoteDestroyEpt'; readonly ept: number }
  | {
      readonly fn: 'remoteAnnounce'
      readonly ept: number
      readonly service: string
      /** RPMSG_NS_DESTROY, or 0. */
      readonly flags: number
    }
  | {
      readonly fn: 'remoteSend'
      readonly ept: number
      /** OpenAMP: RPMSG_ADDR_ANY is the other end of the endpoint. */
      readonly dst: number
      readonly data: Uint8Array
      /** OpenAMP: 0 or 1. RPMsg-Lite: milliseconds. */
      readonly wait: number
    }
  | { readonly fn: 'remoteAllocTx'; readonly ept: number; readonly wait: number }
  | {
      readonly fn: 'remoteSendNocopy'
      readonly tx: number
      readonly dst: number
      readonly data: Uint8Array
    }
  | { readonly fn: 'remoteFreeTx'; readonly tx: number }
  | { readonly fn: 'remoteHold'; readonly held: number }
  | { readonly fn: 'remoteRelease'; readonly held: number }
  | { readonly fn: 'remoteEnableCb'; readonly q: number }
  | { readonly fn: 'remoteDisableCb'; readonly q: number }

/** What they answer: a C return value, a new endpoint, or a buffer that was taken. */
export type RemoteResult =
  | number
  | { readonly ept: number; readonly addr: number }
  | { readonly tx: number; readonly buf: number; readonly len: number }

/** No buffer could be taken. */
export const NO_TX = -1
/** There is no such handle, or this remote has no such function. */
export const NOT_THERE = -1
