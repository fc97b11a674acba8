// src/core/remote/sites.ts
/** Sites and functions of the real remotes; see `core/sites.ts`. */
const REMOTE_SITES = [
	"take.mb",
	"done.lateId",
	"done.lateLen",
	"done.idxAgain",
	"done.queued",
	"done.idxNow",
	"done.ownFlags",
	"done.noneQueued",
	"remote.boot.lost",
	"remote.boot.supportNs",
	"remote.boot.bitNext",
	"remote.boot.listNext",
	"remote.boot.listPrev",
	"remote.boot.cursor",
	"remote.boot.queued",
	"remote.boot.link",
	"remote.disableCb.event",
	"remote.disableCb.flagsLoad",
	"remote.disableCb.flags",
	"remote.enableCb.event",
	"remote.enableCb.flagsLoad",
	"remote.enableCb.flags",
	"remote.enableCb.mb",
	"remote.enableCb.idx",
	"remote.ring.mb",
	"remote.link.up",
	"remote.rx.lock",
	"remote.rx.unlockEmpty",
	"remote.rx.reserved",
	"remote.rx.dst",
	"remote.rx.holdLoad",
	"remote.rx.hold",
	"remote.rx.unlock",
	"remote.rx.adoptSrc",
	"remote.rx.adopt",
	"remote.rx.size",
	"remote.rx.src",
	"remote.rx.len",
	"remote.rx.keep",
	"remote.rx.lockAgain",
	"remote.rx.unlockAgain",
	"remote.hold.lock",
	"remote.hold.load",
	"remote.hold.store",
	"remote.hold.unlock",
	"remote.unhold.check",
	"remote.unhold.print",
	"remote.unhold.load",
	"remote.unhold.store",
	"remote.unhold.again",
	"remote.return.head",
	"remote.return.len",
	"remote.release.lock",
	"remote.release.unlock",
	"remote.free.clear",
	"remote.txbuf.lock",
	"remote.txbuf.unlock",
	"remote.txbuf.sleep",
	"remote.txbuf.slept",
	"remote.txbuf.reserved",
	"remote.txbuf.holdLoad",
	"remote.txbuf.hold",
	"remote.txbuf.keep",
	"remote.free.lock",
	"remote.free.head",
	"remote.free.keepHead",
	"remote.free.unlock",
	"remote.listAdd.prev",
	"remote.listAdd.next",
	"remote.listAdd.headPrev",
	"remote.listAdd.lastNext",
	"remote.listDel.next",
	"remote.listDel.prev",
	"remote.listDel.nextPrev",
	"remote.listDel.prevNext",
	"remote.listDel.selfPrev",
	"remote.listDel.selfNext",
	"remote.reclaim.head",
	"remote.reclaim.len",
	"remote.out.payload",
	"remote.out.payloadMb",
	"remote.out.head",
	"remote.out.hdr.src",
	"remote.out.hdr.dst",
	"remote.out.hdr.reserved",
	"remote.out.hdr.len",
	"remote.out.hdr.flags",
	"remote.out.hdrMb",
	"remote.out.lock",
	"remote.out.room",
	"remote.out.unlock",
	"remote.ept.lock",
	"remote.ept.bitNext",
	"remote.ept.register",
	"remote.ept.unlock",
	"remote.ept.lockOut",
	"remote.ept.unregister",
	"remote.ept.unlockOut",
	"remote.ns.mb",
	"remote.ns.read",
	"remote.ns.lock",
	"remote.ns.unbind",
	"remote.ns.bind",
	"remote.ns.unlock",
	"remote.app.eptCount",
	"remote.app.mode",
	"remote.app.payload",
	"remote.app.receive",
	"remote.app.echo",
	"remote.app.heldCount",
	"remote.app.held",
	"remote.app.heldMore",
	"remote.app.heldLess",
	"remote.app.released",
	"remote.app.takenCount",
	"remote.app.taken",
	"remote.app.write",
	"remote.app.sent",
	"remote.app.service"
];
// src/core/functions.ts
/** The functions of the model and their numbers; a step knows which ones it happens in. */
/** Functions that are modelled as calls of their own, by their name in C, per kernel. */
const FUNCTIONS = {
	send: {
		"linux-3.x": "rpmsg_send_offchannel_raw",
		"linux-6.x": "rpmsg_send_offchannel_raw"
	},
	getATxBuf: {
		"linux-3.x": "get_a_tx_buf",
		"linux-6.x": "get_a_tx_buf"
	},
	uprefSleepers: {
		"linux-3.x": "rpmsg_upref_sleepers",
		"linux-6.x": "rpmsg_upref_sleepers"
	},
	downrefSleepers: {
		"linux-3.x": "rpmsg_downref_sleepers",
		"linux-6.x": "rpmsg_downref_sleepers"
	},
	add: {
		"linux-3.x": "virtqueue_add",
		"linux-6.x": "virtqueue_add_split"
	},
	addIndirect: {
		"linux-3.x": "vring_add_indirect",
		"linux-6.x": "alloc_indirect_split"
	},
	kick: {
		"linux-3.x": "virtqueue_kick",
		"linux-6.x": "virtqueue_kick"
	},
	kickPrepare: {
		"linux-3.x": "virtqueue_kick_prepare",
		"linux-6.x": "virtqueue_kick_prepare_split"
	},
	notify: {
		"linux-3.x": "virtqueue_notify",
		"linux-6.x": "virtqueue_notify"
	},
	getBuf: {
		"linux-3.x": "virtqueue_get_buf",
		"linux-6.x": "virtqueue_get_buf_ctx_split"
	},
	moreUsed: {
		"linux-3.x": "more_used",
		"linux-6.x": "more_used_split"
	},
	detachBuf: {
		"linux-3.x": "detach_buf",
		"linux-6.x": "detach_buf_split"
	},
	enableCb: {
		"linux-3.x": "virtqueue_enable_cb",
		"linux-6.x": "virtqueue_enable_cb"
	},
	enableCbPrepare: {
		"linux-3.x": "virtqueue_enable_cb_prepare",
		"linux-6.x": "virtqueue_enable_cb_prepare"
	},
	enableCbDelayed: {
		"linux-3.x": "virtqueue_enable_cb_delayed",
		"linux-6.x": "virtqueue_enable_cb_delayed"
	},
	poll: {
		"linux-3.x": "virtqueue_poll",
		"linux-6.x": "virtqueue_poll"
	},
	disableCb: {
		"linux-3.x": "virtqueue_disable_cb",
		"linux-6.x": "virtqueue_disable_cb_split"
	},
	detachUnusedBuf: {
		"linux-3.x": "virtqueue_detach_unused_buf",
		"linux-6.x": "virtqueue_detach_unused_buf_split"
	},
	isBroken: {
		"linux-3.x": "virtqueue_is_broken",
		"linux-6.x": "virtqueue_is_broken"
	},
	interrupt: {
		"linux-3.x": "vring_interrupt",
		"linux-6.x": "vring_interrupt"
	},
	xmitDone: {
		"linux-3.x": "rpmsg_xmit_done",
		"linux-6.x": "rpmsg_xmit_done"
	},
	newVirtqueue: {
		"linux-3.x": "vring_new_virtqueue",
		"linux-6.x": "__vring_new_virtqueue"
	},
	probe: {
		"linux-3.x": "rpmsg_probe",
		"linux-6.x": "rpmsg_probe"
	},
	recvDone: {
		"linux-3.x": "rpmsg_recv_done",
		"linux-6.x": "rpmsg_recv_done"
	},
	recvSingle: {
		"linux-3.x": "rpmsg_recv_single",
		"linux-6.x": "rpmsg_recv_single"
	},
	createEpt: {
		"linux-3.x": "__rpmsg_create_ept",
		"linux-6.x": "__rpmsg_create_ept"
	},
	destroyEpt: {
		"linux-3.x": "__rpmsg_destroy_ept",
		"linux-6.x": "__rpmsg_destroy_ept"
	},
	nsCb: {
		"linux-3.x": "rpmsg_ns_cb",
		"linux-6.x": "rpmsg_ns_cb"
	},
	createChannel: {
		"linux-3.x": "rpmsg_create_channel",
		"linux-6.x": "__rpmsg_create_channel"
	},
	destroyChannel: {
		"linux-3.x": "rpmsg_destroy_channel",
		"linux-6.x": "virtio_rpmsg_release_channel"
	},
	devProbe: {
		"linux-3.x": "rpmsg_dev_probe",
		"linux-6.x": "rpmsg_dev_probe"
	},
	devRemove: {
		"linux-3.x": "rpmsg_dev_remove",
		"linux-6.x": "rpmsg_dev_remove"
	},
	take: {
		"linux-3.x": "virtqueue_get_available_buffer",
		"linux-6.x": "virtqueue_get_available_buffer"
	},
	complete: {
		"linux-3.x": "virtqueue_add_consumed_buffer",
		"linux-6.x": "virtqueue_add_consumed_buffer"
	},
	deliver: {
		"linux-3.x": "rpmsg_send",
		"linux-6.x": "rpmsg_send"
	},
	scribble: {
		"linux-3.x": "a stray write",
		"linux-6.x": "a stray write"
	},
	setUsedFlags: {
		"linux-3.x": "virtqueue_disable_cb",
		"linux-6.x": "virtqueue_disable_cb"
	},
	setAvailEvent: {
		"linux-3.x": "virtqueue_enable_cb",
		"linux-6.x": "virtqueue_enable_cb"
	},
	tick: {
		"linux-3.x": "do_timer",
		"linux-6.x": "do_timer"
	},
	signal: {
		"linux-3.x": "send_sig",
		"linux-6.x": "send_sig"
	},
	failAlloc: {
		"linux-3.x": "memory runs out",
		"linux-6.x": "memory runs out"
	},
	setNotifyResult: {
		"linux-3.x": "the doorbell changes",
		"linux-6.x": "the doorbell changes"
	},
	arm: {
		"linux-3.x": "a fault is armed",
		"linux-6.x": "a fault is armed"
	},
	presetIdx: {
		"linux-3.x": "the indexes begin",
		"linux-6.x": "the indexes begin"
	},
	...Object.fromEntries(Object.entries({
		remoteStart: "app_start",
		remoteRestart: "app_restart",
		remotePoll: "app_isr",
		remoteCreateEpt: "app_create_ept",
		remoteSetMode: "app_set_mode",
		remoteDestroyEpt: "app_destroy_ept",
		remoteAnnounce: "app_announce",
		remoteSend: "app_send",
		remoteAllocTx: "app_take_tx",
		remoteSendNocopy: "app_send_taken",
		remoteFreeTx: "app_free_tx",
		remoteHold: "app_hold",
		remoteRelease: "app_release",
		remoteEnableCb: "app_enable_cb",
		remoteDisableCb: "app_disable_cb",
		remoteCallback: "app_rx_callback",
		openampStart: "rpmsg_init_vdev",
		openampStop: "rpmsg_deinit_vdev",
		openampDisableCb: "virtqueue_disable_cb",
		openampEnableCb: "virtqueue_enable_cb",
		openampNotification: "virtqueue_notification",
		openampTake: "virtqueue_get_first_avail_buffer",
		openampComplete: "virtqueue_add_consumed_buffer",
		openampKick: "virtqueue_kick",
		openampRxCallback: "rpmsg_virtio_rx_callback",
		openampUnhold: "rpmsg_virtio_buf_held_dec_test",
		openampReturn: "rpmsg_virtio_release_rx_buffer_nolock",
		openampHold: "rpmsg_hold_rx_buffer",
		openampRelease: "rpmsg_release_rx_buffer",
		openampNsCallback: "rpmsg_virtio_ns_callback",
		openampSend: "rpmsg_send_offchannel_raw",
		openampGetTx: "rpmsg_get_tx_payload_buffer",
		openampSendNocopy: "rpmsg_send_offchannel_nocopy",
		openampFreeTx: "rpmsg_release_tx_buffer",
		openampListDel: "metal_list_del",
		openampListAdd: "metal_list_add_tail",
		openampCreateEpt: "rpmsg_create_ept",
		openampDestroyEpt: "rpmsg_destroy_ept",
		openampAnnounce: "rpmsg_send_ns_message",
		liteStart: "rpmsg_lite_remote_init",
		liteStop: "rpmsg_lite_deinit",
		liteNotification: "virtqueue_notification",
		liteTake: "virtqueue_get_available_buffer",
		liteComplete: "virtqueue_add_consumed_buffer",
		liteKick: "virtqueue_kick",
		liteTxCallback: "rpmsg_lite_tx_callback",
		liteRxCallback: "rpmsg_lite_rx_callback",
		liteRxFree: "vq_rx_free_remote",
		liteRelease: "rpmsg_lite_release_rx_buffer",
		liteNsCallback: "rpmsg_ns_rx_cb",
		liteSend: "rpmsg_lite_send",
		liteAllocTx: "rpmsg_lite_alloc_tx_buffer",
		liteSendNocopy: "rpmsg_lite_send_nocopy",
		liteCreateEpt: "rpmsg_lite_create_ept",
		liteDestroyEpt: "rpmsg_lite_destroy_ept",
		liteAnnounce: "rpmsg_ns_announce",
		pruStart: "pru_rpmsg_init",
		pruLoop: "main",
		pruTake: "pru_virtqueue_get_avail_buf",
		pruComplete: "pru_virtqueue_add_used_buf",
		pruKick: "pru_virtqueue_kick",
		pruReceive: "pru_rpmsg_receive",
		pruSend: "pru_rpmsg_send",
		pruChannel: "pru_rpmsg_channel"
	}).map(([fn, name]) => [fn, {
		"linux-3.x": name,
		"linux-6.x": name
	}]))
};
const FN_NAMES = Object.keys(FUNCTIONS);
/** Number of a function, as the trace stores it. */
const fn = Object.fromEntries(FN_NAMES.map((name, i) => [name, i]));
// src/core/constants.ts
/** "Any address" (u32); refused as source or destination of a send. */
const RPMSG_ADDR_ANY = 4294967295;
/** First address that is given out when none is asked for. */
const RPMSG_RESERVED_ADDRESSES = 1024;
/** How long a blocking send waits for a buffer, in milliseconds. */
const RPMSG_TX_TIMEOUT_MS = 15e3;
/** What a u32 token slot holds when the driver has no buffer there (NULL in C). */
const NO_TOKEN = 4294967295;
// src/core/queueFacts.ts
/** What the invariants ask about one queue, gathered from the bytes in one pass. */
/** 16-bit distance from one free-running index to a later one. */
const distance = (from, to) => to - from & 65535;
/** Cost grows with num; windows that are longer than num are cut off there. */
function queueFacts(memory, q) {
	const { vring } = q;
	const { num } = vring;
	const availIdx = memory.load(vring.availIdx);
	const usedIdx = memory.load(vring.usedIdx);
	const lastUsedIdx = memory.load(q.lastUsedIdx);
	const lastAvailIdx = memory.load(q.lastAvailIdx);
	const published = entries$1(lastAvailIdx, availIdx, num, (idx) => memory.load(vring.availRing(vring.slot(idx))));
	const used = entries$1(lastUsedIdx, usedIdx, num, (idx) => memory.load(vring.usedId(vring.slot(idx))));
	const held = [];
	const inChain = new Uint8Array(num);
	let chained = 0;
	let chainsEnd = true;
	for (let i = 0; i < num; i++) {
		if (memory.load(q.held(i)) !== 0) held.push(i);
		if (memory.load(q.data(i)) === 4294967295) continue;
		const chain = markChain(memory, q, i, inChain);
		chained += chain.length;
		if (!chain.ends) chainsEnd = false;
	}
	return {
		memory,
		q,
		num,
		numFree: memory.load(q.numFree),
		availIdx,
		usedIdx,
		lastUsedIdx,
		lastAvailIdx,
		published,
		held,
		used,
		chained,
		inChain,
		chainsEnd
	};
}
/** Marks the descriptors of one chain as the remote would walk it. */
function markChain(memory, { vring }, head, marks) {
	let length = 0;
	for (let i = head; i < vring.num; i = memory.load(vring.descNext(i))) {
		if (marks[i]) return {
			length,
			ends: false
		};
		marks[i] = 1;
		length++;
		if (!(memory.load(vring.descFlags(i)) & 1)) return {
			length,
			ends: true
		};
	}
	return {
		length,
		ends: false
	};
}
/**
* Walks `num_free` links from `free_head`.
*
* @returns false if the walk leaves the table, comes to a descriptor twice, or meets a chain
*/
function freeListIsSound(facts, layout) {
	const { memory, q, num, numFree, inChain } = facts;
	if (numFree > num) return false;
	const shared = layout.scenario.kernel === "linux-3.x";
	const seen = new Uint8Array(num);
	let i = memory.load(q.freeHead);
	for (let n = 0; n < numFree; n++) {
		if (i >= num || seen[i] || inChain[i]) return false;
		seen[i] = 1;
		i = memory.load(shared ? q.vring.descNext(i) : q.extraNext(i));
	}
	return true;
}
function entries$1(from, to, num, read) {
	const length = Math.min(distance(from, to), num);
	return Array.from({ length }, (_, n) => read(from + n & 65535));
}
// src/core/memory.ts
const field = (offset, width) => offset * 16 + width;
const offsetOf = (f) => f >>> 4;
const widthOf = (f) => f & 15;
const U32$2 = 4294967296;
var Memory = class Memory {
	bytes;
	#view;
	constructor(size) {
		this.bytes = typeof size === "number" ? new Uint8Array(size) : size;
		this.#view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength);
	}
	/** Unsigned value of a field; 8-byte fields are exact below 2^53. */
	load(f) {
		const at = f >>> 4;
		switch (f & 15) {
			case 1: return this.#view.getUint8(at);
			case 2: return this.#view.getUint16(at, true);
			case 4: return this.#view.getUint32(at, true);
			default: return this.#view.getUint32(at, true) + this.#view.getUint32(at + 4, true) * U32$2;
		}
	}
	/** Stores the low bytes of `value`, as an assignment to an unsigned type does in C. */
	store(f, value) {
		const at = f >>> 4;
		switch (f & 15) {
			case 1:
				this.#view.setUint8(at, value);
				return;
			case 2:
				this.#view.setUint16(at, value, true);
				return;
			case 4:
				this.#view.setUint32(at, value, true);
				return;
			default:
				this.#view.setUint32(at, value % U32$2, true);
				this.#view.setUint32(at + 4, Math.floor(value / U32$2), true);
		}
	}
	copy() {
		return new Memory(this.bytes.slice());
	}
};
/** The descriptors that begin at an offset in memory. */
var DescTable = class {
	base;
	constructor(base) {
		this.base = base;
	}
	addr(i) {
		return field(this.base + 16 * i, 8);
	}
	len(i) {
		return field(this.base + 16 * i + 8, 4);
	}
	flags(i) {
		return field(this.base + 16 * i + 12, 2);
	}
	next(i) {
		return field(this.base + 16 * i + 14, 2);
	}
};
const PARTS$1 = [
	{
		name: "addr",
		at: 0,
		width: 8
	},
	{
		name: "len",
		at: 8,
		width: 4
	},
	{
		name: "flags",
		at: 12,
		width: 2
	},
	{
		name: "next",
		at: 14,
		width: 2
	}
];
/** The part of a descriptor that its byte `at` (0 to 15) belongs to. */
const descPartAt = (at) => PARTS$1.find((part) => at < part.at + part.width) ?? PARTS$1[3];
// src/core/vring.ts
/**
* Geometry of one split virtqueue: virtio 1.2 §2.7 and vring_init() of Linux.
*
* desc at 0 (16 bytes each), avail behind it, used at the next multiple of `align`.
* Ring masking (`idx & (num - 1)`) happens here and nowhere else.
*/
const alignUp$1 = (n, align) => Math.ceil(n / align) * align;
var Vring = class {
	base;
	num;
	align;
	desc;
	avail;
	usedEventAt;
	used;
	availEventAt;
	/** Length in bytes of the whole vring, avail_event included. */
	size;
	/**
	* @param base offset of desc[0] in memory, in bytes
	* @param num  entries, a power of two from 2 to 32768
	* @param align alignment of the used ring, in bytes
	* @param usedEvent bytes of used_event; 0 where it was forgotten, and used may come too early
	*/
	constructor(base, num, align, usedEvent = 2) {
		this.base = base;
		this.num = num;
		this.align = align;
		this.desc = new DescTable(base);
		this.avail = base + 16 * num;
		this.usedEventAt = this.avail + 4 + 2 * num;
		this.used = base + alignUp$1(16 * num + 4 + 2 * num + usedEvent, align);
		this.availEventAt = this.used + 4 + 8 * num;
		this.size = this.availEventAt + 2 - base;
	}
	/** Offset just behind the last byte. */
	get end() {
		return this.base + this.size;
	}
	/** Slot of a free-running 16-bit index. */
	slot(idx) {
		return idx & this.num - 1;
	}
	descAddr(i) {
		return this.desc.addr(i);
	}
	descLen(i) {
		return this.desc.len(i);
	}
	descFlags(i) {
		return this.desc.flags(i);
	}
	descNext(i) {
		return this.desc.next(i);
	}
	get availFlags() {
		return field(this.avail, 2);
	}
	get availIdx() {
		return field(this.avail + 2, 2);
	}
	availRing(slot) {
		return field(this.avail + 4 + 2 * slot, 2);
	}
	get usedEvent() {
		return field(this.usedEventAt, 2);
	}
	get usedFlags() {
		return field(this.used, 2);
	}
	get usedIdx() {
		return field(this.used + 2, 2);
	}
	usedId(slot) {
		return field(this.used + 4 + 8 * slot, 4);
	}
	usedLen(slot) {
		return field(this.used + 4 + 8 * slot + 4, 4);
	}
	get availEvent() {
		return field(this.availEventAt, 2);
	}
	/** Name of the field that holds the byte at `offset`, or null in a gap. */
	nameAt(offset) {
		const { base, avail, used, num } = this;
		const rel = offset - base;
		if (rel < 0 || rel >= this.size) return null;
		if (offset < avail) {
			const i = Math.floor(rel / 16);
			const { name, at, width } = descPartAt(rel % 16);
			return {
				name: `desc[${i}].${name}`,
				at: base + 16 * i + at,
				width
			};
		}
		if (offset < this.usedEventAt + 2) {
			const at = avail + 2 * Math.floor((offset - avail) / 2);
			const k = (at - avail) / 2;
			return {
				name: k === 0 ? "avail.flags" : k === 1 ? "avail.idx" : k < num + 2 ? `avail.ring[${k - 2}]` : "used_event",
				at,
				width: 2
			};
		}
		if (offset < used) return null;
		if (offset < used + 4) {
			const first = offset < used + 2;
			return {
				name: first ? "used.flags" : "used.idx",
				at: first ? used : used + 2,
				width: 2
			};
		}
		if (offset >= this.availEventAt) return {
			name: "avail_event",
			at: this.availEventAt,
			width: 2
		};
		const word = Math.floor((offset - used - 4) / 4);
		return {
			name: `used.ring[${word >> 1}].${word & 1 ? "len" : "id"}`,
			at: used + 4 + 4 * word,
			width: 4
		};
	}
};
// src/core/sites.ts
/**
* Sites: the places in the modelled code where a micro-step happens, as `routine.what`.
* A site is the key of its line in the source listing, of its narration, and of breakpoints.
* Both kernels share the table; a site that one kernel does not have never occurs there.
*/
const SITE_NAMES = [
	"send.badAddr",
	"send.tooBig",
	"send.timeout",
	"send.hdr.len",
	"send.hdr.flags",
	"send.hdr.src",
	"send.hdr.dst",
	"send.hdr.reserved",
	"send.copy",
	"send.dump",
	"send.lock",
	"send.addFailed",
	"send.unlock",
	"tx.lock",
	"tx.fresh",
	"tx.unlock",
	"up.lock",
	"up.sleepers",
	"up.unlock",
	"down.lock",
	"down.sleepers",
	"down.unlock",
	"wait.prepare",
	"wait.schedule",
	"wait.finish",
	"add.bug",
	"add.warn",
	"add.noSpaceNotify",
	"add.desc.flags",
	"add.desc.addr",
	"add.desc.len",
	"add.desc.nextLoad",
	"add.desc.next",
	"add.extra.addr",
	"add.extra.len",
	"add.extra.flags",
	"add.last.load",
	"add.last.store",
	"add.numFree",
	"add.freeHead",
	"add.token",
	"add.indirDesc",
	"add.slotLoad",
	"add.ring",
	"add.wmb",
	"add.idxLoad",
	"add.idxShadow",
	"add.idx",
	"add.numAdded",
	"alloc.kmalloc",
	"alloc.fails",
	"alloc.kfree",
	"table.link",
	"table.flags",
	"table.addr",
	"table.len",
	"table.next",
	"table.nextLoad",
	"table.last.load",
	"table.last.store",
	"table.last.next",
	"kick.mb",
	"kick.idxLoad",
	"kick.numAdded",
	"kick.event",
	"kick.flags",
	"notify.ring",
	"notify.broken",
	"used.idx",
	"get.rmb",
	"get.id",
	"get.len",
	"get.outOfRange",
	"get.notHead",
	"get.broken",
	"get.lastUsed",
	"get.flagsLoad",
	"get.usedEvent",
	"get.mb",
	"detach.token",
	"detach.flags",
	"detach.table",
	"detach.next",
	"detach.numFree",
	"detach.link",
	"detach.freeHead",
	"detach.lastFree",
	"detach.indirDesc",
	"enable.triggered",
	"enable.flagsLoad",
	"enable.shadow",
	"enable.flags",
	"enable.idxLoad",
	"enable.usedEvent",
	"enable.mb",
	"enable.usedIdx",
	"poll.mb",
	"poll.usedIdx",
	"disable.flagsLoad",
	"disable.shadow",
	"disable.flags",
	"disable.usedEvent",
	"unused.idxLoad",
	"unused.shadow",
	"unused.idx",
	"irq.triggered",
	"irq.callback",
	"xmit.wake",
	"new.badNum",
	"new.numFree",
	"new.broken",
	"new.lastUsed",
	"new.numAdded",
	"new.triggered",
	"new.flagsLoad",
	"new.flagsShadow",
	"new.idxShadow",
	"new.flags",
	"new.freeHead",
	"new.clearExtra",
	"new.clearState",
	"new.link",
	"new.token",
	"probe.warn",
	"probe.event",
	"probe.nsEpt",
	"recv.nothing",
	"recv.dump",
	"recv.len",
	"recv.tooBig",
	"recv.lock",
	"recv.dst",
	"recv.get",
	"recv.unlock",
	"recv.cb.lock",
	"recv.src",
	"recv.cbLen",
	"recv.cb.unlock",
	"recv.put",
	"recv.noRecipient",
	"recv.addFailed",
	"limit.begin",
	"limit.suppressed",
	"limit.missed",
	"limit.printed",
	"client.rx",
	"client.echo",
	"bind.refs",
	"bind.cb",
	"bind.lock",
	"bind.failed",
	"bind.addr",
	"bind.unlock",
	"unbind.lock",
	"unbind.addr",
	"unbind.unlock",
	"unbind.cb.lock",
	"unbind.cb",
	"unbind.cb.unlock",
	"unbind.refs",
	"ns.malformed",
	"ns.terminate",
	"ns.name",
	"ns.addr",
	"ns.flags",
	"ns.print",
	"ns.addrAgain",
	"ns.flagsAgain",
	"ns.destroyFailed",
	"ns.createFailed",
	"channel.exists",
	"channel.made",
	"channel.count",
	"channel.number",
	"channel.src",
	"channel.dst",
	"channel.announce",
	"channel.ept",
	"channel.name",
	"channel.add",
	"channel.del",
	"channel.put",
	"device.noEpt",
	"device.ept",
	"device.src",
	"device.probe",
	"announce.failed",
	"device.noAnnounce",
	"device.failed",
	"device.bound",
	"device.remove",
	"take.idx",
	"take.rmb",
	"take.head",
	"take.held",
	"take.lastAvail",
	"take.count",
	"take.desc.addr",
	"take.desc.len",
	"take.desc.flags",
	"take.desc.next",
	"take.hdr.src",
	"take.hdr.dst",
	"take.hdr.len",
	"take.payload",
	"done.idxLoad",
	"done.id",
	"done.len",
	"done.wmb",
	"done.idx",
	"done.held",
	"done.mb",
	"done.flags",
	"done.event",
	"done.interrupt",
	"deliver.src",
	"deliver.dst",
	"deliver.reserved",
	"deliver.len",
	"deliver.flags",
	"deliver.data",
	"remote.flags",
	"remote.availEvent",
	"remote.scribble",
	"clock.tick",
	"world.signal",
	"world.signalled",
	"world.failAlloc",
	"world.notifyResult",
	"world.arm",
	"world.preset",
	"fault.skipWmb",
	"fault.badId",
	"fault.duplicateId",
	"fault.tornPublish",
	"fault.healed",
	...REMOTE_SITES
];
/** Number of a site, as the trace stores it. */
const at = Object.fromEntries(SITE_NAMES.map((name, i) => [name, i]));
// src/core/writers.ts
/** Who may write where: each part of a virtqueue has one writer (virtio 1.2 §2.7). */
const REMOTE_ROUTINES = [
	"take",
	"done",
	"deliver",
	"remote"
];
const WORLD_ROUTINES = [
	"clock",
	"world",
	"fault"
];
const SIDES = SITE_NAMES.map((name) => {
	const routine = name.slice(0, name.indexOf("."));
	if (REMOTE_ROUTINES.includes(routine)) return "remote";
	return WORLD_ROUTINES.includes(routine) ? "world" : "driver";
});
/** What step `i` wrote, or null if it wrote nothing. */
function writeOf(trace, i) {
	const { columns } = trace;
	const site = columns.site(i);
	const by = {
		side: SIDES[site],
		teardown: site === at["unused.idx"]
	};
	if (trace.isRange(i)) {
		const { from, after } = trace.range(i);
		return {
			...by,
			from,
			length: after.length,
			field: -1,
			before: 0,
			after: 0
		};
	}
	if (!trace.isWrite(i)) return null;
	const field = columns.place(i);
	return {
		...by,
		from: offsetOf(field),
		length: widthOf(field),
		field,
		before: columns.before(i),
		after: columns.after(i)
	};
}
const NAME_END = 47;
/** Locks, wait queues and counters are the world's; everything else has one side. */
function mayWrite(layout, { side, from }) {
	const region = layout.regionAt(from);
	if (side === "world" || region?.owner === "world") return true;
	if (region?.owner !== "shared") return region?.owner === side;
	const queue = layout.queues.find(({ vring }) => from >= vring.base && from < vring.end);
	if (queue) return side === (from < queue.vring.used ? "driver" : "remote");
	if (from >= layout.heap.at) return side === "driver";
	if (side === "driver" && (from - layout.buffersAt) % 512 === NAME_END) return true;
	if (side === "remote" && layout.remote) return true;
	return side === (from < layout.bufferAt(layout.scenario.buffers) ? "remote" : "driver");
}
// src/core/invariantRules.ts
/**
* The table of what must hold at every moment. Sections are those of virtio 1.2; "Linux" names
* the function that relies on the rule.
*/
const INVARIANTS = {
	descriptorsConserved: {
		clause: "§2.7.13.1",
		sentence: "Free descriptors and those of chains in flight add up to num; only an add or a detach in progress has some in hand.",
		of: "queue",
		holds: ({ facts: { numFree, chained, num }, busy }) => busy("add", "detachBuf") ? numFree + chained <= num : numFree + chained === num
	},
	freeListSound: {
		clause: "§2.7.13.1",
		sentence: "From free_head, num_free links lead through num_free different descriptors, none of them in flight.",
		of: "queue",
		holds: ({ facts, layout, busy }) => busy("detachBuf") || freeListIsSound(facts, layout)
	},
	headInFlightOnce: {
		clause: "§2.7.13",
		sentence: "A head is published, held by the remote or waiting in the used ring once at most.",
		of: "queue",
		holds: ({ facts: { published, held, used }, busy }) => {
			const all = [
				...busy("take") && held.includes(published[0]) ? published.slice(1) : published,
				...held,
				...used
			];
			return new Set(all).size === all.length;
		}
	},
	availWithinNum: {
		clause: "§2.7",
		sentence: "avail.idx is at most num ahead of last_used_idx.",
		of: "queue",
		holds: ({ facts: { lastUsedIdx, availIdx, num } }) => distance(lastUsedIdx, availIdx) <= num
	},
	availGoesForward: {
		clause: "§2.7.6.1",
		sentence: "A store to avail.idx moves it forward by one.",
		of: "queue",
		holds: ({ facts: { q }, moment: { write } }) => write?.field !== q.vring.availIdx || write.teardown || distance(write.before, write.after) === 1
	},
	takenWithinAvail: {
		clause: "§2.7.13.3",
		sentence: "The remote takes nothing that avail.idx has not announced.",
		of: "queue",
		holds: ({ facts: { lastAvailIdx, availIdx, num } }) => distance(lastAvailIdx, availIdx) <= num
	},
	usedWithinTaken: {
		clause: "§2.7.8",
		sentence: "used.idx never runs ahead of what the remote has taken.",
		of: "queue",
		holds: ({ facts: { usedIdx, lastAvailIdx, num } }) => distance(usedIdx, lastAvailIdx) <= num
	},
	lastUsedWithinUsed: {
		clause: "§2.7.14",
		sentence: "last_used_idx never runs ahead of used.idx.",
		of: "queue",
		holds: ({ facts: { lastUsedIdx, usedIdx, num } }) => distance(lastUsedIdx, usedIdx) <= num
	},
	headHasToken: {
		clause: "Linux virtqueue_get_buf",
		sentence: "Every head in flight has a token, or get_buf would say that it is not a head.",
		of: "queue",
		holds: ({ facts: { memory, q, num, published, held, used }, busy }) => {
			const known = (head) => head < num && memory.load(q.data(head)) !== 4294967295;
			const waiting = busy("getBuf") ? used.slice(1) : used;
			return published.every(known) && held.every(known) && waiting.every(known);
		}
	},
	bufferInFlightOnce: {
		clause: "Linux get_a_tx_buf",
		sentence: "No two chains in flight carry the same message buffer.",
		of: "queue",
		holds: ({ layout, facts: { memory, q, num } }) => {
			if (layout.scenario.layer !== "rpmsg") return true;
			const seen = /* @__PURE__ */ new Set();
			for (let i = 0; i < num; i++) {
				const token = memory.load(q.data(i));
				if (token === 4294967295) continue;
				if (seen.has(token)) return false;
				seen.add(token);
			}
			return true;
		}
	},
	chainsEnd: {
		clause: "§2.7.5.2",
		sentence: "Every chain in flight ends: no loop, no link out of the table or into another chain.",
		of: "queue",
		holds: ({ facts }) => facts.chainsEnd
	},
	tableAllocated: {
		clause: "Linux detach_buf",
		sentence: "A chain in flight whose head is a table has its table in memory that is allocated.",
		of: "queue",
		holds: ({ layout: { heap }, facts }) => tablesOf(facts).every(({ addr, len }) => {
			if (!heap.holds(addr, len)) return false;
			return facts.memory.load(heap.size(heap.slotOf(addr))) === len;
		})
	},
	onlyOwnerWrites: {
		clause: "§2.7",
		sentence: "The driver writes descriptors, the available ring and its own buffers; the remote writes the used ring and its own.",
		of: "world",
		holds: ({ layout, moment: { write } }) => write === null || mayWrite(layout, write)
	},
	inFlightUntouched: {
		clause: "§2.7.13.3",
		sentence: "The driver leaves alone what it has published until the remote gives it back.",
		of: "queue",
		holds: (s) => !touchesInFlight(s)
	},
	shadowsAgree: {
		clause: "Linux virtqueue_add_split",
		sentence: "Between operations, the private copies of avail.idx and avail.flags equal the shared ones.",
		of: "queue",
		holds: ({ layout, facts: { memory, q, availIdx }, busy }) => {
			const { kernel, features } = layout.scenario;
			if (kernel === "linux-3.x") return true;
			const idx = busy("add", "detachUnusedBuf") || memory.load(q.availIdxShadow) === availIdx;
			const flags = features.eventIdx || busy("enableCbPrepare", "enableCbDelayed", "disableCb") || memory.load(q.availFlagsShadow) === memory.load(q.vring.availFlags);
			return idx && flags;
		}
	},
	callbacksFollowSleepers: {
		clause: "Linux rpmsg_upref_sleepers",
		sentence: "Tx interrupts are on exactly while somebody sleeps for a buffer.",
		of: "queue",
		holds: ({ layout, facts: { memory, q }, busy }) => {
			if (q.name !== "svq" || busy("uprefSleepers", "downrefSleepers")) return true;
			const shadow = layout.scenario.kernel === "linux-6.x";
			return (memory.load(shadow ? q.availFlagsShadow : q.vring.availFlags) & 1) === 0 === memory.load(layout.sleepers) > 0;
		}
	},
	lockHeldInCall: {
		clause: "Linux rpmsg_send_offchannel_raw",
		sentence: "tx_lock and endpoints_lock are free or held by one actor that is inside a call.",
		of: "world",
		holds: ({ layout: { txLock, endpointsLock }, facts: { memory }, moment: { running } }) => [txLock, endpointsLock].every((lock) => {
			const holder = memory.load(lock);
			return holder === 0 || Boolean(running[holder - 1]);
		})
	},
	addressBoundOnce: {
		clause: "Linux __rpmsg_create_ept",
		sentence: "No two endpoints have the same local address.",
		of: "world",
		holds: ({ layout: { bus }, facts: { memory } }) => {
			const addrs = Array.from({ length: bus.endpoints }, (_, i) => memory.load(bus.eptAddr(i))).filter((addr) => addr !== RPMSG_ADDR_ANY);
			return new Set(addrs).size === addrs.length;
		}
	}
};
/** Places and lengths of the tables of all chains that have a token. */
function tablesOf({ memory, q, num }) {
	return Array.from({ length: num }, (_, head) => head).filter((head) => memory.load(q.data(head)) !== NO_TOKEN).filter((head) => memory.load(q.vring.descFlags(head)) & 4).map((head) => ({
		addr: memory.load(q.vring.descAddr(head)),
		len: memory.load(q.vring.descLen(head))
	}));
}
/** Does the driver's write lie in a descriptor or a buffer that the remote may be using? */
function touchesInFlight({ layout, facts, moment: { write } }) {
	const { memory, q, num, published, held } = facts;
	if (write?.side !== "driver") return false;
	const { base, avail } = q.vring;
	const { from } = write;
	if (from >= layout.heap.at && from < layout.heap.end) {
		const address = layout.physical(from);
		return tablesOf(facts).some(({ addr, len }) => address >= addr && address < addr + len);
	}
	const desc = from < base || from >= avail ? -1 : Math.floor((from - base) / 16);
	const buffer = from < layout.buffersAt ? -1 : Math.floor((from - layout.buffersAt) / 512);
	if (desc < 0 && (buffer < 0 || buffer >= layout.bufferCount)) return false;
	const theirs = new Uint8Array(num);
	for (const head of [...published, ...held]) markChain(memory, q, head, theirs);
	if (desc >= 0) return theirs[desc] === 1;
	return theirs.some((mine, i) => mine === 1 && memory.load(q.data(i)) === buffer);
}
// src/core/invariants.ts
const INVARIANT_NAMES = Object.keys(INVARIANTS);
/** Checks every predicate against a moment; empty if all hold. Cost grows with num. */
function checkInvariants(memory, layout, moment) {
	const found = [];
	layout.queues.forEach((q, i) => {
		const facts = queueFacts(memory, q);
		const busy = (...names) => isBusy(moment, i, names);
		if (busy("newVirtqueue", "presetIdx") || facts.numFree + facts.chained === 0) return;
		const subject = {
			layout,
			moment,
			facts,
			busy
		};
		for (const name of INVARIANT_NAMES) {
			const { clause, sentence, of, holds } = INVARIANTS[name];
			if (of === "world" && i > 0 || holds(subject)) continue;
			const queue = of === "world" ? "" : q.name;
			found.push({
				name,
				clause,
				sentence,
				text: `invariant.${name}`,
				queue
			});
		}
	});
	return found;
}
function isBusy({ running }, queue, names) {
	return running.some((r) => r && concerns(r.call, queue) && names.some((name) => r.stack.includes(fn[name])));
}
function concerns(call, queue) {
	if (call.fn === "probe" || call.fn === "createChannel" || call.fn === "interrupt") return true;
	if (call.fn === "send") return queue === 1;
	if (call.fn === "deliver") return queue === 0;
	if (call.fn.startsWith("remote")) return true;
	return "q" in call && call.q === queue;
}
// src/core/owner.ts
/**
* Who holds each descriptor and each buffer. Both answers, the one kept step by step by
* `lives.ts` and the one computed here from the bytes alone, must agree.
*/
const Owner = {
	free: 0,
	filling: 1,
	published: 2,
	inFlight: 3,
	used: 4
};
const OWNER_NAMES = Object.keys(Owner);
/**
* State of every descriptor of a queue.
*
* @param adding descriptors that an add in progress has begun to write and not yet published
* @returns one OwnerId for each descriptor
*/
function descOwners(memory, q, adding) {
	const { vring } = q;
	const { num } = vring;
	const out = new Uint8Array(num);
	const mark = (head, owner) => {
		for (let i = head, n = 0; i < num && n < num; n++) {
			out[i] = owner;
			if (!(memory.load(vring.descFlags(i)) & 1)) break;
			i = memory.load(vring.descNext(i));
		}
	};
	for (let i = 0; i < num; i++) if (memory.load(q.data(i)) !== 4294967295) mark(i, Owner.inFlight);
	for (const i of adding) out[i] = Owner.filling;
	const availIdx = memory.load(vring.availIdx);
	const taken = memory.load(q.lastAvailIdx);
	for (let idx = taken, n = 0; idx !== availIdx && n < num; idx = idx + 1 & 65535, n++) mark(memory.load(vring.availRing(vring.slot(idx))), Owner.published);
	for (let i = 0; i < num; i++) if (memory.load(q.held(i))) mark(i, Owner.inFlight);
	const usedIdx = memory.load(vring.usedIdx);
	const seen = memory.load(q.lastUsedIdx);
	for (let idx = seen, n = 0; idx !== usedIdx && n < num; idx = idx + 1 & 65535, n++) {
		const id = memory.load(vring.usedId(vring.slot(idx)));
		if (id < num && memory.load(q.data(id)) !== 4294967295) mark(id, Owner.used);
	}
	return out;
}
/**
* State of every buffer of the pool: that of the descriptor that points to it, else free if it
* was never handed out, else filling: held by a sender, in no ring at all.
*
* @returns one OwnerId for each buffer of the pool, the transmit half behind the receive half
*/
function bufferOwners(memory, layout, descs) {
	const { buffers } = layout.scenario;
	const out = new Uint8Array(layout.bufferCount);
	const lastSbuf = memory.load(layout.lastSbuf);
	for (let b = 0; b < layout.bufferCount; b++) out[b] = b < buffers || b - buffers < lastSbuf ? Owner.filling : Owner.free;
	layout.queues.forEach((q, at) => {
		for (let i = 0; i < q.vring.num; i++) {
			const token = memory.load(q.data(i));
			if (token < layout.bufferCount) out[token] = descs[at][i];
		}
	});
	return out;
}
// src/core/actors.ts
/** Index of the actor that runs vring_interrupt. */
const irqActor = (s) => s.senders;
const remoteActor = (s) => s.senders + 1;
const clockActor = (s) => s.senders + 2;
/** Index of the actor for driver functions that are called by hand. */
const handActor = (s) => s.senders + 3;
const actorCount = (s) => s.senders + 4 + s.remoteTasks;
function actorName(s, actor) {
	if (actor < s.senders) return `sender${actor + 1}`;
	return [
		"irq",
		"remote",
		"clock",
		"hand"
	][actor - s.senders] ?? `remoteTask${actor - s.senders - 3}`;
}
// src/core/op.ts
const Kind = {
	/** Reads shared memory; the result is the value. */
	load: 1,
	/** Writes shared or private memory. */
	store: 2,
	/** Atomic add to a counter; the result is the new value. */
	rmw: 3,
	/** Writes a run of bytes: a payload, or an array that is cleared. */
	copy: 4,
	barrier: 5,
	lock: 6,
	unlock: 7,
	/** One of the three parts of wait_event_interruptible_timeout, or of a plain sleep. */
	wait: 8,
	wake: 9,
	/** The doorbell: the driver tells the remote. The result is what the hook returned. */
	notify: 10,
	/** The remote tells the driver. */
	interrupt: 11,
	/** The queue's callback is called. */
	callback: 12,
	print: 13,
	/** Something the rest of the kernel notices (a device appears, a status is written). */
	event: 14,
	/** Time passes. */
	tick: 15,
	/** Reads private memory; folded into the step in front of it. */
	peek: 16,
	/** Calls another routine; entering and leaving are noted between the steps. */
	call: 17,
	/** Reads a run of bytes of shared memory, a payload; a micro-step of its own. */
	read: 18,
	/** BUG_ON, or a page fault: the thread stops here, for good, with all the locks it holds. */
	bug: 19
};
const KIND_NAMES = Object.keys(Kind);
const kindName = (kind) => KIND_NAMES[kind - 1];
const Barrier = {
	wmb: 0,
	rmb: 1,
	mb: 2,
	store_mb: 3
};
const BARRIER_NAMES = Object.keys(Barrier);
const Wait = {
	prepare: 0,
	schedule: 1,
	finish: 2,
	sleep: 3,
	slept: 4
};
const WAIT_NAMES = Object.keys(Wait);
const op = (kind, site, field, value, data = null) => ({
	kind,
	site,
	field,
	value,
	data
});
const load = (site, f) => op(Kind.load, site, f, 0);
const store = (site, f, value) => op(Kind.store, site, f, value);
/** A store that the rest of the kernel notices as `data`: an allocation, a device that appears. */
const tell = (site, f, value, data) => op(Kind.store, site, f, value, data);
const rmw = (site, f, delta) => op(Kind.rmw, site, f, delta);
/** Writes `bytes` from the byte that `f` starts at. */
const copy = (site, f, bytes) => op(Kind.copy, site, f, bytes.length, bytes);
/** Reads `length` bytes from the byte that `f` starts at. */
const read = (site, f, length) => op(Kind.read, site, f, length);
const barrier = (site, name) => op(Kind.barrier, site, -1, Barrier[name]);
const lock = (site, f) => op(Kind.lock, site, f, 0);
const unlock = (site, f) => op(Kind.unlock, site, f, 0);
/**
* `prepare` joins the wait queue; its result is the time left in ms (`ms`, or what remains of
* the sleep that just ended), or -1 - that if a signal is pending. `schedule` sleeps for `ms`
* at most, `finish` leaves the queue. `sleep` sleeps for `ms` where nobody can wake, `slept` is
* the first thing after it.
*/
const wait = (site, part, ms = 0) => op(Kind.wait, site, Wait[part], ms);
const wake = (site) => op(Kind.wake, site, -1, 0);
const notify = (site, queue) => op(Kind.notify, site, -1, queue);
const interrupt = (site, queue) => op(Kind.interrupt, site, -1, queue);
const callback$1 = (site, name) => op(Kind.callback, site, -1, 0, name);
const print = (site, level, text) => op(Kind.print, site, -1, 0, {
	level,
	text
});
const event = (site, data) => op(Kind.event, site, -1, 0, data);
/** @param expression the condition, as the source has it */
const bug = (site, expression) => op(Kind.bug, site, -1, 0, { bug: expression });
const tick = (site, ms) => op(Kind.tick, site, -1, ms);
const peek = (f) => op(Kind.peek, 0, f, 0);
// src/worker/describe.ts
/** Rows of the trace as the page reads them. */
/** Steps of the current call that a frame carries at the most. */
const CALL_STEPS = 400;
/** Ended calls that a frame carries. */
const ENDED_CALLS = 12;
function stepInfo(play, i) {
	const { trace, layout } = play;
	const { columns } = trace;
	const kind = columns.kind(i);
	const written = trace.isRange(i) ? trace.range(i) : null;
	const range = written ? {
		from: written.from,
		length: written.after.length
	} : kind === Kind.read ? {
		from: offsetOf(columns.place(i)),
		length: columns.after(i)
	} : null;
	const valueless = range !== null || kind === Kind.barrier;
	const place = columns.place(i);
	const full = place >= 0 ? layout.name(place) : "";
	const [queue, name] = /^(svq|rvq)\./.test(full) ? [full.slice(0, 3), full.slice(4)] : ["", full];
	return {
		index: i,
		actor: columns.actor(i),
		site: SITE_NAMES[columns.site(i)],
		kind: kindName(kind),
		field: place,
		name,
		queue,
		before: valueless ? 0 : columns.before(i),
		after: valueless ? 0 : columns.after(i),
		range,
		stack: trace.stack(i).map((f) => FN_NAMES[trace.frames.fn(f)]),
		call: trace.callOf(i),
		text: textOf(play, i, kind)
	};
}
function textOf(play, i, kind) {
	const { columns, notes } = play.trace;
	if (kind === Kind.barrier) return BARRIER_NAMES[columns.before(i)];
	const note = notes.get(i);
	if (typeof note === "string") return note;
	if (note && typeof note === "object" && "text" in note) return String(note.text);
	if (kind === Kind.wait) return WAIT_NAMES[play.trace.waitPart(i)];
	return "";
}
/** Steps of the call that step `i` belongs to, up to and including it. */
function stepsOfCall(play, i) {
	const { trace } = play;
	const call = trace.callOf(i);
	const { actor, start } = trace.calls[call];
	const out = [];
	for (let k = i; k >= start && out.length < CALL_STEPS; k--) if (trace.columns.actor(k) === actor && trace.callOf(k) === call) out.push(k);
	return out.reverse().map((k) => stepInfo(play, k));
}
function callInfo(play, index) {
	const { actor, call, start, end, result } = play.trace.calls[index];
	return {
		index,
		actor,
		call,
		start,
		end,
		result,
		message: play.messages[index]
	};
}
/** Calls that run at the cursor and the last ones that ended before it, in order of beginning. */
function callsAt(play) {
	const { calls } = play.trace;
	const { cursor, length } = play;
	const out = [];
	let ended = 0;
	for (let i = calls.length - 1; i >= 0 && ended < ENDED_CALLS; i--) {
		const { start, end } = calls[i];
		if (start > cursor || start === cursor && cursor < length) continue;
		if (end !== null && end <= cursor) ended++;
		out.push(callInfo(play, i));
	}
	return out.reverse();
}
/** Index of the call that an actor is in at the cursor, or -1. */
function runningCall(play, actor) {
	const { trace, cursor, length } = play;
	if (cursor === length) return trace.currentCall(actor);
	for (let i = trace.calls.length - 1; i >= 0; i--) {
		const c = trace.calls[i];
		if (c.actor !== actor || c.start >= cursor) continue;
		return c.end === null || c.end > cursor ? i : -1;
	}
	return -1;
}
/** The actors at the cursor; their states in the past are told by the bytes and the next steps. */
function actorInfos(play) {
	const { machine, scenario, trace, cursor, length } = play;
	return machine.actors.map((_, actor) => {
		const call = runningCall(play, actor);
		return {
			index: actor,
			name: actorName(scenario, actor),
			state: cursor === length ? machine.state(actor) : pastState(play, actor, call),
			message: call < 0 ? 0 : play.messages[call],
			call,
			fn: call < 0 ? "" : FN_NAMES[trace.frames.fn(trace.calls[call].firstFrame)]
		};
	});
}
function pastState(play, actor, call) {
	if (call < 0) return "idle";
	const { machine, layout, trace, cursor, length } = play;
	if (machine.isAsleep(actor)) return "asleep";
	if (machine.memory.load(layout.txLock) === 0) return "ready";
	const { columns } = trace;
	for (let i = cursor; i < length; i++) {
		if (columns.actor(i) !== actor) continue;
		return columns.kind(i) === Kind.lock && columns.place(i) === layout.txLock ? "lock" : "ready";
	}
	return machine.state(actor);
}
/** The step before the cursor that last wrote the byte at `offset`, or -1. */
function lastWriter(play, offset) {
	const { trace } = play;
	for (let i = play.cursor - 1; i >= 0; i--) if (trace.isRange(i)) {
		const { from, after } = trace.range(i);
		if (offset >= from && offset < from + after.length) return i;
	} else if (trace.isWrite(i)) {
		const place = trace.columns.place(i);
		const from = offsetOf(place);
		if (offset >= from && offset < from + (place & 15)) return i;
	}
	return -1;
}
/** How many buffers an out-of-order remote keeps before it begins to complete some. */
const APPETITE = 3;
/** Heads that the remote holds, oldest first. */
function heldHeads(play) {
	const q = play.layout.queues[1];
	const { memory } = play.machine;
	const held = [];
	for (let head = 0; head < q.vring.num; head++) {
		const order = memory.load(q.held(head));
		if (order) held.push([order, head]);
	}
	return held.sort((a, b) => a[0] - b[0]).map(([, head]) => head);
}
function hasAvailable(play) {
	const q = play.layout.queues[1];
	const { memory } = play.machine;
	return memory.load(q.vring.availIdx) !== memory.load(q.lastAvailIdx);
}
/** Senders that sleep now. */
function sleepers(play) {
	const out = [];
	for (let a = 0; a < play.scenario.senders; a++) if (play.machine.state(a) === "asleep") out.push(a);
	return out;
}
/** Is there a buffer that get_a_tx_buf would find? */
function canSend(play) {
	const { memory } = play.machine;
	const q = play.layout.queues[1];
	return memory.load(play.layout.lastSbuf) < play.scenario.buffers || memory.load(q.vring.usedIdx) !== memory.load(q.lastUsedIdx);
}
/** What Step would do at the cursor. `recent`: the actor of the last step. */
function suggest(play, recent) {
	const { machine, scenario } = play;
	if (play.cursor < play.length) return { do: "redo" };
	const irq = irqActor(scenario);
	if (machine.runnable(irq)) return {
		do: "step",
		actor: irq
	};
	if (recent >= 0 && machine.runnable(recent)) return {
		do: "step",
		actor: recent
	};
	for (let a = 0; a < machine.actors.length; a++) if (machine.runnable(a)) return {
		do: "step",
		actor: a
	};
	const held = heldHeads(play);
	const waiting = sleepers(play).length > 0;
	if (hasAvailable(play)) {
		if (play.lives.publishedUpTo > play.lives.rungFor) return {
			do: "kick",
			q: 1
		};
		return {
			do: "take",
			q: 1
		};
	}
	if (held.length > 0) return {
		do: "complete",
		q: 1,
		head: held[0]
	};
	if (waiting) return { do: "time" };
	return { do: "send" };
}
/**
* What an automatic remote does next; null: nothing. It looks at the ring only when the
* doorbell rang for what is in it.
*/
function autoRemote(play, settings) {
	if (settings.remote === "hand" || play.machine.actors[remoteActor(play.scenario)].call) return null;
	const held = heldHeads(play);
	const more = play.lives.rungFor >= play.lives.publishedUpTo && hasAvailable(play);
	if (settings.remote === "inOrder") {
		if (held.length > 0) return {
			fn: "complete",
			q: 1,
			entries: [[held[0], null]]
		};
		return more ? {
			fn: "take",
			q: 1
		} : null;
	}
	if (more) return {
		fn: "take",
		q: 1
	};
	const starved = held.length > 0 && (sleepers(play).length > 0 || !canSend(play));
	if (held.length <= APPETITE && !starved) return null;
	return {
		fn: "complete",
		q: 1,
		entries: [[held[mix(settings.seed, play.length) % held.length], null]]
	};
}
/** A number from two others, without state, so that replays need none. */
function mix(a, b) {
	let h = Math.imul(a ^ 2654435769, 2246822507) ^ b;
	h = Math.imul(h ^ h >>> 15, 739982445);
	h = Math.imul(h ^ h >>> 12, 695872825);
	return (h ^ h >>> 15) >>> 0;
}
/** First sender without a call, or -1. */
function idleSender(play) {
	for (let a = 0; a < play.scenario.senders; a++) if (!play.machine.actors[a].call) return a;
	return -1;
}
// src/worker/frame.ts
/** Frames: everything the screen needs for one moment, bytes as what changed since the last. */
/** Beyond so many steps the whole memory is cheaper than its changes. */
const MOST_STEPS$1 = 2048;
/** Largest ring whose invariants are checked with every frame. */
const MOST_CHECKED = 64;
/** @param from cursor of the frame before, or -1 if the page has no memory of this play */
function makeFrame(play, from, around) {
	const { layout, machine, lives, cursor, length } = play;
	const step = cursor > 0 ? stepInfo(play, cursor - 1) : null;
	return {
		scenario: play.scenario,
		...around,
		cursor,
		length,
		memory: memoryUpdate(play, from),
		step,
		callSteps: step ? stepsOfCall(play, step.index) : [],
		calls: callsAt(play),
		actors: actorInfos(play),
		descOwner: lives.descOwner.map((owners) => owners.slice()),
		bufferOwner: bufferOwners(machine.memory, layout, lives.descOwner),
		bufferMessage: lives.bufferMessage.slice(),
		rungFor: lives.rungFor,
		publishedUpTo: lives.publishedUpTo,
		messages: messagesAt(play),
		suggestion: suggest(play, step?.actor ?? -1),
		violated: violated(play),
		claims: [],
		log: []
	};
}
/** Invariants that do not hold; asked of small rings only, for their cost grows with num. */
function violated(play) {
	const { trace, machine, layout, cursor } = play;
	if (play.scenario.num > MOST_CHECKED) return [];
	const running = machine.actors.map((_, actor) => {
		const call = runningCall(play, actor);
		if (call < 0) return null;
		const stack = trace.openFrames(call, cursor).map((f) => trace.frames.fn(f));
		return {
			call: trace.calls[call].call,
			stack
		};
	});
	const write = cursor > 0 ? writeOf(trace, cursor - 1) : null;
	return checkInvariants(machine.memory, layout, {
		running,
		write
	}).map(({ name, clause, queue }) => ({
		name,
		clause,
		queue,
		fresh: false
	}));
}
/** Messages begun before the cursor. */
function messagesAt(play) {
	const { calls } = play.trace;
	let i = calls.length - 1;
	while (i >= 0 && (play.messages[i] === 0 || !begunAt(play, calls[i].start))) i--;
	return play.messages[i] ?? 0;
}
const begunAt = (play, start) => start < play.cursor || start === play.cursor && play.cursor === play.length;
function memoryUpdate(play, from) {
	const { bytes } = play.machine.memory;
	const { trace, cursor } = play;
	if (from < 0 || Math.abs(cursor - from) > MOST_STEPS$1) return { full: bytes.slice() };
	const places = /* @__PURE__ */ new Map();
	for (let i = Math.min(from, cursor); i < Math.max(from, cursor); i++) if (trace.isRange(i)) {
		const range = trace.range(i);
		places.set(range.from, Math.max(places.get(range.from) ?? 0, range.after.length));
	} else if (trace.isWrite(i)) {
		const place = trace.columns.place(i);
		places.set(place >>> 4, Math.max(places.get(place >>> 4) ?? 0, place & 15));
	}
	const at = Uint32Array.from(places.keys());
	const length = Uint32Array.from(places.values());
	const out = new Uint8Array(length.reduce((sum, n) => sum + n, 0));
	let to = 0;
	at.forEach((offset, k) => {
		out.set(bytes.subarray(offset, offset + length[k]), to);
		to += length[k];
	});
	return {
		at,
		length,
		bytes: out
	};
}
/** Buffers that can be handed over instead of copied. */
function transfers(frame) {
	const { memory } = frame;
	const arrays = [
		...frame.descOwner,
		frame.bufferOwner,
		frame.bufferMessage
	];
	if ("full" in memory) arrays.push(memory.full);
	else arrays.push(memory.at, memory.length, memory.bytes);
	return arrays.map((a) => a.buffer);
}
// src/core/scenario.ts
const DEFAULT_SCENARIO = {
	kernel: "linux-6.x",
	num: 8,
	align: 16,
	ringBase: 268697600,
	bufferBase: null,
	buffers: 8,
	features: {
		indirectDesc: false,
		eventIdx: false
	},
	weakBarriers: false,
	senders: 4,
	layer: "rpmsg",
	startIdx: 0,
	heap: {
		base: null,
		slotBytes: 256,
		slots: 16
	},
	endpoints: 16,
	channels: 8,
	usedLen: "descriptor",
	remote: "textbook",
	remoteOptions: [],
	remoteTasks: 0,
	listening: [],
	remoteListening: [],
	faults: []
};
// src/worker/walk.ts
/** Step to seek to for "forward" inside the recorded history. */
function redoTarget(play, by) {
	const { trace, cursor, length } = play;
	if (by === "step") return cursor + 1;
	if (by === "send") return Math.min(length, trace.calls[trace.callOf(cursor)].end ?? length);
	const frame = trace.columns.frame(cursor);
	let i = cursor + 1;
	while (i < length && trace.columns.frame(i) === frame) i++;
	return i;
}
/** Step to seek to for "back". */
function backTarget(play, by) {
	const { trace, cursor } = play;
	if (cursor === 0) return 0;
	if (by === "step") return cursor - 1;
	if (by === "send") return Math.min(cursor - 1, trace.calls[trace.callOf(cursor - 1)].start);
	const frame = trace.columns.frame(cursor - 1);
	let i = cursor - 1;
	while (i > 0 && trace.columns.frame(i - 1) === frame) i--;
	return i;
}
/** Steps that one run takes at the most: modelled code can spin, the page must not. */
const MOST_STEPS = 1e5;
/** Runs an actor forward by one step, to the end of a stretch in one function, or of its call. */
function run(play, actor, by, after) {
	const { machine, trace } = play;
	const call = trace.currentCall(actor);
	const frame = trace.currentFrame(actor);
	for (let n = 0; n < MOST_STEPS; n++) {
		play.step(actor);
		after();
		if (by === "step") return;
		if (by === "function" && trace.currentFrame(actor) !== frame) return;
		if (call < 0 || trace.currentCall(actor) !== call || !machine.runnable(actor)) return;
	}
}
// src/worker/deeds.ts
/**
* What a person can do to a play at its end: send, kick, take, complete, let time pass, step.
* Each answers '' or the reason why nothing happened.
*/
/** What Step sends when nobody said what. */
const DEFAULT_MESSAGE = {
	src: 1024,
	dst: 1025,
	data: Uint8Array.from("hello world!", (c) => c.charCodeAt(0)),
	wait: true
};
var Deeds = class {
	play;
	settings;
	constructor(play, settings) {
		this.play = play;
		this.settings = settings;
	}
	send(args, by) {
		const actor = idleSender(this.play);
		if (actor < 0) return "noIdleSender";
		const { src, dst, data, wait } = args;
		const kick = this.settings.kick === "send";
		return this.#begin(actor, {
			fn: "send",
			src,
			dst,
			len: data.length,
			data,
			wait,
			kick
		}, by);
	}
	kick(by) {
		const { machine, layout, scenario } = this.play;
		const hand = handActor(scenario);
		if (machine.actors[hand].call) return "handBusy";
		if (machine.memory.load(layout.txLock)) return "lockHeld";
		return this.#begin(hand, {
			fn: "kick",
			q: 1
		}, by);
	}
	take(by) {
		const remote = this.#freeRemote();
		if (!hasAvailable(this.play)) return "nothingAvailable";
		return this.#begin(remote, {
			fn: "take",
			q: 1
		}, by);
	}
	complete(head, by) {
		const remote = this.#freeRemote();
		if (!heldHeads(this.play).includes(head)) return "notHeld";
		return this.#begin(remote, {
			fn: "complete",
			q: 1,
			entries: [[head, null]]
		}, by);
	}
	poll(q, by) {
		if (this.play.scenario.remote === "textbook") return "notThisRemote";
		return this.#begin(this.#freeRemote(), {
			fn: "remotePoll",
			q
		}, by);
	}
	/** The textbook remote fills a receive buffer of Linux; a library sends from its first endpoint. */
	reply({ src, dst, data }, by) {
		const { scenario } = this.play;
		const call = scenario.remote === "textbook" ? {
			fn: "deliver",
			src,
			dst,
			reserved: 0,
			len: data.length,
			flags: 0,
			data: data.slice(),
			usedLen: 512
		} : {
			fn: "remoteSend",
			ept: 0,
			dst,
			data,
			wait: 0
		};
		return this.#begin(this.#freeRemote(), call, by);
	}
	call(who, call, by) {
		const { machine, scenario } = this.play;
		if (who === "remote") return this.#begin(this.#freeRemote(), call, by);
		if (who === "world") return this.#begin(clockActor(scenario), call, "send");
		const hand = handActor(scenario);
		if (machine.actors[hand].call) return "handBusy";
		return this.#begin(hand, call, by);
	}
	/** Runs an actor that a person has chosen. */
	runActor(actor, by) {
		const { play } = this;
		if (!play.machine.actors[actor] || !play.machine.runnable(actor)) return "actorCannotRun";
		run(play, actor, by, () => this.react());
		return "";
	}
	/** @param ms virtual time; null: until the first sleeper's time is over */
	time(ms) {
		const { machine, layout, scenario } = this.play;
		const { memory } = machine;
		const now = memory.load(layout.clock);
		const ends = sleepers(this.play).map((a) => memory.load(layout.sleepUntil(a)) - now);
		if (ms === null && ends.length === 0) return "nobodySleeps";
		return this.#begin(clockActor(scenario), {
			fn: "tick",
			ms: ms ?? Math.min(...ends)
		}, "send");
	}
	/** One press of Step: through what is recorded, then whoever is next, then the next deed. */
	forward(by) {
		const { play } = this;
		const next = suggest(play, play.cursor > 0 ? play.trace.columns.actor(play.cursor - 1) : -1);
		switch (next.do) {
			case "redo":
				play.seek(redoTarget(play, by));
				return "";
			case "step":
				run(play, next.actor, by, () => this.react());
				return "";
			case "send": return this.send(DEFAULT_MESSAGE, by);
			case "kick": return this.kick(by);
			case "take": return this.take(by);
			case "complete": return this.complete(next.head, by);
			case "poll": return this.poll(next.q, by);
			case "time": return this.time(null);
			default: return next;
		}
	}
	/** Forward until a step happens at `site`. */
	runTo(site) {
		const { play } = this;
		const wanted = at[site];
		const { columns } = play.trace;
		for (let i = play.cursor; i < play.length; i++) {
			if (columns.site(i) !== wanted) continue;
			play.seek(i + 1);
			return "";
		}
		play.seek(play.length);
		for (let n = 0; n < MOST_STEPS; n++) {
			const next = suggest(play, play.length > 0 ? columns.actor(play.length - 1) : -1);
			if (next.do !== "step") break;
			run(play, next.actor, "step", () => this.react());
			if (columns.site(play.length - 1) === wanted) return "";
		}
		return "notReached";
	}
	/** What a step sets off: the interrupt handler, the automatic remote. */
	react() {
		const { play } = this;
		if (play.cursor < play.length) return;
		const irq = irqActor(play.scenario);
		const q = play.unanswered();
		if (q >= 0 && !play.machine.actors[irq].call) play.start(irq, {
			fn: "interrupt",
			q
		});
		const next = autoRemote(play, this.settings);
		if (next) play.start(remoteActor(play.scenario), next);
	}
	/** The remote is one thread: what it is doing comes to its end before it begins anew. */
	#freeRemote() {
		const { play } = this;
		const remote = remoteActor(play.scenario);
		if (play.machine.runnable(remote)) run(play, remote, "send", () => this.react());
		return remote;
	}
	#begin(actor, call, by) {
		const { play } = this;
		play.start(actor, call);
		if (!play.machine.runnable(actor)) return "";
		run(play, actor, by, () => this.react());
		if (by === "send") this.#finishOthers();
		return "";
	}
	/** After a deed done "at once": interrupt handlers and the automatic remote come to rest. */
	#finishOthers() {
		const { play } = this;
		const others = [irqActor(play.scenario)];
		if (this.settings.remote !== "hand") others.push(remoteActor(play.scenario));
		for (let n = 0; n < MOST_STEPS; n++) {
			const actor = others.find((a) => play.machine.runnable(a));
			if (actor === void 0) return;
			run(play, actor, "step", () => this.react());
		}
	}
};
// src/core/busLayout.ts
/**
* What the rpmsg bus keeps beside its queues: endpoints, channel devices, and the little that
* single functions remember. (struct rpmsg_endpoint, struct rpmsg_device and static variables.)
*/
/** What an endpoint does with a message: struct rpmsg_endpoint, its member cb. */
const EptCb = {
	none: 0,
	nameService: 1,
	client: 2,
	echo: 3
};
/** State of a channel device: the row is free, taken, on the bus, or has a driver. */
const Device = {
	none: 0,
	made: 1,
	registered: 16,
	bound: 17
};
function busFields(r, endpoints, channels) {
	const ept = r.rows("ept", endpoints, {
		addr: 4,
		cb: 1,
		refs: 1,
		cb_lock: 2
	});
	const device = r.rows("channel", channels, {
		number: 4,
		src: 4,
		dst: 4,
		ept: 2,
		announce: 1,
		state: 1
	});
	const name = r.many("channel.name", 1, channels * 32);
	return {
		endpoints,
		channels,
		eptAddr: ept.addr,
		eptCb: ept.cb,
		eptRefs: ept.refs,
		cbLock: ept.cb_lock,
		deviceState: device.state,
		deviceChannel: device.number,
		deviceSrc: device.src,
		deviceDst: device.dst,
		deviceAnnounce: device.announce,
		deviceEpt: device.ept,
		deviceName: (row, at) => name(row * 32 + at),
		nsEpt: r.one("ns_ept", 2),
		channelCount: r.one("channels", 4),
		limitBegin: r.one("ratelimit.begin", 8),
		limitPrinted: r.one("ratelimit.printed", 4),
		limitMissed: r.one("ratelimit.missed", 4),
		warnedTooLong: r.one("warned", 1)
	};
}
/** No endpoint has an address yet. */
function blankBus(view, bus) {
	for (let i = 0; i < bus.endpoints; i++) view.setUint32(offsetOf(bus.eptAddr(i)), 4294967295, true);
}
// src/core/faults.ts
/**
* - `skipWmb`: the driver's next add goes without its write barrier, and the index overtakes the entry.
* - `dropKick`: the doorbell rings and nobody hears it; the hook says that all is well.
* - `notifyFails`: the notify hook returns false, so the queue is broken from now on.
* - `dropInterrupt`: the remote interrupts and the driver never hears of it.
* - `badId`: the next used entry names another descriptor; the value is that id + 1.
* - `duplicateId`: the next used entry is written, and announced, twice.
* - `tornPublish`: the remote moves used.idx before it writes the entry.
* - `stopConsuming`: the remote takes nothing more, until it is restarted or this is taken back.
*/
const FAULTS = [
	"skipWmb",
	"dropKick",
	"notifyFails",
	"dropInterrupt",
	"badId",
	"duplicateId",
	"tornPublish",
	"stopConsuming"
];
const SPELLED = {
	skipWmb: "skip_wmb",
	dropKick: "drop_kick",
	notifyFails: "notify_fails",
	dropInterrupt: "drop_interrupt",
	badId: "bad_id",
	duplicateId: "duplicate_id",
	tornPublish: "torn_publish",
	stopConsuming: "stop_consuming"
};
/** @param q name of the queue with a full stop, or '' */
const faultFields = (r, q) => Object.fromEntries(FAULTS.map((name) => [name, r.one(`${q}fault.${SPELLED[name]}`, 4)]));
// src/core/header.ts
/** struct rpmsg_hdr, 16 bytes in front of each payload (Linux virtio_rpmsg_bus.c). */
const hdrSrc = (buf) => field(buf, 4);
const hdrDst = (buf) => field(buf + 4, 4);
const hdrReserved = (buf) => field(buf + 8, 4);
const hdrLen = (buf) => field(buf + 12, 2);
const hdrFlags = (buf) => field(buf + 14, 2);
/** Offset of the payload behind the header that starts at `buf`. */
const payloadOf = (buf) => buf + 16;
const PARTS = [
	[
		"hdr.src",
		0,
		4
	],
	[
		"hdr.dst",
		4,
		4
	],
	[
		"hdr.reserved",
		8,
		4
	],
	[
		"hdr.len",
		12,
		2
	],
	[
		"hdr.flags",
		14,
		2
	]
];
/** Name of the header field or payload byte at `at` bytes into a buffer. */
function headerNameAt(at) {
	for (const [name, start, width] of PARTS) if (at >= start && at < start + width) return {
		name,
		at: start,
		width
	};
	return {
		name: at === 16 ? "data" : `data[${at - 16}]`,
		at,
		width: 1
	};
}
// src/core/heap.ts
/**
* The memory that indirect tables are allocated from: slots of one size behind each other, of
* which a table takes as many as it needs. The bookkeeping lies in memory too.
*/
var Heap = class {
	base;
	at;
	shape;
	/** Length in bytes of the table that begins in a slot; 0 if none does. */
	size;
	/** Address that the next allocation answers with; 0: the lowest that is free. */
	answer;
	/** 1: the next allocation fails. */
	fails;
	end;
	/**
	* @param base physical address of the first slot
	* @param at its offset in memory
	*/
	constructor(base, at, shape, r) {
		this.base = base;
		this.at = at;
		this.shape = shape;
		this.end = at + shape.slots * shape.slotBytes;
		this.size = r.many("heap.size", 4, shape.slots);
		this.answer = r.one("heap.answer", 8);
		this.fails = r.one("heap.fails", 1);
	}
	/** Slots that `bytes` need. */
	slotsFor(bytes) {
		return Math.ceil(bytes / this.shape.slotBytes);
	}
	addressOf(slot) {
		return this.base + slot * this.shape.slotBytes;
	}
	slotOf(address) {
		return Math.floor((address - this.base) / this.shape.slotBytes);
	}
	/** Does the heap hold `bytes` bytes from a physical address on? */
	holds(address, bytes) {
		const from = address - this.base;
		return from >= 0 && from + bytes <= this.end - this.at;
	}
	/** Offset in memory of a physical address. */
	offsetOf(address) {
		return this.at + address - this.base;
	}
	/** Name of the field of a table entry that holds the byte at `offset`. */
	nameAt(offset) {
		const inSlot = (offset - this.at) % this.shape.slotBytes;
		const entry = Math.floor(inSlot / 16);
		const { name, at, width } = descPartAt(inSlot % 16);
		return {
			name: `indirect[${entry}].${name}`,
			at: offset - inSlot % 16 + at,
			width
		};
	}
};
// src/core/records.ts
/** Lays named private fields one behind the other and finds the name of a byte again. */
var Records = class {
	#at;
	#entries = [];
	constructor(from) {
		this.#at = Math.ceil(from / 8) * 8;
	}
	get at() {
		return this.#at;
	}
	one(name, width) {
		return this.#add(width, 1, width, () => name)(0);
	}
	/** `count` fields, named `name[i]suffix`. */
	many(name, width, count, suffix = "") {
		return this.#add(width, count, width, (i) => `${name}[${i}]${suffix}`);
	}
	/** `count` rows of several fields each, named `name[i].part`. */
	rows(name, count, parts) {
		this.#at = Math.ceil(this.#at / 8) * 8;
		const widths = Object.entries(parts);
		const stride = widths.reduce((sum, [, width]) => sum + width, 0);
		const base = this.#at;
		let inside = 0;
		const out = {};
		for (const [part, width] of widths) {
			const at = base + inside;
			this.#entries.push({
				at,
				width,
				count,
				stride,
				name: (i) => `${name}[${i}].${part}`
			});
			out[part] = (i) => field(at + stride * i, width);
			inside += width;
		}
		this.#at = base + stride * count;
		return out;
	}
	placeAt(offset) {
		for (const e of this.#entries) {
			const i = Math.floor((offset - e.at) / e.stride);
			if (offset < e.at || i >= e.count) continue;
			const at = e.at + i * e.stride;
			if (offset < at + e.width) return {
				name: e.name(i),
				at,
				width: e.width
			};
		}
		return null;
	}
	#add(width, count, stride, name) {
		const at = Math.ceil(this.#at / width) * width;
		this.#entries.push({
			at,
			width,
			count,
			stride,
			name
		});
		this.#at = at + stride * count;
		return (i) => field(at + stride * i, width);
	}
};
// src/core/remote/state.ts
const ENDPOINTS = 32;
/**
* Lays the state out. After a restart the same buffer can be held many times over, so there is
* room for some laps of the ring; what finds no room is not held, and not taken.
*/
function remoteState(r, { num, layer }) {
	const queues = layer === "rpmsg" ? ["rvq.", "svq."] : [""];
	const room = Math.min(Math.max(64, 16 * num), 1024);
	const endpoint = r.rows("remote.ept", ENDPOINTS, {
		handle: 4,
		addr: 4,
		dest: 4,
		mode: 4,
		name: 8,
		"name+8": 8,
		"name+16": 8,
		"name+24": 8
	});
	const held = r.rows("remote.held_buf", room, {
		handle: 4,
		buffer: 4,
		count: 4
	});
	const taken = r.rows("remote.taken_buf", room, {
		handle: 4,
		buffer: 4,
		endpoint: 4
	});
	return {
		queuedCnt: queues.map((q) => r.one(`${q}remote.queued_cnt`, 2)),
		linkState: r.one("remote.link_state", 1),
		supportNs: r.one("remote.support_ns", 1),
		bitNext: r.one("remote.bitnext", 2),
		reclaimerNext: r.one("remote.reclaimer.next", 8),
		reclaimerPrev: r.one("remote.reclaimer.prev", 8),
		endpoints: {
			size: ENDPOINTS,
			stride: 48,
			...endpoint
		},
		held: {
			size: room,
			stride: 12,
			...held
		},
		taken: {
			size: room,
			stride: 12,
			...taken
		}
	};
}
const remoteCounts = (r) => ({
	endpointHandles: r.one("remote.endpoints", 4),
	heldHandles: r.one("remote.held_bufs", 4),
	takenHandles: r.one("remote.taken_bufs", 4),
	lock: r.one("rdev_lock", 1)
});
// src/core/layout.ts
/**
* Where everything lives: shared rings and buffers, and, in regions marked private, the state
* of the driver, of the remote and of the world around them (locks, wait queue, clock).
*
* Private state lies in the same memory as the rings, so that it is shown, undone and hashed
* with no extra code, and "what can the other side see" is a question about regions.
*/
const alignUp = (n, to) => Math.ceil(n / to) * to;
const PAGE = 4096;
var Layout = class {
	scenario;
	queues;
	regions;
	/** Length of the ring memory in bytes (all vrings, gaps included). */
	ringBytes;
	buffersAt;
	bufferCount;
	bufferBase;
	/** Memory of the indirect tables. */
	heap;
	/** Length of the whole memory in bytes. */
	size;
	lastSbuf;
	sleepers;
	/** Endpoints and channels; without room in layer virtqueue. */
	bus;
	/** Of a real remote; null for the textbook one. */
	remote;
	clock;
	/** 0, or 1 + the actor that holds tx_lock. */
	txLock;
	/** 0, or 1 + the actor that holds endpoints_lock. */
	endpointsLock;
	/** Counts entries into the wait queue, so that "latest first" is a comparison. */
	waitCount;
	/** Per actor: 0, or its place in the wait queue (larger = later). */
	waitOrder;
	/** Per actor: 1 from schedule to the next prepare. */
	asleep;
	/** Per actor: the clock at which its sleep ends, in ms. */
	sleepUntil;
	signalPending;
	/** Per actor: 1 once a BUG_ON or a page fault has stopped it for good. */
	stopped;
	actorCount;
	#records;
	constructor(scenario) {
		this.scenario = scenario;
		const { num, align, layer, buffers } = scenario;
		const vrings = [];
		const names = layer === "rpmsg" ? ["rvq", "svq"] : [""];
		for (const _ of names) vrings.push(new Vring(alignUp(vrings.at(-1)?.end ?? 0, PAGE), num, align));
		this.ringBytes = vrings.at(-1)?.end ?? 0;
		this.buffersAt = alignUp(this.ringBytes, 16);
		this.bufferCount = layer === "rpmsg" ? 2 * buffers : 0;
		this.bufferBase = scenario.bufferBase ?? scenario.ringBase + alignUp(this.ringBytes, PAGE);
		const heapAt = this.buffersAt + this.bufferCount * 512;
		const heapShape = scenario.features.indirectDesc ? scenario.heap : {
			...scenario.heap,
			slots: 0
		};
		const r = new Records(heapAt + heapShape.slots * heapShape.slotBytes);
		const modern = scenario.kernel === "linux-6.x";
		this.actorCount = actorCount(scenario);
		const driverFrom = r.at;
		const driver = names.map((name) => driverFields(r, name && `${name}.`, num, modern));
		this.lastSbuf = r.one("vrp.last_sbuf", 4);
		this.sleepers = r.one("vrp.sleepers", 4);
		const busFrom = r.at;
		const rows = layer === "rpmsg" ? scenario : {
			endpoints: 0,
			channels: 0
		};
		this.bus = busFields(r, rows.endpoints, rows.channels);
		const remoteFrom = r.at;
		const remote = names.map((name) => remoteFields(r, name && `${name}.`, num));
		const state = scenario.remote !== "textbook" ? remoteState(r, scenario) : null;
		const worldFrom = r.at;
		const world = names.map((name) => worldFields(r, name && `${name}.`));
		this.remote = state && {
			state,
			counts: remoteCounts(r)
		};
		this.clock = r.one("clock", 8);
		this.heap = new Heap(scenario.heap.base ?? alignUp(this.bufferBase + this.bufferCount * 512, PAGE), heapAt, heapShape, r);
		this.txLock = r.one("tx_lock", 1);
		this.endpointsLock = r.one("endpoints_lock", 1);
		this.waitCount = r.one("sendq.count", 4);
		const thread = r.rows("sendq", this.actorCount, {
			order: 4,
			asleep: 4,
			until: 8
		});
		this.waitOrder = thread.order;
		this.asleep = thread.asleep;
		this.sleepUntil = thread.until;
		this.signalPending = r.many("signal_pending", 1, this.actorCount);
		this.stopped = r.many("stopped", 1, this.actorCount);
		this.size = alignUp(r.at, 8);
		this.#records = r;
		this.queues = vrings.map((vring, i) => ({
			index: i,
			name: names[i],
			vring,
			...driver[i],
			...remote[i],
			...world[i]
		}));
		this.regions = [
			...vrings.map((v, i) => region(names[i] || "vring", "shared", v.base, v.end)),
			region("buffers", "shared", this.buffersAt, heapAt),
			region("tables", "shared", heapAt, driverFrom),
			region("driver", "driver", driverFrom, busFrom),
			region("bus", "driver", busFrom, remoteFrom),
			region("remote", "remote", remoteFrom, worldFrom),
			region("world", "world", worldFrom, this.size)
		];
	}
	queue(name) {
		const found = this.queues.find((q) => q.name === name);
		if (!found) throw new RangeError(`no queue ${name}`);
		return found;
	}
	/** Offset in memory of buffer `b`. */
	bufferAt(b) {
		return this.buffersAt + b * 512;
	}
	/** Physical address of buffer `b`, as a descriptor carries it. */
	bufferAddr(b) {
		return this.bufferBase + b * 512;
	}
	/** Buffer that contains a physical address, or -1. */
	bufferOf(addr) {
		const b = Math.floor((addr - this.bufferBase) / 512);
		return b >= 0 && b < this.bufferCount ? b : -1;
	}
	/** Physical address of the byte at `offset`, for rings, buffers and indirect tables. */
	physical(offset) {
		if (offset < this.buffersAt) return this.scenario.ringBase + offset;
		if (offset < this.heap.at) return this.bufferBase + offset - this.buffersAt;
		return this.heap.base + offset - this.heap.at;
	}
	regionAt(offset) {
		return this.regions.find((r) => offset >= r.from && offset < r.to) ?? null;
	}
	/** Name, start and width of the field that holds the byte at `offset`; null in a gap. */
	placeAt(offset) {
		if (offset < this.ringBytes) {
			for (const q of this.queues) {
				const place = q.vring.nameAt(offset);
				if (place) return {
					...place,
					name: q.name ? `${q.name}.${place.name}` : place.name
				};
			}
			return null;
		}
		if (offset >= this.heap.at && offset < this.heap.end) return this.heap.nameAt(offset);
		if (offset >= this.buffersAt && offset < this.bufferAt(this.bufferCount)) {
			const b = Math.floor((offset - this.buffersAt) / 512);
			const place = headerNameAt(offset - this.bufferAt(b));
			return {
				...place,
				name: `buf[${b}].${place.name}`,
				at: this.bufferAt(b) + place.at
			};
		}
		return this.#records.placeAt(offset);
	}
	/** Name of a field, e.g. `svq.avail.ring[3]`, `svq.vq.num_free`, `buf[9].hdr.len`. */
	name(f) {
		return this.placeAt(offsetOf(f))?.name ?? `byte ${offsetOf(f)}`;
	}
};
const region = (name, owner, from, to) => ({
	name,
	owner,
	from,
	to
});
function driverFields(r, q, num, modern) {
	const vq = `${q}vq.`;
	const state = modern ? `${vq}desc_state` : `${vq}data`;
	const extra = r.rows(`${vq}desc_extra`, num, {
		addr: 8,
		len: 4,
		flags: 2,
		next: 2
	});
	return {
		numFree: r.one(`${vq}num_free`, 4),
		freeHead: r.one(`${vq}free_head`, 4),
		lastUsedIdx: r.one(`${vq}last_used_idx`, 2),
		numAdded: r.one(`${vq}num_added`, 4),
		broken: r.one(`${vq}broken`, 1),
		eventTriggered: r.one(`${vq}event_triggered`, 1),
		availFlagsShadow: r.one(`${vq}avail_flags_shadow`, 2),
		availIdxShadow: r.one(`${vq}avail_idx_shadow`, 2),
		data: r.many(state, 4, num, modern ? ".data" : ""),
		indirDesc: r.many(`${vq}desc_state`, 8, num, ".indir_desc"),
		extraAddr: extra.addr,
		extraLen: extra.len,
		extraFlags: extra.flags,
		extraNext: extra.next
	};
}
function remoteFields(r, q, num) {
	return {
		lastAvailIdx: r.one(`${q}remote.last_avail_idx`, 2),
		takeCount: r.one(`${q}remote.taken`, 4),
		held: r.many(`${q}remote.held`, 4, num)
	};
}
function worldFields(r, q) {
	return {
		kicks: r.one(`${q}kicks`, 4),
		interrupts: r.one(`${q}interrupts`, 4),
		notifyResult: r.one(`${q}notify_result`, 1),
		fault: faultFields(r, q)
	};
}
/** Bytes of a fresh world: zero, but for empty token slots and a notify hook that works. */
function blankBytes(layout) {
	const bytes = new Uint8Array(layout.size);
	const view = new DataView(bytes.buffer);
	for (const q of layout.queues) {
		for (let i = 0; i < q.vring.num; i++) view.setUint32(offsetOf(q.data(i)), NO_TOKEN, true);
		bytes[offsetOf(q.notifyResult)] = 1;
	}
	blankBus(view, layout.bus);
	return bytes;
}
// src/core/lives.ts
/**
* The life of every descriptor and buffer along the trace: who holds it, which message is in
* it. A reader of the list of steps, kept as changes, so that it walks with the cursor and
* gives the timeline its runs.
*/
/** What a change is about: the owner of a descriptor of queue 0 or 1, or one of these. */
const About = {
	message: 2,
	published: 3,
	rung: 4
};
var Lives = class {
	trace;
	messageOf;
	/** OwnerId per descriptor, per queue, at the cursor. */
	descOwner;
	/** Number of the message in each buffer at the cursor; 0: none yet. */
	bufferMessage;
	changes = [];
	#published = 0;
	#rung = 0;
	/** Changes that are applied. */
	#done = 0;
	/** @param messageOf number of the message that a call sends */
	constructor(trace, messageOf, start) {
		this.trace = trace;
		this.messageOf = messageOf;
		this.descOwner = start;
		this.bufferMessage = new Uint32Array(trace.machine.layout.bufferCount);
	}
	/** Newest message that the remote may see, and newest one when the doorbell last rang. */
	get publishedUpTo() {
		return this.#published;
	}
	get rungFor() {
		return this.#rung;
	}
	/** Notes what step `i` changed; the memory is that of the moment after it. */
	observe(i) {
		this.#readers[this.trace.columns.site(i)]?.(i);
	}
	/** Walks to the moment after `step` steps. */
	seek(step) {
		const { changes } = this;
		while (this.#done < changes.length && changes[this.#done].step < step) {
			const c = changes[this.#done++];
			this.#apply(c.about, c.index, c.after);
		}
		while (this.#done > 0 && changes[this.#done - 1].step >= step) {
			const c = changes[--this.#done];
			this.#apply(c.about, c.index, c.before);
		}
	}
	/** Forgets what happened from `step` on. */
	truncate(step) {
		this.seek(step);
		this.changes.length = this.#done;
	}
	/** The sites at which something changes hands. */
	#readers = {
		[at["add.desc.flags"]]: (i) => this.#inRing(i, (q, offset) => {
			const desc = Math.floor((offset - this.#vring(q).base) / 16);
			this.#set(i, q, desc, Owner.filling);
		}),
		[at["add.idx"]]: (i) => {
			this.#inRing(i, (q) => {
				const vring = this.#vring(q);
				const slot = vring.slot(this.trace.columns.before(i));
				this.#chain(i, q, this.#load(vring.availRing(slot)), Owner.published);
			});
			const message = this.messageOf(this.trace.callOf(i));
			if (message > this.#published) this.#set(i, About.published, 0, message);
		},
		[at["take.held"]]: (i) => this.#inArray(i, "held", Owner.inFlight),
		[at["take.lastAvail"]]: (i) => {
			const place = this.trace.columns.place(i);
			for (const { index, vring, lastAvailIdx } of this.trace.machine.layout.queues) {
				if (place !== lastAvailIdx) continue;
				const slot = vring.slot(this.trace.columns.before(i));
				this.#chain(i, index, this.#load(vring.availRing(slot)), Owner.inFlight);
			}
		},
		[at["done.idx"]]: (i) => this.#inRing(i, (q) => {
			const vring = this.#vring(q);
			const { data } = this.trace.machine.layout.queues[q];
			const { columns } = this.trace;
			for (let k = columns.before(i); k !== columns.after(i); k = k + 1 & 65535) {
				const id = this.#load(vring.usedId(vring.slot(k)));
				if (id < vring.num && this.#load(data(id)) !== 4294967295) this.#chain(i, q, id, Owner.used);
			}
		}),
		[at["done.lateId"]]: (i) => this.#inRing(i, (q) => this.#reread(i, q)),
		[at["remote.boot.lost"]]: (i) => {
			for (const { index } of this.trace.machine.layout.queues) this.#reread(i, index);
		},
		[at["detach.token"]]: (i) => this.#inArray(i, "data", Owner.free),
		[at["send.hdr.len"]]: (i) => {
			const { layout } = this.trace.machine;
			const b = Math.floor(((this.trace.columns.place(i) >>> 4) - layout.buffersAt) / 512);
			this.#set(i, About.message, b, this.messageOf(this.trace.callOf(i)));
		},
		[at["notify.ring"]]: (i) => this.#set(i, About.rung, 0, this.#published),
		[at["add.noSpaceNotify"]]: (i) => this.#set(i, About.rung, 0, this.#published)
	};
	#vring(q) {
		return this.trace.machine.layout.queues[q].vring;
	}
	#load(f) {
		return this.trace.machine.memory.load(f);
	}
	/** The queue whose vring holds the place of step `i`. */
	#inRing(i, then) {
		const offset = this.trace.columns.place(i) >>> 4;
		for (const q of this.trace.machine.layout.queues) if (offset >= q.vring.base && offset < q.vring.end) then(q.index, offset);
	}
	/** Step `i` wrote one element of a per-descriptor array: its chain changes hands. */
	#inArray(i, array, owner) {
		const offset = this.trace.columns.place(i) >>> 4;
		for (const q of this.trace.machine.layout.queues) {
			const head = (offset - (q[array](0) >>> 4)) / 4;
			if (head >= 0 && head < q.vring.num) this.#chain(i, q.index, head, owner);
		}
	}
	#chain(step, q, head, owner) {
		const vring = this.#vring(q);
		for (let i = head, n = 0; i < vring.num && n < vring.num; n++) {
			this.#set(step, q, i, owner);
			if (!(this.#load(vring.descFlags(i)) & 1)) return;
			i = this.#load(vring.descNext(i));
		}
	}
	/** Asks the bytes anew, where a step changes more than it says. */
	#reread(step, q) {
		const { memory, layout } = this.trace.machine;
		const filling = /* @__PURE__ */ new Set();
		this.descOwner[q].forEach((owner, i) => {
			if (owner === Owner.filling) filling.add(i);
		});
		descOwners(memory, layout.queues[q], filling).forEach((owner, i) => {
			this.#set(step, q, i, owner);
		});
	}
	#get(about, index) {
		if (about < 2) return this.descOwner[about][index];
		if (about === About.message) return this.bufferMessage[index];
		return about === About.published ? this.#published : this.#rung;
	}
	#set(step, about, index, after) {
		const before = this.#get(about, index);
		if (before === after) return;
		this.changes.push({
			step,
			about,
			index,
			before,
			after
		});
		this.#done = this.changes.length;
		this.#apply(about, index, after);
	}
	#apply(about, index, value) {
		if (about < 2) this.descOwner[about][index] = value;
		else if (about === About.message) this.bufferMessage[index] = value;
		else if (about === About.published) this.#published = value;
		else this.#rung = value;
	}
};
// src/core/routine.ts
/**
* A routine is a generator: operations out, loaded values in. It reads like the C that it
* models, yet the scheduler can stop between any two accesses. Routines only yield; the
* interpreter in `machine.ts` is the only one that touches memory.
*/
/**
* Calls another routine as a function of its own, so that the stack of a step is known.
* The interpreter keeps the callee on the actor's stack; its result comes back here.
*/
function* call(fn, callee) {
	return yield {
		kind: Kind.call,
		site: 0,
		field: -1,
		value: fn,
		data: callee
	};
}
// src/core/driver/describe.ts
/** Filling one descriptor of the ring (6.x: virtqueue_add_desc_split). */
/** Fills descriptor `i`; returns the next free one. */
function* describe(vq, i, addr, len, flags) {
	const { vring } = vq;
	yield store(at["add.desc.flags"], vring.descFlags(i), flags);
	yield store(at["add.desc.addr"], vring.descAddr(i), addr);
	yield store(at["add.desc.len"], vring.descLen(i), len);
	if (vq.k.freeList === "desc.next") return yield load(at["add.desc.nextLoad"], vring.descNext(i));
	const next = yield peek(vq.extraNext(i));
	yield store(at["add.desc.next"], vring.descNext(i), next);
	yield store(at["add.extra.addr"], vq.extraAddr(i), addr);
	yield store(at["add.extra.len"], vq.extraLen(i), len);
	yield store(at["add.extra.flags"], vq.extraFlags(i), flags);
	return next;
}
// src/core/driver/alloc.ts
/** @returns the physical address of `bytes` bytes, or 0 */
function* kmalloc(heap, bytes) {
	const fails = yield peek(heap.fails);
	const answer = yield peek(heap.answer);
	const slot = fails ? -1 : answer ? heap.slotOf(answer) : yield* lowestFree(heap, bytes);
	if (slot < 0 || slot + heap.slotsFor(bytes) > heap.shape.slots) {
		yield tell(at["alloc.fails"], heap.fails, 0, { kmallocFail: bytes });
		return 0;
	}
	const address = answer || heap.addressOf(slot);
	yield tell(at["alloc.kmalloc"], heap.size(slot), bytes, { kmalloc: [address, bytes] });
	return address;
}
/** @param address what kmalloc returned, or what the remote made of it */
function* kfree(heap, address) {
	if (heap.holds(address, 1)) yield tell(at["alloc.kfree"], heap.size(heap.slotOf(address)), 0, { kfree: address });
	else yield event(at["alloc.kfree"], { kfree: address });
}
/** @returns the first of as many free slots as `bytes` need, or -1 */
function* lowestFree(heap, bytes) {
	const wanted = heap.slotsFor(bytes);
	let free = 0;
	for (let slot = 0; slot < heap.shape.slots;) {
		const taken = heap.slotsFor(yield peek(heap.size(slot)));
		free = taken ? 0 : free + 1;
		slot += taken || 1;
		if (free === wanted) return slot - wanted;
	}
	return -1;
}
// src/core/driver/indirect.ts
/** Indirect tables of Linux: a chain of any length behind one descriptor of the ring. */
/**
* alloc_indirect_split (6.x): a table whose entries are linked already.
*
* @returns its address, or 0 if there is no memory
*/
function* allocIndirect(vq, total) {
	const address = yield* kmalloc(vq.heap, 16 * total);
	if (!address) return 0;
	const table = tableAt(vq, address);
	for (let k = 0; k < total; k++) yield store(at["table.link"], table.next(k), k + 1);
	return address;
}
/**
* vring_add_indirect (3.x): allocates the table, fills it and lets a descriptor point to it.
*
* @returns its address, or 0 if there is no memory
*/
function* addIndirect(vq, out, inn) {
	const { vring } = vq;
	const total = out.length + inn.length;
	const address = yield* kmalloc(vq.heap, 16 * total);
	if (!address) return 0;
	const table = tableAt(vq, address);
	yield* entries(table, out, inn, function* (k) {
		yield store(at["table.next"], table.next(k), k + 1);
	});
	yield store(at["table.last.next"], table.next(total - 1), 0);
	yield store(at["add.numFree"], vq.numFree, (yield peek(vq.numFree)) - 1);
	const head = yield peek(vq.freeHead);
	yield store(at["add.desc.flags"], vring.descFlags(head), 4);
	yield store(at["add.desc.addr"], vring.descAddr(head), address);
	yield store(at["add.desc.len"], vring.descLen(head), 16 * total);
	const next = yield load(at["add.desc.nextLoad"], vring.descNext(head));
	yield store(at["add.freeHead"], vq.freeHead, next);
	return address;
}
/** The part of virtqueue_add_split (6.x) that uses a table: fills it and points `head` to it. */
function* fillTable(vq, address, head, out, inn) {
	const table = tableAt(vq, address);
	yield* entries(table, out, inn, function* (k) {
		yield load(at["table.nextLoad"], table.next(k));
	});
	const next = yield* describe(vq, head, address, 16 * (out.length + inn.length), 4);
	yield store(at["add.numFree"], vq.numFree, (yield peek(vq.numFree)) - 1);
	yield store(at["add.freeHead"], vq.freeHead, next);
}
/** Writes the entries; the last one does not continue. */
function* entries(table, out, inn, follow) {
	const sgs = [...out, ...inn];
	for (const [k, [addr, len]] of sgs.entries()) {
		const write = k < out.length ? 0 : 2;
		yield store(at["table.flags"], table.flags(k), 1 | write);
		yield store(at["table.addr"], table.addr(k), addr);
		yield store(at["table.len"], table.len(k), len);
		yield* follow(k);
	}
	const last = table.flags(sgs.length - 1);
	const flags = yield load(at["table.last.load"], last);
	yield store(at["table.last.store"], last, flags & -2);
}
const tableAt = (vq, address) => new DescTable(vq.heap.offsetOf(address));
// src/core/driver/kick.ts
/** virtqueue_kick of Linux: virtqueue_kick_prepare decides, virtqueue_notify rings. */
/** @returns 1 if nothing failed, 0 if the queue is (or becomes) broken */
function* virtqueueKick(vq) {
	if (yield* call(fn.kickPrepare, virtqueueKickPrepare(vq))) return yield* call(fn.notify, virtqueueNotify(vq));
	return 1;
}
/** @returns 1 if the remote wants to be told, else 0; num_added starts again either way */
function* virtqueueKickPrepare(vq) {
	const { vring, k } = vq;
	yield barrier(at["kick.mb"], "mb");
	const idx = k.shadows ? yield peek(vq.availIdxShadow) : yield load(at["kick.idxLoad"], vring.availIdx);
	const old = idx - (yield peek(vq.numAdded)) & 65535;
	yield store(at["kick.numAdded"], vq.numAdded, 0);
	if (vq.eventIdx) {
		const event = yield load(at["kick.event"], vring.availEvent);
		return vringNeedEvent(event, idx, old) ? 1 : 0;
	}
	return (yield load(at["kick.flags"], vring.usedFlags)) & 1 ? 0 : 1;
}
/** @returns 1, or 0 on a broken queue and when the notify hook fails (which breaks it) */
function* virtqueueNotify(vq) {
	if (yield peek(vq.broken)) return 0;
	if (yield notify(at["notify.ring"], vq.index)) return 1;
	yield store(at["notify.broken"], vq.broken, 1);
	return 0;
}
/**
* Does an index that moves from `old` to `idx` pass `event`? All three are 16-bit and free
* running (virtio 1.2 §2.7.7.1, vring_need_event).
*/
const vringNeedEvent = (event, idx, old) => (idx - event - 1 & 65535) < (idx - old & 65535);
// src/core/driver/add.ts
/** virtqueue_add of Linux (6.x: virtqueue_add_split): makes a chain of buffers available. */
const NUM_ADDED_LIMIT = 65535;
/**
* Adds one buffer: `out` is read by the remote, `inn` is written by it, in this order.
*
* Where indirect tables are negotiated, more than one entry goes into a table, if there is
* memory for it.
*
* @param token what virtqueue_get_buf will give back (u32; a buffer index in rpmsg)
* @returns 0, -ENOSPC (fewer free descriptors than entries) or -EIO (broken queue, 6.x)
*/
function* virtqueueAdd(vq, out, inn, token) {
	const { k, vring } = vq;
	if (k.addRefusesBroken && (yield peek(vq.broken))) return -5;
	const total = out.length + inn.length;
	const numFree = yield peek(vq.numFree);
	const head = yield peek(vq.freeHead);
	let table = 0;
	if (vq.indirect && total > 1 && numFree > 0) table = yield* call(fn.addIndirect, k.tableApart ? addIndirect(vq, out, inn) : allocIndirect(vq, total));
	if (table === 0) {
		if (total === 0 || total > vring.num) yield* checkLength(vq, total);
		if (numFree < total) {
			if (out.length > 0) yield notify(at["add.noSpaceNotify"], vq.index);
			return -28;
		}
		if (k.numFreeFirst) yield store(at["add.numFree"], vq.numFree, numFree - total);
		let i = head;
		let last = head;
		for (const [addr, len] of out) {
			last = i;
			i = yield* describe(vq, i, addr, len, 1);
		}
		for (const [addr, len] of inn) {
			last = i;
			i = yield* describe(vq, i, addr, len, 3);
		}
		const flags = yield load(at["add.last.load"], vring.descFlags(last));
		yield store(at["add.last.store"], vring.descFlags(last), flags & -2);
		if (!k.numFreeFirst) yield store(at["add.numFree"], vq.numFree, numFree - total);
		yield store(at["add.freeHead"], vq.freeHead, i);
	} else if (!k.tableApart) yield* fillTable(vq, table, head, out, inn);
	yield store(at["add.token"], vq.data(head), token);
	if (table && !k.tableApart) yield store(at["add.indirDesc"], vq.indirDesc(head), table);
	const next = k.shadows ? yield peek(vq.availIdxShadow) : yield load(at["add.slotLoad"], vring.availIdx);
	yield store(at["add.ring"], vring.availRing(vring.slot(next)), head);
	yield barrier(at["add.wmb"], "wmb");
	yield* publish(vq);
	const added = (yield peek(vq.numAdded)) + 1;
	yield store(at["add.numAdded"], vq.numAdded, added);
	if (added === NUM_ADDED_LIMIT) yield* call(fn.kick, virtqueueKick(vq));
	return 0;
}
/**
* What no direct chain may be: empty, or longer than the ring. (BUG_ON and WARN_ON_ONCE of
* virtqueue_add; 6.x goes on after its warning, and finds no space.)
*/
function* checkLength(vq, total) {
	const { k, vring } = vq;
	if (total === 0) yield bug(at["add.bug"], "total_sg == 0");
	if (k.tooLongIsBug) yield bug(at["add.bug"], "total_sg > vq->vring.num");
	else if (!vq.indirect && total > vring.num && !(yield peek(vq.warnedTooLong))) yield tell(at["add.warn"], vq.warnedTooLong, 1, { warn: "total_sg > vq->split.vring.num && !vq->indirect" });
}
/** avail.idx + 1: the moment at which the remote may see the entry. */
function* publish(vq) {
	const { availIdx } = vq.vring;
	if (vq.k.shadows) {
		const idx = (yield peek(vq.availIdxShadow)) + 1 & 65535;
		yield store(at["add.idxShadow"], vq.availIdxShadow, idx);
		yield store(at["add.idx"], availIdx, idx);
	} else {
		const idx = yield load(at["add.idxLoad"], availIdx);
		yield store(at["add.idx"], availIdx, idx + 1 & 65535);
	}
}
// src/core/driver/callbacks.ts
/** Switching the queue's interrupts on and off: virtqueue_enable_cb and its relatives. */
/** virtqueue_disable_cb: no more interrupts, please (the remote may still send some). */
function* virtqueueDisableCb(vq) {
	const { vring, k } = vq;
	if (!k.shadows) {
		const flags = yield load(at["disable.flagsLoad"], vring.availFlags);
		yield store(at["disable.flags"], vring.availFlags, flags | 1);
		return;
	}
	const flags = yield peek(vq.availFlagsShadow);
	if (flags & 1) return;
	const off = flags | 1;
	yield store(at["disable.shadow"], vq.availFlagsShadow, off);
	if (yield peek(vq.eventTriggered)) return;
	if (vq.eventIdx && k.disableByUsedEvent) yield store(at["disable.usedEvent"], vring.usedEvent, 0);
	else yield store(at["disable.flags"], vring.availFlags, off);
}
/**
* virtqueue_enable_cb: interrupts on, then one more look.
*
* @returns 1, or 0 if something was completed meanwhile and get_buf should be called
*/
function* virtqueueEnableCb(vq) {
	const lastUsed = yield* call(fn.enableCbPrepare, virtqueueEnableCbPrepare(vq));
	return (yield* call(fn.poll, virtqueuePoll(vq, lastUsed))) ? 0 : 1;
}
/** @returns last_used_idx, the argument for virtqueue_poll */
function* virtqueueEnableCbPrepare(vq) {
	yield* interruptsOn(vq);
	const lastUsed = yield peek(vq.lastUsedIdx);
	yield store(at["enable.usedEvent"], vq.vring.usedEvent, lastUsed);
	return lastUsed;
}
/** @returns 1 if used.idx is no longer `lastUsed` */
function* virtqueuePoll(vq, lastUsed) {
	if (vq.k.pollAsksBroken && (yield peek(vq.broken))) return 0;
	yield barrier(at["poll.mb"], "mb");
	const idx = yield load(at["poll.usedIdx"], vq.vring.usedIdx);
	return (lastUsed & 65535) === idx ? 0 : 1;
}
/**
* virtqueue_enable_cb_delayed: as enable_cb, but asks to be interrupted only when three
* quarters of the buffers in flight are completed (works with the event index).
*/
function* virtqueueEnableCbDelayed(vq) {
	const { vring, k } = vq;
	yield* interruptsOn(vq);
	const availIdx = k.shadows ? yield peek(vq.availIdxShadow) : yield load(at["enable.idxLoad"], vring.availIdx);
	const lastUsed = yield peek(vq.lastUsedIdx);
	const bufs = Math.floor((availIdx - lastUsed & 65535) * 3 / 4);
	yield store(at["enable.usedEvent"], vring.usedEvent, lastUsed + bufs & 65535);
	yield barrier(at["enable.mb"], k.storeMb && vq.weakBarriers ? "store_mb" : "mb");
	return ((yield load(at["enable.usedIdx"], vring.usedIdx)) - (yield peek(vq.lastUsedIdx)) & 65535) > bufs ? 0 : 1;
}
/** Clears NO_INTERRUPT, in the way of the kernel at hand. */
function* interruptsOn(vq) {
	const { vring, k } = vq;
	if (!k.shadows) {
		const flags = yield load(at["enable.flagsLoad"], vring.availFlags);
		yield store(at["enable.flags"], vring.availFlags, flags & -2);
		return;
	}
	if (k.eventTriggered && (yield peek(vq.eventTriggered))) yield store(at["enable.triggered"], vq.eventTriggered, 0);
	const flags = yield peek(vq.availFlagsShadow);
	if (!(flags & 1)) return;
	const on = flags & -2;
	yield store(at["enable.shadow"], vq.availFlagsShadow, on);
	if (!vq.eventIdx) yield store(at["enable.flags"], vring.availFlags, on);
}
// src/core/bytes.ts
/** Reading a run of bytes in a routine: a payload that is handed on, a name. */
/**
* One micro-step that reads `length` bytes from `from` on, and what they were at that moment.
* Nothing happens if there is nothing to read.
*/
function* readBytes(site, from, length) {
	if (length > 0) yield read(site, field(from, 1), length);
	return yield* peekBytes(from, length);
}
/** `length` bytes from `from` on, as they are at the step before. */
function* peekBytes(from, length) {
	const bytes = new Uint8Array(length);
	const view = new DataView(bytes.buffer);
	let i = 0;
	for (; i + 4 <= length; i += 4) view.setUint32(i, yield peek(field(from + i, 4)), true);
	for (; i < length; i++) bytes[i] = yield peek(field(from + i, 1));
	return bytes;
}
// src/core/driver/getBuf.ts
/** virtqueue_get_buf of Linux: takes one completed buffer back. */
/**
* @param out receives `len`, the length in bytes that the remote reported; it is set even when
*   the entry turns out to be bad
* @returns the token given to virtqueue_add, or NO_TOKEN: nothing there, or a broken queue
*/
function* virtqueueGetBuf(vq, out) {
	const { vring } = vq;
	if (yield peek(vq.broken)) return NO_TOKEN;
	if (!(yield* call(fn.moreUsed, moreUsed(vq)))) return NO_TOKEN;
	yield barrier(at["get.rmb"], "rmb");
	const lastUsed = yield peek(vq.lastUsedIdx);
	const slot = vring.slot(lastUsed);
	const id = yield load(at["get.id"], vring.usedId(slot));
	out.len = yield load(at["get.len"], vring.usedLen(slot));
	if (id >= vring.num) {
		yield print(at["get.outOfRange"], "err", `${vq.label}:id ${id} out of range\n`);
		yield store(at["get.broken"], vq.broken, 1);
		return NO_TOKEN;
	}
	const token = yield peek(vq.data(id));
	if (token === 4294967295) {
		yield print(at["get.notHead"], "err", `${vq.label}:id ${id} is not a head!\n`);
		yield store(at["get.broken"], vq.broken, 1);
		return NO_TOKEN;
	}
	yield* call(fn.detachBuf, detachBuf(vq, id));
	const idx = lastUsed + 1 & 65535;
	yield store(at["get.lastUsed"], vq.lastUsedIdx, idx);
	if (!((vq.k.shadows ? yield peek(vq.availFlagsShadow) : yield load(at["get.flagsLoad"], vring.availFlags)) & 1)) {
		yield store(at["get.usedEvent"], vring.usedEvent, idx);
		yield barrier(at["get.mb"], vq.k.storeMb && vq.weakBarriers ? "store_mb" : "mb");
	}
	return token;
}
/** @returns 1 if the used ring holds an entry that was not taken yet */
function* moreUsed(vq) {
	const idx = yield load(at["used.idx"], vq.vring.usedIdx);
	return (yield peek(vq.lastUsedIdx)) === idx ? 0 : 1;
}
/** detach_buf: gives the chain of `head` back to the free list, which is a stack. */
function* detachBuf(vq, head) {
	const { vring } = vq;
	const shared = vq.k.freeList === "desc.next";
	yield store(at["detach.token"], vq.data(head), NO_TOKEN);
	let i = head;
	let flags = yield load(at["detach.flags"], vring.descFlags(i));
	if (shared && flags & 4) {
		yield* kfree(vq.heap, yield load(at["detach.table"], vring.descAddr(i)));
		flags = yield load(at["detach.flags"], vring.descFlags(i));
	}
	while (flags & 1) {
		i = shared ? yield load(at["detach.next"], vring.descNext(i)) : yield peek(vq.extraNext(i));
		yield store(at["detach.numFree"], vq.numFree, (yield peek(vq.numFree)) + 1);
		flags = yield load(at["detach.flags"], vring.descFlags(i));
	}
	const oldHead = yield peek(vq.freeHead);
	yield store(at["detach.link"], shared ? vring.descNext(i) : vq.extraNext(i), oldHead);
	yield store(at["detach.freeHead"], vq.freeHead, head);
	yield store(at["detach.lastFree"], vq.numFree, (yield peek(vq.numFree)) + 1);
	if (shared || !vq.indirect) return;
	const table = yield peek(vq.indirDesc(head));
	if (table === 0) return;
	yield* kfree(vq.heap, table);
	yield store(at["detach.indirDesc"], vq.indirDesc(head), 0);
}
/**
* virtqueue_detach_unused_buf: takes back a buffer that nobody will complete any more.
*
* @returns the token of the lowest slot that holds one, or NO_TOKEN
*/
function* virtqueueDetachUnusedBuf(vq) {
	const { vring } = vq;
	for (let i = 0; i < vring.num; i++) {
		const token = yield peek(vq.data(i));
		if (token === 4294967295) continue;
		yield* call(fn.detachBuf, detachBuf(vq, i));
		if (vq.k.shadows) {
			const idx = (yield peek(vq.availIdxShadow)) - 1 & 65535;
			yield store(at["unused.shadow"], vq.availIdxShadow, idx);
			yield store(at["unused.idx"], vring.availIdx, idx);
		} else {
			const idx = yield load(at["unused.idxLoad"], vring.availIdx);
			yield store(at["unused.idx"], vring.availIdx, idx - 1 & 65535);
		}
		return token;
	}
	return NO_TOKEN;
}
// src/core/driver/txBuf.ts
/** get_a_tx_buf of Linux: where a send finds the buffer for its message. */
/**
* Buffers that were never used first, then what virtqueue_get_buf gives back.
*
* @returns the index of a buffer, or NO_TOKEN if all are out
*/
function* getATxBuf(vrp) {
	const { layout, svq } = vrp;
	const count = layout.scenario.buffers;
	yield lock(at["tx.lock"], layout.txLock);
	const lastSbuf = yield peek(layout.lastSbuf);
	let buf;
	if (lastSbuf < count) {
		yield store(at["tx.fresh"], layout.lastSbuf, lastSbuf + 1);
		buf = count + lastSbuf;
	} else buf = yield* call(fn.getBuf, virtqueueGetBuf(svq, { len: null }));
	yield unlock(at["tx.unlock"], layout.txLock);
	return buf;
}
// src/core/driver/sleep.ts
/** Waiting for a tx buffer: the sleepers of rpmsg and wait_event_interruptible_timeout. */
/** rpmsg_upref_sleepers: the first sleeper switches the tx interrupts on. */
function* rpmsgUprefSleepers({ layout, svq }) {
	yield lock(at["up.lock"], layout.txLock);
	if ((yield rmw(at["up.sleepers"], layout.sleepers, 1)) === 1) yield* call(fn.enableCb, virtqueueEnableCb(svq));
	yield unlock(at["up.unlock"], layout.txLock);
}
/** rpmsg_downref_sleepers: the last one that leaves switches them off. */
function* rpmsgDownrefSleepers({ layout, svq }) {
	yield lock(at["down.lock"], layout.txLock);
	if ((yield rmw(at["down.sleepers"], layout.sleepers, -1)) === 0) yield* call(fn.disableCb, virtqueueDisableCb(svq));
	yield unlock(at["down.unlock"], layout.txLock);
}
/**
* wait_event_interruptible_timeout(sendq, msg = get_a_tx_buf(), ms).
*
* @returns the buffer (or NO_TOKEN), and `left`: 0 after a time-out, -ERESTARTSYS after a
*   signal, else the time that is left in ms, at least 1
*/
function* waitForTxBuf(vrp, ms) {
	let left = ms;
	let buf = yield* call(fn.getATxBuf, getATxBuf(vrp));
	if (buf !== 4294967295) return {
		buf,
		left
	};
	for (;;) {
		const state = yield wait(at["wait.prepare"], "prepare", left);
		const signalled = state < 0;
		left = signalled ? -1 - state : state;
		buf = yield* call(fn.getATxBuf, getATxBuf(vrp));
		if (buf !== 4294967295) {
			left = Math.max(left, 1);
			break;
		}
		if (left === 0) break;
		if (signalled) {
			left = -512;
			break;
		}
		yield wait(at["wait.schedule"], "schedule", left);
	}
	yield wait(at["wait.finish"], "finish");
	return {
		buf,
		left
	};
}
// src/core/driver/send.ts
/** rpmsg_send_offchannel_raw of Linux (drivers/rpmsg/virtio_rpmsg_bus.c). */
/**
* @param thread actor that sends on behalf of a program, whose signals are handled when the
*   call returns; -1 inside of the kernel
* @returns 0, or -EINVAL, -EMSGSIZE, -ENOMEM, -ERESTARTSYS, -ENOSPC, -EIO
*/
function* rpmsgSendOffchannelRaw(vrp, msg, thread = -1) {
	const { layout, svq } = vrp;
	const { src, dst, len } = msg;
	if (src === 4294967295 || dst === 4294967295) {
		yield print(at["send.badAddr"], "err", `invalid addr (src 0x${src.toString(16)}, dst 0x${dst.toString(16)})\n`);
		return -22;
	}
	if (len >>> 0 > 496) {
		yield print(at["send.tooBig"], "err", `message is too big (${len})\n`);
		return -90;
	}
	let buf = yield* call(fn.getATxBuf, getATxBuf(vrp));
	if (buf === 4294967295 && !msg.wait) return -12;
	while (buf === NO_TOKEN) {
		yield* call(fn.uprefSleepers, rpmsgUprefSleepers(vrp));
		const woken = yield* waitForTxBuf(vrp, RPMSG_TX_TIMEOUT_MS);
		yield* call(fn.downrefSleepers, rpmsgDownrefSleepers(vrp));
		if (woken.left === 0) {
			yield print(at["send.timeout"], "err", "timeout waiting for a tx buffer\n");
			if (thread >= 0) yield* handleSignal(layout, thread);
			return -512;
		}
		buf = woken.buf;
	}
	const start = layout.bufferAt(buf);
	yield store(at["send.hdr.len"], hdrLen(start), len);
	yield store(at["send.hdr.flags"], hdrFlags(start), 0);
	yield store(at["send.hdr.src"], hdrSrc(start), src);
	yield store(at["send.hdr.dst"], hdrDst(start), dst);
	yield store(at["send.hdr.reserved"], hdrReserved(start), 0);
	const data = typeof msg.data === "number" ? yield* peekBytes(msg.data, len) : msg.data;
	yield copy(at["send.copy"], field(payloadOf(start), 1), data);
	if (svq.k.dumpsMessages) yield load(at["send.dump"], hdrLen(start));
	yield lock(at["send.lock"], layout.txLock);
	const err = yield* call(fn.add, virtqueueAdd(svq, [[layout.bufferAddr(buf), 16 + len]], [], buf));
	if (err) yield print(at["send.addFailed"], "err", `virtqueue_add_outbuf failed: ${err}\n`);
	else if (msg.kick) yield* call(fn.kick, virtqueueKick(svq));
	yield unlock(at["send.unlock"], layout.txLock);
	if (thread >= 0) yield* handleSignal(layout, thread);
	return err;
}
/** Back in the program: a signal that was pending is handled. */
function* handleSignal(layout, thread) {
	const pending = layout.signalPending(thread);
	if (yield peek(pending)) yield store(at["world.signalled"], pending, 0);
}
// src/core/driver/serviceName.ts
/** Service names: at most 31 bytes and a 0, as the messages and devices have them. */
/** @returns RPMSG_NAME_SIZE bytes, padded with 0 */
function nameBytes$1(name) {
	const bytes = /* @__PURE__ */ new Uint8Array(32);
	for (let i = 0; i < Math.min(name.length, 31); i++) bytes[i] = name.charCodeAt(i);
	return bytes;
}
/** The bytes in front of the first 0, one character each. */
function nameOf$1(bytes) {
	const end = bytes.indexOf(0);
	return String.fromCharCode(...bytes.subarray(0, end < 0 ? bytes.length : end));
}
// src/core/driver/announce.ts
/** Telling the remote's name service about a service of ours. */
/** Length in bytes of struct rpmsg_ns_msg: the name, an address, flags. */
const NS_MSG_SIZE = 40;
/**
* Tells the remote about a service at a local address.
*
* @param flags 0, or RPMSG_NS_DESTROY: it is gone
* @returns what the send answers
*/
function* announce$2(vrp, service, addr, flags) {
	const data = new Uint8Array(NS_MSG_SIZE);
	data.set(nameBytes$1(service));
	const view = new DataView(data.buffer);
	view.setUint32(32, addr, true);
	view.setUint32(36, flags, true);
	const msg = {
		src: addr,
		dst: 53,
		len: NS_MSG_SIZE,
		data,
		wait: true,
		kick: true
	};
	const err = yield* call(fn.send, rpmsgSendOffchannelRaw(vrp, msg));
	if (err) yield print(at["announce.failed"], "err", `failed to announce service ${err}\n`);
	return err;
}
/** Highest address: the kernel's ids are signed. */
const INT_MAX = 2147483647;
/**
* __rpmsg_create_ept.
*
* @param addr local address, or RPMSG_ADDR_ANY: the lowest free one from 1024 on
* @param cb what happens to messages for it (EptCb)
* @returns the row of the endpoint, or NONE: the address is taken, or no memory
*/
function* rpmsgCreateEpt({ layout }, addr, cb) {
	const { bus } = layout;
	const ept = yield* newEpt(bus);
	if (ept === -1) return -1;
	yield store(at["bind.cb"], bus.eptCb(ept), cb);
	yield lock(at["bind.lock"], layout.endpointsLock);
	const id = yield* freeAddress(bus, addr);
	if (id < 0) {
		yield print(at["bind.failed"], "err", `idr_alloc failed: ${id}\n`);
		yield unlock(at["bind.unlock"], layout.endpointsLock);
		yield rmw(at["bind.refs"], bus.eptRefs(ept), -1);
		return -1;
	}
	yield store(at["bind.addr"], bus.eptAddr(ept), id);
	yield unlock(at["bind.unlock"], layout.endpointsLock);
	return ept;
}
/** __rpmsg_destroy_ept: nobody finds it any more; a callback that runs comes to its end first. */
function* rpmsgDestroyEpt({ layout }, ept) {
	const { bus } = layout;
	yield lock(at["unbind.lock"], layout.endpointsLock);
	yield store(at["unbind.addr"], bus.eptAddr(ept), RPMSG_ADDR_ANY);
	yield unlock(at["unbind.unlock"], layout.endpointsLock);
	yield lock(at["unbind.cb.lock"], bus.cbLock(ept));
	yield store(at["unbind.cb"], bus.eptCb(ept), EptCb.none);
	yield unlock(at["unbind.cb.unlock"], bus.cbLock(ept));
	yield rmw(at["unbind.refs"], bus.eptRefs(ept), -1);
}
/** idr_find. @returns the endpoint that is bound to an address, or NONE */
function* findEpt(bus, addr) {
	if (addr > INT_MAX) return -1;
	for (let ept = 0; ept < bus.endpoints; ept++) if ((yield peek(bus.eptAddr(ept))) === addr) return ept;
	return -1;
}
/** kzalloc and kref_init: a row that nobody else has, with one reference. */
function* newEpt({ endpoints, eptRefs }) {
	for (let ept = 0; ept < endpoints; ept++) {
		if ((yield peek(eptRefs(ept))) !== 0) continue;
		if ((yield rmw(at["bind.refs"], eptRefs(ept), 1)) === 1) return ept;
		yield rmw(at["bind.refs"], eptRefs(ept), -1);
	}
	return -1;
}
/** idr_alloc. @returns the address, or -ENOSPC, -EINVAL */
function* freeAddress(bus, addr) {
	if (addr !== 4294967295) {
		if (addr > INT_MAX) return -22;
		return (yield* findEpt(bus, addr)) === -1 ? addr : -28;
	}
	const taken = /* @__PURE__ */ new Set();
	for (let ept = 0; ept < bus.endpoints; ept++) taken.add(yield peek(bus.eptAddr(ept)));
	let id = RPMSG_RESERVED_ADDRESSES;
	while (taken.has(id)) id++;
	return id;
}
// src/core/driver/devices.ts
/** Drivers of channels: what the bus does when one is bound to a device, and when it leaves. */
/** Services that a driver is registered for: the clients in the kernel's samples. */
const DRIVERS = ["rpmsg-client-sample", "rpmsg-openamp-demo-channel"];
const hasDriver = (service) => DRIVERS.includes(service);
/**
* rpmsg_dev_probe: an endpoint for the driver, the driver's own probe, and an announcement if
* the channel has an address of its own. A failure leaves the device without a driver.
*/
function* rpmsgDevProbe(vrp, device) {
	const err = yield* bind(vrp, device);
	if (err) yield print(at["device.failed"], "warn", `probe of ${device.name} failed with error ${err}\n`);
	else yield store(at["device.bound"], vrp.layout.bus.deviceState(device.row), Device.bound);
	return err;
}
function* bind(vrp, { row, service, channel }) {
	const { layout, k } = vrp;
	const { bus } = layout;
	const wanted = yield peek(bus.deviceSrc(row));
	const ept = yield* call(fn.createEpt, rpmsgCreateEpt(vrp, wanted, EptCb.client));
	if (ept === -1) {
		yield print(at["device.noEpt"], "err", "failed to create endpoint\n");
		return -12;
	}
	const src = yield peek(bus.eptAddr(ept));
	yield store(at["device.ept"], bus.deviceEpt(row), ept + 1);
	yield store(at["device.src"], bus.deviceSrc(row), src);
	const dst = yield peek(bus.deviceDst(row));
	yield event(at["device.probe"], { probe: {
		channel,
		name: service,
		src,
		dst
	} });
	if (!(yield* announces(vrp, row))) return 0;
	const err = yield* announce$2(vrp, service, src, 0);
	if (err && k.undoesFailedProbe) {
		yield print(at["device.noAnnounce"], "err", "failed to announce creation\n");
		yield event(at["device.remove"], { remove: { channel } });
		yield* call(fn.destroyEpt, rpmsgDestroyEpt(vrp, ept));
	}
	return err;
}
/** rpmsg_dev_remove: the remote is told, the driver leaves, its endpoint goes. */
function* rpmsgDevRemove(vrp, device) {
	const { bus } = vrp.layout;
	const { row, service, channel } = device;
	if (yield* announces(vrp, row)) yield* announce$2(vrp, service, yield peek(bus.deviceSrc(row)), 1);
	yield event(at["device.remove"], { remove: { channel } });
	const ept = (yield peek(bus.deviceEpt(row))) - 1;
	yield* call(fn.destroyEpt, rpmsgDestroyEpt(vrp, ept));
}
/** Does the remote hear of this device? */
function* announces({ layout: { bus } }, row) {
	return (yield peek(bus.deviceAnnounce(row))) !== 0 && (yield peek(bus.nsEpt)) !== 0;
}
// src/core/driver/channel.ts
/** Channels: devices on the rpmsg bus, one for each service of the remote or of ours. */
/**
* rpmsg_create_channel (6.x: __rpmsg_create_channel): a device for a service; if there is a
* driver for it, it is bound at once.
*
* @returns the number of the channel, in order of creation, or NONE: it exists, or no memory
*/
function* rpmsgCreateChannel(vrp, info) {
	const { bus } = vrp.layout;
	const { service, src, dst } = info;
	if ((yield* findDevice(bus, info)) !== -1) {
		const same = `${service}:${src.toString(16)}:${dst.toString(16)}`;
		yield print(at["channel.exists"], "err", `channel ${same} already exist\n`);
		return -1;
	}
	const row = yield* newDevice(bus);
	if (row === -1) return -1;
	const channel = (yield rmw(at["channel.count"], bus.channelCount, 1)) - 1;
	yield* register$1(vrp, row, info, channel);
	if (hasDriver(service)) {
		const device = {
			row,
			service,
			channel,
			name: deviceName(vrp, info, channel)
		};
		yield* call(fn.devProbe, rpmsgDevProbe(vrp, device));
	}
	return channel;
}
/**
* rpmsg_destroy_channel (6.x: virtio_rpmsg_release_channel).
*
* @returns 0, or -EINVAL: there is no such channel
*/
function* rpmsgDestroyChannel(vrp, info) {
	const { bus } = vrp.layout;
	const row = yield* findDevice(bus, info);
	if (row === -1) return -22;
	const channel = (yield peek(bus.deviceChannel(row))) - 1;
	const src = (yield peek(bus.deviceAnnounce(row))) ? yield peek(bus.deviceSrc(row)) : RPMSG_ADDR_ANY;
	const { service } = info;
	const name = deviceName(vrp, {
		service,
		src,
		dst: yield peek(bus.deviceDst(row))
	}, channel);
	const bound = (yield peek(bus.deviceState(row))) === Device.bound;
	yield tell(at["channel.del"], bus.deviceState(row), Device.made, {
		deviceDel: name,
		channel
	});
	if (bound) yield* call(fn.devRemove, rpmsgDevRemove(vrp, {
		row,
		service,
		channel,
		name
	}));
	yield store(at["channel.put"], bus.deviceState(row), Device.none);
	return 0;
}
/** A device of the bus itself (6.x), without a channel. */
function* registerBusDevice(vrp, service, addr) {
	const row = yield* newDevice(vrp.layout.bus);
	if (row !== -1) yield* register$1(vrp, row, {
		service,
		src: addr,
		dst: addr
	}, -1);
}
function* register$1(vrp, row, info, channel) {
	const { bus } = vrp.layout;
	const announced = info.src !== 4294967295 && channel !== -1;
	yield store(at["channel.number"], bus.deviceChannel(row), channel + 1);
	yield store(at["channel.src"], bus.deviceSrc(row), info.src);
	yield store(at["channel.dst"], bus.deviceDst(row), info.dst);
	yield store(at["channel.announce"], bus.deviceAnnounce(row), announced ? 1 : 0);
	yield store(at["channel.ept"], bus.deviceEpt(row), 0);
	yield copy(at["channel.name"], bus.deviceName(row, 0), nameBytes$1(info.service));
	const deviceAdd = deviceName(vrp, info, channel);
	const told = channel === -1 ? { deviceAdd } : {
		deviceAdd,
		channel
	};
	yield tell(at["channel.add"], bus.deviceState(row), Device.registered, told);
}
/** dev_name: 6.x makes it of the service and both addresses; "any" is -1, as %d prints it. */
const deviceName = ({ k }, { service, src, dst }, channel) => k.busDevices ? `virtio0.${service}.${src | 0}.${dst | 0}` : `rpmsg${channel}`;
/** rpmsg_find_device: the oldest one with this service; RPMSG_ADDR_ANY fits every address. */
function* findDevice(bus, { service, src, dst }) {
	let found = -1;
	let oldest = Number.POSITIVE_INFINITY;
	for (let row = 0; row < bus.channels; row++) {
		if ((yield peek(bus.deviceState(row))) < Device.registered) continue;
		if (src !== 4294967295 && (yield peek(bus.deviceSrc(row))) !== src) continue;
		if (dst !== 4294967295 && (yield peek(bus.deviceDst(row))) !== dst) continue;
		const name = yield* peekBytes(offsetOf(bus.deviceName(row, 0)), 32);
		const age = yield peek(bus.deviceChannel(row));
		if (nameOf$1(name) !== service || age >= oldest) continue;
		found = row;
		oldest = age;
	}
	return found;
}
/** kzalloc: a row that nobody else has. */
function* newDevice({ channels, deviceState }) {
	for (let row = 0; row < channels; row++) {
		if ((yield peek(deviceState(row))) !== Device.none) continue;
		if ((yield rmw(at["channel.made"], deviceState(row), 1)) === Device.made) return row;
		yield rmw(at["channel.made"], deviceState(row), -1);
	}
	return -1;
}
// src/core/driver/client.ts
/** The receive callback of a client of the bus: ours, since clients are not part of rpmsg. */
/** @param echo the client sends the payload back at once, and does not wait for a buffer */
function* clientCb(vrp, msg, echo) {
	const { to, src, len, payload } = msg;
	const { heap } = vrp.layout;
	const data = yield* peekBytes(payload, Math.min(len, heap.at - payload));
	yield event(at["client.rx"], { rx: {
		to,
		src,
		len,
		data
	} });
	if (!echo) return;
	const answer = {
		src: to,
		dst: src,
		len,
		data: payload,
		wait: false,
		kick: true
	};
	const err = yield* call(fn.send, rpmsgSendOffchannelRaw(vrp, answer));
	yield event(at["client.echo"], { echo: err });
}
// src/core/driver/nameService.ts
/** The name service of rpmsg (3.x: in the bus, 6.x: rpmsg_ns.c): what the remote announces. */
/** rpmsg_ns_cb: the remote tells that a service is there, or gone. */
function* rpmsgNsCb(vrp, msg) {
	const { k } = vrp;
	const { len, payload } = msg;
	if (len !== NS_MSG_SIZE) {
		yield print(at["ns.malformed"], "err", `malformed ns msg (${len})\n`);
		return;
	}
	const addrAt = field(payload + 32, 4);
	const flagsAt = field(payload + 32 + 4, 4);
	yield store(at["ns.terminate"], field(payload + 32 - 1, 1), 0);
	const first = k.nameReadFirst ? yield* readBytes(at["ns.name"], payload, 32) : null;
	let dst = yield load(at["ns.addr"], addrAt);
	let flags = yield load(at["ns.flags"], flagsAt);
	const shown = nameOf$1(first ?? (yield* peekBytes(payload, 32)));
	const verb = flags & 1 ? "destroy" : "creat";
	yield print(at["ns.print"], "info", `${verb}ing channel ${shown} addr 0x${dst.toString(16)}\n`);
	const copied = first ?? (yield* readBytes(at["ns.name"], payload, 32));
	if (!k.nameReadFirst) dst = yield load(at["ns.addrAgain"], addrAt);
	flags = yield load(at["ns.flagsAgain"], flagsAt);
	const info = {
		service: nameOf$1(copied),
		src: RPMSG_ADDR_ANY,
		dst
	};
	if (flags & 1) {
		const err = yield* call(fn.destroyChannel, rpmsgDestroyChannel(vrp, info));
		if (err) yield print(at["ns.destroyFailed"], "err", `rpmsg_destroy_channel failed: ${err}\n`);
	} else if ((yield* call(fn.createChannel, rpmsgCreateChannel(vrp, info))) === -1) yield print(at["ns.createFailed"], "err", "rpmsg_create_channel failed\n");
}
// src/core/driver/ratelimit.ts
const INTERVAL_MS = 5e3;
const BURST = 10;
/**
* @param name of the function that would print
* @returns 1 if it may
*/
function* ratelimit({ bus, clock }, name) {
	const { limitBegin, limitPrinted, limitMissed } = bus;
	const now = (yield peek(clock)) + 1;
	let begin = yield peek(limitBegin);
	if (begin === 0) {
		begin = now;
		yield store(at["limit.begin"], limitBegin, now);
	}
	if (now > begin + INTERVAL_MS) {
		const missed = yield peek(limitMissed);
		if (missed > 0) {
			yield print(at["limit.suppressed"], "warn", `${name}: ${missed} callbacks suppressed\n`);
			yield store(at["limit.missed"], limitMissed, 0);
		}
		yield store(at["limit.begin"], limitBegin, now);
		yield store(at["limit.printed"], limitPrinted, 0);
	}
	const printed = yield peek(limitPrinted);
	if (printed < BURST) {
		yield store(at["limit.printed"], limitPrinted, printed + 1);
		return 1;
	}
	yield store(at["limit.missed"], limitMissed, (yield peek(limitMissed)) + 1);
	return 0;
}
// src/core/driver/receive.ts
/** rpmsg_recv_done and rpmsg_recv_single of Linux: from the receive ring to an endpoint. */
/** rpmsg_recv_done: all messages that are there, then one kick for all of them. */
function* rpmsgRecvDone(vrp) {
	const { rvq } = vrp;
	const out = { len: null };
	let buf = yield* call(fn.getBuf, virtqueueGetBuf(rvq, out));
	if (buf === 4294967295) {
		yield print(at["recv.nothing"], "err", "uhm, incoming signal, but no used buffer ?\n");
		return;
	}
	let received = 0;
	while (buf !== NO_TOKEN) {
		if (yield* call(fn.recvSingle, rpmsgRecvSingle(vrp, buf, out.len ?? 0))) break;
		received++;
		buf = yield* call(fn.getBuf, virtqueueGetBuf(rvq, out));
	}
	if (received > 0) yield* call(fn.kick, virtqueueKick(rvq));
}
/**
* @param len length in bytes that the used ring told
* @returns 0, or -EINVAL and what virtqueue_add_inbuf refuses with
*/
function* rpmsgRecvSingle(vrp, buf, len) {
	const { layout, rvq, k } = vrp;
	const { bus } = layout;
	const start = layout.bufferAt(buf);
	if (k.dumpsMessages) yield load(at["recv.dump"], hdrLen(start));
	const msgLen = yield load(at["recv.len"], hdrLen(start));
	if (len > 512 || msgLen > len - 16 >>> 0) {
		yield print(at["recv.tooBig"], "warn", `inbound msg too big: (${len | 0}, ${msgLen})\n`);
		return -22;
	}
	yield lock(at["recv.lock"], layout.endpointsLock);
	const dst = yield load(at["recv.dst"], hdrDst(start));
	const ept = yield* findEpt(bus, dst);
	if (ept !== -1) yield rmw(at["recv.get"], bus.eptRefs(ept), 1);
	yield unlock(at["recv.unlock"], layout.endpointsLock);
	if (ept !== -1) {
		yield lock(at["recv.cb.lock"], bus.cbLock(ept));
		const cb = yield peek(bus.eptCb(ept));
		if (cb !== EptCb.none) {
			const msg = {
				to: dst,
				src: yield load(at["recv.src"], hdrSrc(start)),
				len: k.dumpsMessages ? yield load(at["recv.cbLen"], hdrLen(start)) : msgLen,
				payload: payloadOf(start)
			};
			if (cb === EptCb.nameService) yield* call(fn.nsCb, rpmsgNsCb(vrp, msg));
			else yield* clientCb(vrp, msg, cb === EptCb.echo);
		}
		yield unlock(at["recv.cb.unlock"], bus.cbLock(ept));
		yield rmw(at["recv.put"], bus.eptRefs(ept), -1);
	} else if (!k.limitsNoRecipient || (yield* ratelimit(layout, "rpmsg_recv_single"))) yield print(at["recv.noRecipient"], "warn", "msg received with no recipient\n");
	const sg = [layout.bufferAddr(buf), 512];
	const err = yield* call(fn.add, virtqueueAdd(rvq, [], [sg], buf));
	if (err) yield print(at["recv.addFailed"], "err", `failed to add a virtqueue buffer: ${err}\n`);
	return err;
}
/** @returns IRQ_NONE if the used ring holds nothing new, else IRQ_HANDLED */
function* vringInterrupt(vq, vrp) {
	if (!(yield* call(fn.moreUsed, moreUsed(vq)))) return 0;
	if (yield peek(vq.broken)) return 1;
	if (vq.k.eventTriggered && vq.eventIdx) yield store(at["irq.triggered"], vq.eventTriggered, 1);
	if (vq.callback) {
		yield callback$1(at["irq.callback"], vq.callback);
		if (vq.callback === "rpmsg_recv_done") yield* call(fn.recvDone, rpmsgRecvDone(vrp));
		if (vq.callback === "rpmsg_xmit_done") yield* call(fn.xmitDone, rpmsgXmitDone());
	}
	return 1;
}
/** rpmsg_xmit_done: a buffer came back, so everyone who waits for one may look again. */
function* rpmsgXmitDone() {
	yield wake(at["xmit.wake"]);
}
// src/core/surroundings.ts
function worldRoutineOf(layout, queues, c) {
	switch (c.fn) {
		case "tick": return one(tick(at["clock.tick"], c.ms));
		case "signal": return one(store(at["world.signal"], layout.signalPending(c.actor), 1));
		case "failAlloc": return one(store(at["world.failAlloc"], layout.heap.fails, 1));
		case "setNotifyResult": return one(store(at["world.notifyResult"], queues[c.q].notifyResult, c.value));
		case "arm": return one(store(at["world.arm"], queues[c.q].fault[c.fault], c.value));
		case "presetIdx": return presetIdx(queues[c.q], c.idx);
		default: return c;
	}
}
function* one(op) {
	yield op;
	return 0;
}
function* presetIdx(vq, idx) {
	const { vring } = vq;
	yield store(at["world.preset"], vring.availIdx, idx);
	yield store(at["world.preset"], vring.usedIdx, idx);
	yield store(at["world.preset"], vq.lastUsedIdx, idx);
	if (vq.k.shadows) yield store(at["world.preset"], vq.availIdxShadow, idx);
	yield store(at["world.preset"], vq.lastAvailIdx, idx);
	return 0;
}
/** The scenario's starting indexes, for a queue that was just made. */
function* startElsewhere(vq, startIdx) {
	if (startIdx) yield* call(fn.presetIdx, presetIdx(vq, startIdx));
}
// src/core/driver/probe.ts
/** vring_new_virtqueue and rpmsg_probe of Linux: how the starting state comes about. */
/**
* vring_new_virtqueue: private state, and in 3.x the free list in the shared table.
*
* @returns 1, or 0 if the queue is refused
*/
function* vringNewVirtqueue(vq) {
	const { num } = vq.vring;
	if (vq.k.refusesOddNum && num & num - 1) {
		yield print(at["new.badNum"], "warn", `Bad virtqueue length ${num}\n`);
		return 0;
	}
	if (vq.k.shadows) yield* newModern(vq);
	else yield* newClassic(vq);
	return 1;
}
function* newClassic(vq) {
	const { vring } = vq;
	yield store(at["new.numFree"], vq.numFree, vring.num);
	yield store(at["new.broken"], vq.broken, 0);
	yield store(at["new.lastUsed"], vq.lastUsedIdx, 0);
	yield store(at["new.numAdded"], vq.numAdded, 0);
	if (!vq.callback) {
		const flags = yield load(at["new.flagsLoad"], vring.availFlags);
		yield store(at["new.flags"], vring.availFlags, flags | 1);
	}
	yield store(at["new.freeHead"], vq.freeHead, 0);
	for (let i = 0; i < vring.num - 1; i++) {
		yield store(at["new.link"], vring.descNext(i), i + 1);
		yield store(at["new.token"], vq.data(i), NO_TOKEN);
	}
	yield store(at["new.token"], vq.data(vring.num - 1), NO_TOKEN);
}
function* newModern(vq) {
	const { vring } = vq;
	yield store(at["new.broken"], vq.broken, 0);
	const extra = field(offsetOf(vq.extraAddr(0)), 1);
	yield copy(at["new.clearExtra"], extra, new Uint8Array(16 * vring.num));
	for (let i = 0; i < vring.num - 1; i++) yield store(at["new.link"], vq.extraNext(i), i + 1);
	const state = field(offsetOf(vq.data(0)), 1);
	yield copy(at["new.clearState"], state, new Uint8Array(4 * vring.num).fill(255));
	const flags = vq.callback ? 0 : 1;
	if (flags && !vq.eventIdx) yield store(at["new.flags"], vring.availFlags, flags);
	yield store(at["new.numFree"], vq.numFree, vring.num);
	yield store(at["new.lastUsed"], vq.lastUsedIdx, 0);
	yield store(at["new.triggered"], vq.eventTriggered, 0);
	yield store(at["new.numAdded"], vq.numAdded, 0);
	yield store(at["new.flagsShadow"], vq.availFlagsShadow, flags);
	yield store(at["new.idxShadow"], vq.availIdxShadow, 0);
	yield store(at["new.freeHead"], vq.freeHead, 0);
}
/**
* rpmsg_probe: both queues, the receive ring full of empty buffers, no tx interrupts, then
* one kick of the receive queue.
*/
function* rpmsgProbe(vrp, nameService) {
	const { layout, k, rvq, svq } = vrp;
	const { bus } = layout;
	yield* call(fn.newVirtqueue, vringNewVirtqueue(rvq));
	yield* call(fn.newVirtqueue, vringNewVirtqueue(svq));
	const { buffers, startIdx } = layout.scenario;
	yield* startElsewhere(rvq, startIdx);
	yield* startElsewhere(svq, startIdx);
	for (let i = 0; i < buffers; i++) {
		const sg = [layout.bufferAddr(i), 512];
		if (yield* call(fn.add, virtqueueAdd(rvq, [], [sg], i))) yield event(at["probe.warn"], { warn: "err" });
	}
	yield* call(fn.disableCb, virtqueueDisableCb(svq));
	if (k.busDevices) yield* registerBusDevice(vrp, "rpmsg_ctrl", 0);
	if (nameService) {
		if (k.busDevices) yield* registerBusDevice(vrp, "rpmsg_ns", 53);
		const ept = yield* call(fn.createEpt, rpmsgCreateEpt(vrp, 53, EptCb.nameService));
		yield store(at["probe.nsEpt"], bus.nsEpt, ept + 1);
	}
	if (k.busDevices) {
		const wanted = yield* call(fn.kickPrepare, virtqueueKickPrepare(rvq));
		yield event(at["probe.event"], { setStatus: 15 });
		if (wanted) yield* call(fn.notify, virtqueueNotify(rvq));
	} else yield* call(fn.kick, virtqueueKick(rvq));
	yield print(at["probe.event"], "info", "rpmsg host is online\n");
	return 0;
}
// src/core/remote/call.ts
/** What can be asked of a real remote: calls of its application, and its notifications. */
const CALLBACK_MODES = [
	"release",
	"hold",
	"hold2",
	"echo"
];
// src/core/remote/tables.ts
/** Tables of the remote and of its application: handles, and the rows that stand for them. */
/**
* @param handle looked for from its own place on, so that two threads do not find the same row
* @returns a row that is free, or -1
*/
function* freeRow(table, handle = 0) {
	for (let n = 0; n < table.size; n++) {
		const row = (handle + n) % table.size;
		if ((yield peek(table.handle(row))) === 0) return row;
	}
	return -1;
}
/** @returns the row of a handle, or -1 */
function* rowOf(table, handle) {
	for (let row = 0; row < table.size; row++) if ((yield peek(table.handle(row))) === handle + 1) return row;
	return -1;
}
/** Gives out the next handle: `count` is how many there were. */
function* nextHandle(site, count) {
	return (yield rmw(site, count, 1)) - 1;
}
/** Writes a whole row in one step: the handle, then the other fields, 4 bytes each; then bytes. */
function* writeRow(site, table, row, handle, fields, rest = /* @__PURE__ */ new Uint8Array()) {
	const bytes = new Uint8Array(table.stride);
	const view = new DataView(bytes.buffer);
	[handle + 1, ...fields].forEach((value, i) => {
		view.setUint32(4 * i, value, true);
	});
	bytes.set(rest, 4 * (fields.length + 1));
	yield copy(site, field(offsetOf(table.handle(row)), 1), bytes);
}
function* freeTheRow(site, table, row) {
	yield store(site, table.handle(row), 0);
}
// src/core/remote/callback.ts
/** The receive callback of the application: what it does with a message, by the endpoint's mode. */
/** @returns true if the application keeps the buffer */
const callback = (rm, msg, lib) => call(fn.remoteCallback, rxCallback$2(rm, msg, lib));
function* rxCallback$2(rm, msg, lib) {
	const { endpoints, held } = rm.s;
	const { row, start, src, len } = msg;
	const data = yield* readBytes(at["remote.app.payload"], payloadOf(start), Math.min(len, 496));
	const ept = (yield peek(endpoints.handle(row))) - 1;
	const to = yield peek(endpoints.addr(row));
	const mode = CALLBACK_MODES[yield peek(endpoints.mode(row))];
	const buf = bufferAt(rm, start);
	const handle = (mode === "hold" || mode === "hold2") && (yield* freeRow(held)) >= 0 ? yield* nextHandle(at["remote.app.heldCount"], rm.counts.heldHandles) : null;
	const told = handle === null ? {} : { held: handle };
	yield event(at["remote.app.receive"], { remoteRx: {
		ept,
		to,
		src,
		len,
		buf,
		data,
		...told
	} });
	if (mode === "echo") {
		const remoteEcho = yield* lib.send(src, data);
		yield event(at["remote.app.echo"], { remoteEcho });
	}
	if (handle === null) return false;
	const times = lib.hold && mode === "hold2" ? 2 : 1;
	if (lib.hold) for (let n = 0; n < times; n++) yield* lib.hold();
	const free = yield* freeRow(held, handle);
	yield* writeRow(at["remote.app.held"], held, free, handle, [buf, times]);
	return true;
}
/** Buffer that starts at an offset in memory. */
const bufferAt = ({ layout }, start) => layout.bufferOf(layout.bufferBase + start - layout.buffersAt);
/** Row of the endpoint with a local address, the oldest one if there are several. */
function* endpointAt({ s }, addr) {
	if (addr === 53 && (yield peek(s.supportNs))) return -2;
	return yield* oldest(s.endpoints.size, function* (row) {
		const handle = yield peek(s.endpoints.handle(row));
		return handle !== 0 && (yield peek(s.endpoints.addr(row))) === addr ? handle : 0;
	});
}
/**
* rpmsg_get_endpoint of OpenAMP by name: the oldest one of that service whose other end is
* `dest`, or has not been told yet.
*/
function* endpointOfService({ s }, name, dest) {
	return yield* oldest(s.endpoints.size, function* (row) {
		const handle = yield peek(s.endpoints.handle(row));
		if (handle === 0 || (yield* serviceOf(s.endpoints.name(row))) !== name) return 0;
		const other = yield peek(s.endpoints.dest(row));
		return other === 4294967295 || other === dest ? handle : 0;
	});
}
/** @returns the new row, or NO_EPT if the table is full */
function* register({ s }, e) {
	const row = yield* freeRow(s.endpoints);
	if (row < 0) return -1;
	const fields = [
		e.addr,
		e.dest,
		CALLBACK_MODES.indexOf(e.mode)
	];
	yield* writeRow(at["remote.ept.register"], s.endpoints, row, e.handle, fields, nameBytes(e.service));
	return row;
}
function* unregister({ s }, row) {
	yield* freeTheRow(at["remote.ept.unregister"], s.endpoints, row);
}
/** A service name padded to the length of its field. */
function nameBytes(service) {
	const bytes = /* @__PURE__ */ new Uint8Array(32);
	for (let i = 0; i < Math.min(service.length, 32); i++) bytes[i] = service.charCodeAt(i);
	return bytes;
}
/** Name up to its zero. */
function nameOf(bytes) {
	const end = bytes.indexOf(0);
	return String.fromCharCode(...bytes.subarray(0, end < 0 ? bytes.length : end));
}
/** The name that a row of the table carries; `first` is its first 8 bytes. */
function* serviceOf(first) {
	const bytes = [];
	for (let i = 0; i < 32; i++) bytes.push(yield peek((first >>> 4) + i << 4 | 1));
	return nameOf(Uint8Array.from(bytes));
}
/** Message of the name service: name, address, flags. */
function announcement(service, addr, flags) {
	const bytes = /* @__PURE__ */ new Uint8Array(40);
	bytes.set(nameBytes(service));
	const view = new DataView(bytes.buffer);
	view.setUint32(32, addr, true);
	view.setUint32(36, flags, true);
	return bytes;
}
/** Row whose handle, as `match` gives it (0: no match), is the smallest; else NO_EPT. */
function* oldest(size, match) {
	let best = -1;
	let age = Number.POSITIVE_INFINITY;
	for (let row = 0; row < size; row++) {
		const handle = yield* match(row);
		if (handle === 0 || handle >= age) continue;
		best = row;
		age = handle;
	}
	return best;
}
// src/core/remote/openamp/codes.ts
/** Values of openamp/rpmsg.h and lib/rpmsg/rpmsg_internal.h, as C spells them. */
const RPMSG_ERR_NO_MEM = -2001;
const RPMSG_ERR_NO_BUFF = -2002;
const RPMSG_ERR_PARAM = -2003;
const RPMSG_ERR_ADDR = -2007;
/** Naps of one millisecond that a blocking send takes at the most. */
const RPMSG_TICK_COUNT = 15e3;
/** The lower half of the header's `reserved` is the head, the upper one counts who holds it. */
const RPMSG_BUF_HELD_SHIFT = 65536;
// src/core/remote/profiles.ts
const REMOTE_PROFILES = {
	openamp: {
		id: "openamp",
		fenceBeforeTake: true,
		fenceAfterHead: false,
		copiesDescriptor: false,
		narrowAddress: false,
		completesNum: false,
		indexFirst: false,
		publishBarrier: "mb",
		countsQueued: true,
		kickBarrier: true,
		asks: "avail.flags",
		knowsEventIdx: true,
		forgetsUsedEvent: false,
		countsFree: true,
		fns: {
			take: "openampTake",
			complete: "openampComplete",
			kick: "openampKick"
		}
	},
	"rpmsg-lite": {
		id: "rpmsg-lite",
		fenceBeforeTake: false,
		fenceAfterHead: true,
		copiesDescriptor: false,
		narrowAddress: true,
		completesNum: true,
		indexFirst: false,
		publishBarrier: "wmb",
		countsQueued: false,
		kickBarrier: true,
		asks: "used.flags",
		knowsEventIdx: false,
		forgetsUsedEvent: true,
		countsFree: false,
		fns: {
			take: "liteTake",
			complete: "liteComplete",
			kick: "liteKick"
		}
	},
	"ti-pru": {
		id: "ti-pru",
		fenceBeforeTake: false,
		fenceAfterHead: false,
		copiesDescriptor: true,
		narrowAddress: true,
		completesNum: true,
		indexFirst: true,
		publishBarrier: null,
		countsQueued: false,
		kickBarrier: false,
		asks: "avail.flags",
		knowsEventIdx: false,
		forgetsUsedEvent: false,
		countsFree: false,
		fns: {
			take: "pruTake",
			complete: "pruComplete",
			kick: "pruKick"
		}
	}
};
/** @returns null for the textbook remote, which is no library */
const remoteProfile = ({ remote }) => remote === "textbook" ? null : REMOTE_PROFILES[remote];
// src/core/remote/remote.ts
/** What the routines of a real remote share: its queues, its state and its profile. */
/** @throws Error for the textbook remote, and without rpmsg */
function remoteOf(layout) {
	const { scenario, remote, queues } = layout;
	const p = remoteProfile(scenario);
	if (!p || !remote || queues.length !== 2) throw new Error(`the remote ${scenario.remote} has no rpmsg here`);
	return {
		layout,
		p,
		s: remote.state,
		counts: remote.counts,
		rvq: seen(queues[0], p),
		svq: seen(queues[1], p),
		eventIdx: scenario.features.eventIdx && p.knowsEventIdx,
		has: (option) => scenario.remoteOptions.includes(option)
	};
}
/** A queue with the rings where the remote looks for them. */
function seen(q, p) {
	if (!p.forgetsUsedEvent) return q;
	const { base, num, align } = q.vring;
	const vring = new Vring(base, num, align, 0);
	return vring.used === q.vring.used ? q : {
		...q,
		vring
	};
}
/** Offset in memory of a buffer by its physical address; -1 if it does not lie in the pool. */
function virtual({ layout }, addr) {
	const start = layout.buffersAt + addr - layout.bufferBase;
	const fits = start + 512 <= poolEnd(layout);
	return start >= layout.buffersAt && fits ? start : -1;
}
/** Offset just behind the last buffer. */
const poolEnd = (layout) => layout.bufferAt(layout.bufferCount);
// src/core/remote/virtqueue.ts
/**
* The virtqueue of OpenAMP, RPMsg-Lite and TI's PRU library in the role of the device: taking
* from the available ring, completing on the used ring, telling the driver. Nothing is checked.
*/
const U32$1 = 4294967296;
/** virtqueue_get_first_avail_buffer (RPMsg-Lite: …_get_available_buffer, PRU: …_get_avail_buf). */
const getAvailable = (rm, q) => call(fn[rm.p.fns.take], take(rm, q));
/** virtqueue_add_consumed_buffer (PRU: pru_virtqueue_add_used_buf). */
const addConsumed$1 = (rm, q, head, len) => call(fn[rm.p.fns.complete], complete$1(rm, q, head, len));
/** virtqueue_kick of the remote: tells the driver, if it is to be told. */
const kickDriver = (rm, q) => call(fn[rm.p.fns.kick], kick(rm, q));
/** virtqueue_get_buffer_length: desc.len, whatever the index; 0 where there is no memory. */
function* bufferLength(rm, q, site, head) {
	return inMemory(rm, q, head) ? yield load(site, q.vring.descLen(head)) : 0;
}
function* take(rm, q) {
	const { p } = rm;
	const { vring } = q;
	if (p.fenceBeforeTake) yield barrier(at["take.mb"], "mb");
	const idx = yield load(at["take.idx"], vring.availIdx);
	const last = yield peek(q.lastAvailIdx);
	if (last === idx) return null;
	yield store(at["take.lastAvail"], q.lastAvailIdx, last + 1 & 65535);
	const head = yield load(at["take.head"], vring.availRing(vring.slot(last)));
	const count = (yield peek(q.takeCount)) + 1;
	if (head < vring.num) yield store(at["take.held"], q.held(head), count);
	yield store(at["take.count"], q.takeCount, count);
	if (p.fenceAfterHead) yield barrier(at["take.rmb"], "rmb");
	if (!inMemory(rm, q, head)) return null;
	const addr = yield load(at["take.desc.addr"], vring.descAddr(head));
	const len = yield load(at["take.desc.len"], vring.descLen(head));
	if (p.copiesDescriptor) {
		yield load(at["take.desc.flags"], vring.descFlags(head));
		yield load(at["take.desc.next"], vring.descNext(head));
	}
	const start = virtual(rm, p.narrowAddress ? addr % U32$1 : addr);
	return start < 0 ? null : {
		head,
		start,
		len
	};
}
function* complete$1(rm, q, head, len) {
	const { p } = rm;
	const { vring } = q;
	if (head > vring.num || head === vring.num && !p.completesNum) return;
	const idx = yield load(at["done.idxLoad"], vring.usedIdx);
	const slot = vring.slot(idx);
	const late = p.indexFirst;
	if (late) yield store(at["done.idx"], vring.usedIdx, idx + 1 & 65535);
	yield store(late ? at["done.lateId"] : at["done.id"], vring.usedId(slot), head);
	yield store(late ? at["done.lateLen"] : at["done.len"], vring.usedLen(slot), len);
	if (head < vring.num) yield store(at["done.held"], q.held(head), 0);
	if (late) return;
	if (p.publishBarrier) yield barrier(at["done.wmb"], p.publishBarrier);
	const now = yield load(at["done.idxAgain"], vring.usedIdx);
	yield store(at["done.idx"], vring.usedIdx, now + 1 & 65535);
	if (!p.countsQueued) return;
	const queued = rm.s.queuedCnt[q.index];
	yield store(at["done.queued"], queued, (yield peek(queued)) + 1 & 65535);
}
function* kick(rm, q) {
	if (rm.p.kickBarrier) yield barrier(at["done.mb"], "mb");
	if (yield* mustNotify(rm, q)) yield interrupt(at["done.interrupt"], q.index);
	if (rm.p.countsQueued) yield store(at["done.noneQueued"], rm.s.queuedCnt[q.index], 0);
}
/** vq_ring_must_notify. */
function* mustNotify(rm, { vring, index }) {
	if (rm.eventIdx) {
		const idx = yield load(at["done.idxNow"], vring.usedIdx);
		const old = idx - (yield peek(rm.s.queuedCnt[index])) & 65535;
		return vringNeedEvent(yield load(at["done.event"], vring.usedEvent), idx, old);
	}
	return rm.p.asks === "used.flags" ? !((yield load(at["done.ownFlags"], vring.usedFlags)) & 1) : !((yield load(at["done.flags"], vring.availFlags)) & 1);
}
/** Is descriptor `head`, which may be any number, in the memory of the rings at all? */
const inMemory = ({ layout }, { vring }, head) => vring.base + 16 * (head + 1) <= layout.ringBytes;
// src/core/remote/openamp/held.ts
/**
* Who holds a received or taken buffer in OpenAMP: counted in the upper half of the header's
* `reserved`, in shared memory; its lower half is the head.
*/
/** rpmsg_hold_rx_buffer. */
const holdRxBuffer = (rm, start) => call(fn.openampHold, hold$1(rm, start));
function* hold$1(rm, start) {
	yield lock(at["remote.hold.lock"], rm.counts.lock);
	yield* addToHold(at["remote.hold.load"], at["remote.hold.store"], start);
	yield unlock(at["remote.hold.unlock"], rm.counts.lock);
}
/** rpmsg_release_rx_buffer: the last one to let go gives the buffer back and tells the driver. */
const releaseRxBuffer$1 = (rm, start) => call(fn.openampRelease, release$2(rm, start));
function* release$2(rm, start) {
	yield lock(at["remote.release.lock"], rm.counts.lock);
	if (yield* call(fn.openampUnhold, heldDecTest(start))) {
		yield* call(fn.openampReturn, returnBuffer(rm, start));
		yield* kickDriver(rm, rm.svq);
	}
	yield unlock(at["remote.release.unlock"], rm.counts.lock);
}
/** RPMSG_BUF_HELD_INC: one more who holds the buffer. */
function* addToHold(loadSite, storeSite, start) {
	const reserved = yield load(loadSite, hdrReserved(start));
	yield store(storeSite, hdrReserved(start), reserved + RPMSG_BUF_HELD_SHIFT);
}
/** rpmsg_virtio_buf_held_dec_test: one less; true if nobody holds it any more. */
function* heldDecTest(start) {
	const reserved = hdrReserved(start);
	if ((yield load(at["remote.unhold.check"], reserved)) < 65536) {
		yield print(at["remote.unhold.print"], "err", "unexpected buffer held counter\r\n");
		return false;
	}
	const held = yield load(at["remote.unhold.load"], reserved);
	yield store(at["remote.unhold.store"], reserved, held - RPMSG_BUF_HELD_SHIFT);
	return (yield load(at["remote.unhold.again"], reserved)) < RPMSG_BUF_HELD_SHIFT;
}
/** rpmsg_virtio_release_rx_buffer_nolock: the head comes out of the header. */
function* returnBuffer(rm, start) {
	const head = (yield load(at["remote.return.head"], hdrReserved(start))) & 65535;
	const len = yield* bufferLength(rm, rm.svq, at["remote.return.len"], head);
	yield* addConsumed$1(rm, rm.svq, head, len);
}
// src/core/remote/openamp/reclaimer.ts
/**
* Transmit buffers that were taken and given back unsent. The list runs through the buffers
* themselves: two pointers of the remote (struct metal_list, 64 bits each) lie over the header
* and the head behind them, in shared memory.
*/
/** Address of the list's head in the remote's own memory. */
const RECLAIMER = 1342177568;
/** struct vbuff_reclaimer_t over a message: node.next, node.prev, idx. */
const nextIn = (start) => field(start, 8);
const prevIn = (start) => field(start + 8, 8);
const headIn = (start) => field(payloadOf(start), 2);
/** metal_list_init. */
function* initReclaimer({ s }) {
	yield store(at["remote.boot.listNext"], s.reclaimerNext, RECLAIMER);
	yield store(at["remote.boot.listPrev"], s.reclaimerPrev, RECLAIMER);
}
/** The first half of rpmsg_virtio_get_tx_buffer: the oldest buffer of the list, or null. */
function* reclaim(rm) {
	const node = yield peek(rm.s.reclaimerNext);
	const start = virtual(rm, node);
	if (start < 0) return null;
	yield* call(fn.openampListDel, listDel(rm, node, start));
	const head = yield load(at["remote.reclaim.head"], headIn(start));
	return {
		head,
		start,
		len: yield* bufferLength(rm, rm.rvq, at["remote.reclaim.len"], head)
	};
}
/** metal_list_del: takes a node out; it points to itself afterwards. */
function* listDel(rm, node, start) {
	const next = yield load(at["remote.listDel.next"], nextIn(start));
	const prev = yield load(at["remote.listDel.prev"], prevIn(start));
	yield* point(at["remote.listDel.nextPrev"], prevOf(rm, next), prev);
	yield* point(at["remote.listDel.prevNext"], nextOf(rm, prev), next);
	yield store(at["remote.listDel.selfPrev"], prevIn(start), node);
	yield store(at["remote.listDel.selfNext"], nextIn(start), node);
}
/** The end of rpmsg_release_tx_buffer: keeps the head and joins the list as the last one. */
function* giveBack(rm, start) {
	const head = (yield load(at["remote.free.head"], hdrReserved(start))) & 65535;
	yield store(at["remote.free.keepHead"], headIn(start), head);
	yield* call(fn.openampListAdd, listAddTail(rm, start));
}
/** metal_list_add_tail. */
function* listAddTail(rm, start) {
	const { s, layout } = rm;
	const node = layout.physical(start);
	const last = yield peek(s.reclaimerPrev);
	yield store(at["remote.listAdd.prev"], prevIn(start), last);
	yield store(at["remote.listAdd.next"], nextIn(start), RECLAIMER);
	yield store(at["remote.listAdd.headPrev"], s.reclaimerPrev, node);
	yield* point(at["remote.listAdd.lastNext"], nextOf(rm, last), node);
}
/** Field behind a pointer; null where it leads nowhere. */
const nextOf = (rm, node) => node === 1342177568 ? rm.s.reclaimerNext : inBuffer(rm, node, nextIn);
const prevOf = (rm, node) => node === 1342177568 ? rm.s.reclaimerPrev : inBuffer(rm, node, prevIn);
function inBuffer(rm, node, part) {
	const start = virtual(rm, node);
	return start < 0 ? null : part(start);
}
function* point(site, pointer, to) {
	if (pointer !== null) yield store(site, pointer, to);
}
// src/core/remote/openamp/tx.ts
/** Sending in OpenAMP (lib/rpmsg/rpmsg_virtio.c, role VIRTIO_DEVICE). */
/** Length and flags of the header as one word of 32 bits: it is copied word by word. */
const hdrLenAndFlags = (buf) => field(buf + 12, 4);
/**
* rpmsg_send_offchannel_raw: what does not fit is cut off.
*
* @returns bytes sent, RPMSG_ERR_PARAM or RPMSG_ERR_NO_BUFF
*/
function* sendOffchannelRaw(rm, src, dst, data, waits) {
	if (dst === 4294967295) return RPMSG_ERR_PARAM;
	const buffer = yield* getTxPayloadBuffer(rm, waits);
	if (!buffer) return RPMSG_ERR_NO_BUFF;
	const { start } = buffer;
	const len = Math.min(data.length, buffer.len);
	if (len > 0) yield copy(at["remote.out.payload"], field(payloadOf(start), 1), data.subarray(0, len));
	yield barrier(at["remote.out.payloadMb"], "mb");
	return yield* sendNocopy$2(rm, src, dst, start, len);
}
/** rpmsg_send_offchannel_nocopy: the head comes out of the header. @returns len or an error */
function* sendOffchannelNocopy(rm, src, dst, start, len) {
	if (dst === 4294967295) return RPMSG_ERR_PARAM;
	return yield* sendNocopy$2(rm, src, dst, start, len);
}
const sendNocopy$2 = (rm, src, dst, start, len) => call(fn.openampSendNocopy, nocopy$1(rm, src, dst, start, len));
function* nocopy$1(rm, src, dst, start, len) {
	const { rvq } = rm;
	const head = (yield load(at["remote.out.head"], hdrReserved(start))) & 65535;
	yield store(at["remote.out.hdr.src"], hdrSrc(start), src);
	yield store(at["remote.out.hdr.dst"], hdrDst(start), dst);
	yield store(at["remote.out.hdr.reserved"], hdrReserved(start), 0);
	yield store(at["remote.out.hdr.len"], hdrLenAndFlags(start), len);
	yield barrier(at["remote.out.hdrMb"], "mb");
	yield lock(at["remote.out.lock"], rm.counts.lock);
	const room = yield* bufferLength(rm, rvq, at["remote.out.room"], head);
	yield* addConsumed$1(rm, rvq, head, room);
	yield* kickDriver(rm, rvq);
	yield unlock(at["remote.out.unlock"], rm.counts.lock);
	return len;
}
/**
* rpmsg_get_tx_payload_buffer: without a buffer it looks again each millisecond, 15 s long.
*
* @returns the buffer, `len` being the room for the payload; or null
*/
const getTxPayloadBuffer = (rm, waits) => call(fn.openampGetTx, getTx(rm, waits));
function* getTx(rm, waits) {
	for (let ticks = waits ? RPMSG_TICK_COUNT : 0;; ticks--) {
		yield lock(at["remote.txbuf.lock"], rm.counts.lock);
		const buffer = (yield* reclaim(rm)) ?? (yield* getAvailable(rm, rm.rvq));
		yield unlock(at["remote.txbuf.unlock"], rm.counts.lock);
		if (buffer) {
			const { head, start, len } = buffer;
			yield store(at["remote.txbuf.reserved"], hdrReserved(start), head);
			yield* addToHold(at["remote.txbuf.holdLoad"], at["remote.txbuf.hold"], start);
			return {
				head,
				start,
				len: Math.max(0, len - 16)
			};
		}
		if (ticks === 0) return null;
		yield wait(at["remote.txbuf.sleep"], "sleep", 1);
		yield wait(at["remote.txbuf.slept"], "slept");
	}
}
/** rpmsg_release_tx_buffer: a buffer that was taken and is not needed. */
const releaseTxBuffer = (rm, start) => call(fn.openampFreeTx, freeTx$1(rm, start));
function* freeTx$1(rm, start) {
	yield lock(at["remote.free.lock"], rm.counts.lock);
	if (yield* call(fn.openampUnhold, heldDecTest(start))) yield* giveBack(rm, start);
	yield unlock(at["remote.free.unlock"], rm.counts.lock);
}
// src/core/remote/openamp/nameService.ts
/** The name service in OpenAMP: rpmsg_virtio_ns_callback and rpmsg_send_ns_message. */
const NS_MESSAGE$1 = 40;
/** An announcement of the driver: an endpoint of that name is bound, or the application told. */
function* nsCallback$1(rm, start, len) {
	if (len !== NS_MESSAGE$1) return;
	const { dest } = rm.s.endpoints;
	yield barrier(at["remote.ns.mb"], "mb");
	const message = yield* readBytes(at["remote.ns.read"], payloadOf(start), NS_MESSAGE$1);
	const view = new DataView(message.buffer);
	const name = nameOf(message.subarray(0, 32));
	const addr = view.getUint32(32, true);
	const flags = view.getUint32(36, true);
	yield lock(at["remote.ns.lock"], rm.counts.lock);
	const row = yield* endpointOfService(rm, name, addr);
	if (flags & 1) {
		if (row !== -1) yield store(at["remote.ns.unbind"], dest(row), RPMSG_ADDR_ANY);
		yield unlock(at["remote.ns.unlock"], rm.counts.lock);
	} else {
		if (row !== -1) yield store(at["remote.ns.bind"], dest(row), addr);
		yield unlock(at["remote.ns.unlock"], rm.counts.lock);
		if (row === -1) yield event(at["remote.app.service"], { remoteNs: {
			name,
			addr,
			flags
		} });
	}
}
/** rpmsg_send_ns_message: waits for a buffer if it must. @returns 0 or an error */
const sendNsMessage = (rm, row, flags) => call(fn.openampAnnounce, announce$1(rm, row, flags));
function* announce$1(rm, row, flags) {
	const { endpoints } = rm.s;
	const addr = yield peek(endpoints.addr(row));
	const message = announcement(yield* serviceOf(endpoints.name(row)), addr, flags);
	const sent = yield* call(fn.openampSend, sendOffchannelRaw(rm, addr, 53, message, 1));
	return Math.min(sent, 0);
}
// src/core/remote/openamp/endpoint.ts
/** Endpoints in OpenAMP (lib/rpmsg/rpmsg.c). */
/**
* rpmsg_create_ept: with a service and without an other end it announces itself at once.
*
* @returns its address, or RPMSG_ERR_PARAM, RPMSG_ERR_ADDR, RPMSG_ERR_NO_BUFF
*/
const createEpt$2 = (rm, e) => call(fn.openampCreateEpt, create(rm, e));
function* create(rm, e) {
	yield lock(at["remote.ept.lock"], rm.counts.lock);
	const addr = yield* addressFor(rm, e.addr);
	const row = addr < 0 ? addr : yield* register(rm, {
		...e,
		addr
	});
	yield unlock(at["remote.ept.unlock"], rm.counts.lock);
	if (row < 0) return row === -1 ? RPMSG_ERR_NO_MEM : row;
	if (e.service === "" || e.dest !== 4294967295 || !(yield peek(rm.s.supportNs))) return { addr };
	const status = yield* sendNsMessage(rm, row, 0);
	if (status === 0) return { addr };
	yield* unregister(rm, row);
	return status;
}
/** The address itself, or the next free one; below 1024 nothing is checked. */
function* addressFor(rm, wanted) {
	const last = 1152;
	if (wanted === 4294967295) {
		const first = yield peek(rm.s.bitNext);
		for (let addr = RPMSG_RESERVED_ADDRESSES + first; addr < last; addr++) {
			if ((yield* endpointAt(rm, addr)) !== -1) continue;
			yield store(at["remote.ept.bitNext"], rm.s.bitNext, (addr + 1) % 128);
			return addr;
		}
		return RPMSG_ERR_ADDR;
	}
	if (wanted < 1024) return wanted;
	if (wanted >= last) return RPMSG_ERR_PARAM;
	return (yield* endpointAt(rm, wanted)) === -1 ? wanted : RPMSG_ERR_ADDR;
}
/** rpmsg_destroy_ept: who was announced takes it back. */
const destroyEpt$1 = (rm, row) => call(fn.openampDestroyEpt, destroy(rm, row));
function* destroy(rm, row) {
	const { endpoints, supportNs } = rm.s;
	const named = (yield* serviceOf(endpoints.name(row))) !== "";
	const told = (yield peek(endpoints.addr(row))) >= RPMSG_RESERVED_ADDRESSES;
	if (named && told && (yield peek(supportNs))) yield* sendNsMessage(rm, row, 1);
	yield lock(at["remote.ept.lockOut"], rm.counts.lock);
	yield* unregister(rm, row);
	yield unlock(at["remote.ept.unlockOut"], rm.counts.lock);
}
// src/core/remote/openamp/rx.ts
/** Receiving in OpenAMP (lib/rpmsg/rpmsg_virtio.c, role VIRTIO_DEVICE). */
/** virtqueue_notification: only the queue that the remote receives on has something to do. */
function* notification$1(rm, q) {
	yield* call(fn.openampNotification, notified(rm, q));
}
function* notified(rm, q) {
	yield barrier(at["remote.ring.mb"], "mb");
	if (q.index === rm.svq.index) yield* call(fn.openampRxCallback, rxCallback$1(rm));
}
/** rpmsg_virtio_rx_callback: takes messages until the ring is empty. */
function* rxCallback$1(rm) {
	const { svq } = rm;
	const { lock: mutex } = rm.counts;
	const once = rm.has("VQ_RX_EMPTY_NOTIFY");
	let released = false;
	for (;;) {
		yield lock(at["remote.rx.lock"], mutex);
		const buffer = yield* getAvailable(rm, svq);
		if (!buffer) {
			if (once && released) yield* kickDriver(rm, svq);
			yield unlock(at["remote.rx.unlockEmpty"], mutex);
			return;
		}
		const { start, head } = buffer;
		yield store(at["remote.rx.reserved"], hdrReserved(start), head);
		const row = yield* endpointAt(rm, yield load(at["remote.rx.dst"], hdrDst(start)));
		yield* addToHold(at["remote.rx.holdLoad"], at["remote.rx.hold"], start);
		yield unlock(at["remote.rx.unlock"], mutex);
		if (row !== -1) yield* deliver$2(rm, buffer, row);
		yield lock(at["remote.rx.lockAgain"], mutex);
		if (yield* call(fn.openampUnhold, heldDecTest(start))) {
			yield* call(fn.openampReturn, returnBuffer(rm, start));
			if (once) released = true;
			else yield* kickDriver(rm, svq);
		}
		yield unlock(at["remote.rx.unlockAgain"], mutex);
	}
}
function* deliver$2(rm, { start }, row) {
	const { endpoints } = rm.s;
	if (row !== -2 && (yield peek(endpoints.dest(row))) === 4294967295) {
		const first = yield load(at["remote.rx.adoptSrc"], hdrSrc(start));
		yield store(at["remote.rx.adopt"], endpoints.dest(row), first);
	}
	const src = yield load(at["remote.rx.src"], hdrSrc(start));
	const len = yield load(at["remote.rx.len"], hdrLen(start));
	if (row === -2) {
		yield* call(fn.openampNsCallback, nsCallback$1(rm, start, len));
		return;
	}
	const from = yield peek(endpoints.addr(row));
	yield* callback(rm, {
		row,
		start,
		src,
		len
	}, {
		hold: () => holdRxBuffer(rm, start),
		send: (dst, data) => call(fn.openampSend, sendOffchannelRaw(rm, from, dst, data, 0))
	});
}
// src/core/remote/openamp/start.ts
/** Beginning and end of OpenAMP: rpmsg_init_vdev, rpmsg_deinit_vdev; its queues' wish for kicks. */
/** rpmsg_init_vdev: cursors at 0, whatever the rings hold; no kicks wanted for the send queue. */
const initVdev = (rm, nameService) => call(fn.openampStart, start(rm, nameService));
function* start(rm, nameService) {
	const { s } = rm;
	yield store(at["remote.boot.supportNs"], s.supportNs, nameService ? 1 : 0);
	yield store(at["remote.boot.bitNext"], s.bitNext, 0);
	yield* initReclaimer(rm);
	for (const q of [rm.rvq, rm.svq]) {
		yield store(at["remote.boot.cursor"], q.lastAvailIdx, 0);
		yield store(at["remote.boot.queued"], s.queuedCnt[q.index], 0);
	}
	yield* disableCb(rm, rm.rvq);
}
/** rpmsg_deinit_vdev: the endpoints go, the oldest first; those that were announced say so. */
const deinitVdev = (rm) => call(fn.openampStop, stop(rm));
function* stop(rm) {
	const { endpoints } = rm.s;
	for (;;) {
		let oldest = -1;
		let age = Number.POSITIVE_INFINITY;
		for (let row = 0; row < endpoints.size; row++) {
			const handle = yield peek(endpoints.handle(row));
			if (handle === 0 || handle > age) continue;
			oldest = row;
			age = handle;
		}
		if (oldest < 0) return;
		yield* destroyEpt$1(rm, oldest);
	}
}
/** virtqueue_disable_cb in the role of the device. */
const disableCb = (rm, q) => call(fn.openampDisableCb, disable(rm, q));
function* disable(rm, { vring, lastAvailIdx }) {
	if (rm.eventIdx) {
		const far = (yield peek(lastAvailIdx)) - vring.num - 1 & 65535;
		yield store(at["remote.disableCb.event"], vring.availEvent, far);
	} else {
		const flags = yield load(at["remote.disableCb.flagsLoad"], vring.usedFlags);
		yield store(at["remote.disableCb.flags"], vring.usedFlags, flags | 1);
	}
}
/** virtqueue_enable_cb in the role of the device. @returns 1 if something is available already */
const enableCb = (rm, q) => call(fn.openampEnableCb, enable(rm, q));
function* enable(rm, { vring, lastAvailIdx }) {
	const cursor = yield peek(lastAvailIdx);
	if (rm.eventIdx) yield store(at["remote.enableCb.event"], vring.availEvent, cursor);
	else {
		const flags = yield load(at["remote.enableCb.flagsLoad"], vring.usedFlags);
		yield store(at["remote.enableCb.flags"], vring.usedFlags, flags & -2);
	}
	yield barrier(at["remote.enableCb.mb"], "mb");
	return (yield load(at["remote.enableCb.idx"], vring.availIdx)) === cursor ? 0 : 1;
}
// src/core/remote/openamp/stack.ts
/** OpenAMP as a library: what its application calls. */
/** rpmsg_send, rpmsg_send_nocopy: ANY is the other end of the endpoint, once it has one. */
function* otherEnd({ s }, row, dst) {
	return dst === 4294967295 ? yield peek(s.endpoints.dest(row)) : dst;
}
const openamp = {
	start: initVdev,
	stop: deinitVdev,
	notification: notification$1,
	createEpt: createEpt$2,
	destroyEpt: destroyEpt$1,
	announce: (rm, row, _service, flags) => sendNsMessage(rm, row, flags),
	*send(rm, row, dst, data, wait) {
		const src = yield peek(rm.s.endpoints.addr(row));
		const to = yield* otherEnd(rm, row, dst);
		return yield* call(fn.openampSend, sendOffchannelRaw(rm, src, to, data, wait));
	},
	allocTx: getTxPayloadBuffer,
	*sendNocopy(rm, row, dst, start, len) {
		return yield* sendOffchannelNocopy(rm, yield peek(rm.s.endpoints.addr(row)), yield* otherEnd(rm, row, dst), start, len);
	},
	freeTx: releaseTxBuffer,
	hold: holdRxBuffer,
	release: releaseRxBuffer$1,
	enableCb,
	disableCb
};
/** pru_rpmsg_init. */
function* init({ s, rvq, svq }, nameService) {
	for (const q of [rvq, svq]) yield store(at["remote.boot.cursor"], q.lastAvailIdx, 0);
	yield store(at["remote.boot.supportNs"], s.supportNs, nameService ? 1 : 0);
}
/** The firmware's loop: receives until nothing is left, and answers where it is to. */
function* loop(rm) {
	const { endpoints } = rm.s;
	for (;;) {
		const msg = yield* call(fn.pruReceive, receive(rm));
		if (!msg) return;
		const row = yield* endpointAt(rm, msg.dst);
		if (row === -1 || row === -2) continue;
		const ept = (yield peek(endpoints.handle(row))) - 1;
		const { buf, src, dst: to, len, data } = msg;
		yield event(at["remote.app.receive"], { remoteRx: {
			ept,
			to,
			src,
			len,
			buf,
			data
		} });
		if (CALLBACK_MODES[yield peek(endpoints.mode(row))] !== "echo") continue;
		const remoteEcho = yield* call(fn.pruSend, send$1(rm, to, src, data));
		yield event(at["remote.app.echo"], { remoteEcho });
	}
}
/** pru_rpmsg_receive: copies one message out and gives its buffer back. */
function* receive(rm) {
	const buffer = yield* getAvailable(rm, rm.svq);
	if (!buffer) return null;
	const { head, start } = buffer;
	const n = yield load(at["remote.rx.size"], hdrLen(start));
	const data = yield* readBytes(at["remote.app.payload"], payloadOf(start), Math.min(n, 496));
	const src = yield load(at["remote.rx.src"], hdrSrc(start));
	const dst = yield load(at["remote.rx.dst"], hdrDst(start));
	const len = yield load(at["remote.rx.len"], hdrLen(start));
	yield* addConsumed$1(rm, rm.svq, head, buffer.len);
	yield* kickDriver(rm, rm.svq);
	return {
		buf: bufferAt(rm, start),
		src,
		dst,
		len,
		data
	};
}
/** pru_rpmsg_send. @returns PRU_RPMSG_SUCCESS, …NO_BUF_AVAILABLE or …BUF_TOO_SMALL */
function* send$1(rm, src, dst, data) {
	if (data.length > 496) return -2;
	const buffer = yield* getAvailable(rm, rm.rvq);
	if (!buffer) return -1;
	const { head, start, len } = buffer;
	if (data.length > 0) yield copy(at["remote.out.payload"], field(payloadOf(start), 1), data);
	yield store(at["remote.out.hdr.len"], hdrLen(start), data.length);
	yield store(at["remote.out.hdr.dst"], hdrDst(start), dst);
	yield store(at["remote.out.hdr.src"], hdrSrc(start), src);
	yield store(at["remote.out.hdr.flags"], hdrFlags(start), 0);
	yield store(at["remote.out.hdr.reserved"], hdrReserved(start), 0);
	yield* addConsumed$1(rm, rm.rvq, head, len);
	yield* kickDriver(rm, rm.rvq);
	return 0;
}
/** pru_rpmsg_channel: tells the driver of a service. */
function* channel(rm, row, service, flags) {
	const port = yield peek(rm.s.endpoints.addr(row));
	const message = announcement(service, port, flags);
	return yield* call(fn.pruSend, send$1(rm, port, 53, message));
}
const pru = {
	start: (rm, nameService) => call(fn.pruStart, init(rm, nameService)),
	*stop() {},
	*notification(rm, q) {
		if (q.index === rm.svq.index) yield* call(fn.pruLoop, loop(rm));
	},
	*createEpt(rm, e) {
		return (yield* register(rm, e)) === -1 ? -1 : { addr: e.addr };
	},
	destroyEpt: unregister,
	announce: (rm, row, service, flags) => call(fn.pruChannel, channel(rm, row, service, flags)),
	*send(rm, row, dst, data) {
		const src = yield peek(rm.s.endpoints.addr(row));
		return yield* call(fn.pruSend, send$1(rm, src, dst, data));
	}
};
// src/core/remote/rpmsgLite/codes.ts
/** Values of rpmsg_lite.h, as C spells them. */
const RL_ERR_NO_MEM = -5001;
const RL_ERR_BUFF_SIZE = -5002;
const RL_NOT_READY = -5007;
/** A timeout that never ends. */
const RL_BLOCK = 4294967295;
// src/core/remote/rpmsgLite/header.ts
/** struct rpmsg_std_hdr: RPMsg-Lite divides the word that Linux calls `reserved`. */
/** hdr.reserved.idx, its upper half: the head of a buffer that is held, or was taken. */
const hdrIndex = (buf) => field(buf + 10, 2);
// src/core/remote/rpmsgLite/tx.ts
/** Sending in RPMsg-Lite (lib/rpmsg_lite/rpmsg_lite.c, role REMOTE). */
/**
* rpmsg_lite_send (with rpmsg_lite_format_message).
*
* @param timeout how long to wait for a buffer, in ms
* @returns 0, RL_ERR_BUFF_SIZE, RL_NOT_READY or RL_ERR_NO_MEM
*/
const send = (rm, src, dst, data, timeout) => call(fn.liteSend, formatMessage(rm, src, dst, data, timeout));
function* formatMessage(rm, src, dst, data, timeout) {
	if (data.length > 496) return RL_ERR_BUFF_SIZE;
	if (!(yield peek(rm.s.linkState))) return RL_NOT_READY;
	const buffer = yield* txAlloc(rm, timeout);
	if (!buffer) return RL_ERR_NO_MEM;
	const { head, start, len } = buffer;
	yield* header(start, src, dst, data.length);
	if (data.length > 0) yield copy(at["remote.out.payload"], field(payloadOf(start), 1), data);
	yield lock(at["remote.out.lock"], rm.counts.lock);
	yield* txAndKick(rm, head, len);
	return 0;
}
/** The parts of the header in the order of RPMsg-Lite; `reserved` is left as it was. */
function* header(start, src, dst, len) {
	yield store(at["remote.out.hdr.dst"], hdrDst(start), dst);
	yield store(at["remote.out.hdr.src"], hdrSrc(start), src);
	yield store(at["remote.out.hdr.len"], hdrLen(start), len);
	yield store(at["remote.out.hdr.flags"], hdrFlags(start), 0);
}
/** The next buffer of the ring; without one it looks again each millisecond. */
function* txAlloc(rm, timeout) {
	const { lock: mutex } = rm.counts;
	for (let ticks = 0;; ticks++) {
		yield lock(at["remote.txbuf.lock"], mutex);
		const buffer = yield* getAvailable(rm, rm.rvq);
		yield unlock(at["remote.txbuf.unlock"], mutex);
		if (buffer || ticks >= timeout) return buffer;
		yield wait(at["remote.txbuf.sleep"], "sleep", 1);
		yield wait(at["remote.txbuf.slept"], "slept");
	}
}
/** vq_tx_remote, the kick, and the end of the lock around both. */
function* txAndKick(rm, head, len) {
	yield* addConsumed$1(rm, rm.rvq, head, len);
	yield* kickDriver(rm, rm.rvq);
	yield unlock(at["remote.out.unlock"], rm.counts.lock);
}
/** rpmsg_lite_alloc_tx_buffer: its head stays in the header, also when it has been sent. */
const allocTxBuffer = (rm, timeout) => call(fn.liteAllocTx, allocTx$1(rm, timeout));
function* allocTx$1(rm, timeout) {
	if (!(yield peek(rm.s.linkState))) return null;
	const buffer = yield* txAlloc(rm, timeout);
	if (!buffer) return null;
	const { head, start, len } = buffer;
	yield store(at["remote.txbuf.keep"], hdrIndex(start), head);
	return {
		head,
		start,
		len: Math.max(0, len - 16)
	};
}
/** rpmsg_lite_send_nocopy. @returns 0, RL_ERR_BUFF_SIZE or RL_NOT_READY */
const sendNocopy$1 = (rm, src, dst, start, len) => call(fn.liteSendNocopy, nocopy(rm, src, dst, start, len));
function* nocopy(rm, src, dst, start, len) {
	if (len > 496) return RL_ERR_BUFF_SIZE;
	if (!(yield peek(rm.s.linkState))) return RL_NOT_READY;
	yield* header(start, src, dst, len);
	yield lock(at["remote.out.lock"], rm.counts.lock);
	const head = yield load(at["remote.out.head"], hdrIndex(start));
	yield* txAndKick(rm, head, yield* bufferLength(rm, rm.rvq, at["remote.out.room"], head));
	return 0;
}
// src/core/remote/rpmsgLite/rx.ts
/** Receiving in RPMsg-Lite (lib/rpmsg_lite/rpmsg_lite.c, role REMOTE). */
const NS_MESSAGE = 40;
/** virtqueue_notification: each of the two queues has a callback. */
function* notification(rm, q) {
	if (q.index === rm.svq.index) yield* call(fn.liteRxCallback, rxCallback(rm));
	else yield* call(fn.liteTxCallback, txCallback(rm));
}
/** rpmsg_lite_tx_callback: from the driver's first kick on, the link is up. */
function* txCallback({ s }) {
	yield store(at["remote.link.up"], s.linkState, 1);
}
/** rpmsg_lite_rx_callback: takes messages until the ring is empty. */
function* rxCallback(rm) {
	const { svq } = rm;
	let freed = false;
	for (;;) {
		const buffer = yield* getAvailable(rm, svq);
		if (!buffer) break;
		const { start, head } = buffer;
		const row = yield* endpointAt(rm, yield load(at["remote.rx.dst"], hdrDst(start)));
		if (row !== -1 && (yield* deliver$1(rm, buffer, row))) yield store(at["remote.rx.keep"], hdrIndex(start), head);
		else {
			yield* rxFree(rm, buffer);
			freed = true;
		}
	}
	if (freed && rm.has("RL_ALLOW_CONSUMED_BUFFERS_NOTIFICATION")) yield* kickDriver(rm, svq);
}
/** @returns true if the application holds the buffer (RL_HOLD) */
function* deliver$1(rm, { start }, row) {
	const src = yield load(at["remote.rx.src"], hdrSrc(start));
	const len = yield load(at["remote.rx.len"], hdrLen(start));
	if (row === -2) {
		yield* call(fn.liteNsCallback, nsCallback(start, len));
		return false;
	}
	const from = yield peek(rm.s.endpoints.addr(row));
	return yield* callback(rm, {
		row,
		start,
		src,
		len
	}, {
		hold: null,
		send: (dst, data) => send(rm, from, dst, data, 0)
	});
}
/** rpmsg_ns_rx_cb: every announcement goes to the application. */
function* nsCallback(start, len) {
	if (len !== NS_MESSAGE) return;
	const message = yield* readBytes(at["remote.ns.read"], payloadOf(start), NS_MESSAGE);
	const view = new DataView(message.buffer);
	const name = nameOf(message.subarray(0, 32));
	const addr = view.getUint32(32, true);
	const flags = view.getUint32(36, true);
	yield event(at["remote.app.service"], { remoteNs: {
		name,
		addr,
		flags
	} });
}
/** vq_rx_free_remote. */
const rxFree = (rm, buffer) => call(fn.liteRxFree, free(rm, buffer));
function* free(rm, { head, start, len }) {
	const cleared = Math.min(len, poolEnd(rm.layout) - start);
	if (cleared > 0 && rm.has("RL_CLEAR_USED_BUFFERS")) yield copy(at["remote.free.clear"], field(start, 1), new Uint8Array(cleared));
	yield* addConsumed$1(rm, rm.svq, head, len);
}
/** rpmsg_lite_release_rx_buffer: the head comes out of the header. */
const releaseRxBuffer = (rm, start) => call(fn.liteRelease, release$1(rm, start));
function* release$1(rm, start) {
	yield lock(at["remote.release.lock"], rm.counts.lock);
	const head = yield load(at["remote.return.head"], hdrIndex(start));
	const len = yield* bufferLength(rm, rm.svq, at["remote.return.len"], head);
	yield* rxFree(rm, {
		head,
		start,
		len
	});
	if (rm.has("RL_ALLOW_CONSUMED_BUFFERS_NOTIFICATION")) yield* kickDriver(rm, rm.svq);
	yield unlock(at["remote.release.unlock"], rm.counts.lock);
}
// src/core/remote/rpmsgLite/stack.ts
/** RPMsg-Lite as a library: what its application calls. */
/** rpmsg_lite_remote_init, and rpmsg_ns_bind: no store to shared memory, and no link. */
function* remoteInit({ s, rvq, svq }, nameService) {
	for (const q of [rvq, svq]) yield store(at["remote.boot.cursor"], q.lastAvailIdx, 0);
	yield store(at["remote.boot.link"], s.linkState, 0);
	yield store(at["remote.boot.supportNs"], s.supportNs, nameService ? 1 : 0);
}
/** rpmsg_lite_create_ept: the address wanted, or the lowest free one from 1. */
function* createEpt$1(rm, e) {
	yield lock(at["remote.ept.lock"], rm.counts.lock);
	const made = yield* addEpt(rm, e);
	yield unlock(at["remote.ept.unlock"], rm.counts.lock);
	return made;
}
function* addEpt(rm, e) {
	let { addr } = e;
	if (addr === 4294967295) {
		addr = 1;
		while ((yield* endpointAt(rm, addr)) !== -1) addr++;
	} else if ((yield* endpointAt(rm, addr)) !== -1) return -1;
	return (yield* register(rm, {
		...e,
		addr,
		service: "",
		dest: 4294967295
	})) === -1 ? -1 : { addr };
}
/** rpmsg_lite_destroy_ept. */
function* destroyEpt(rm, row) {
	yield lock(at["remote.ept.lockOut"], rm.counts.lock);
	yield* unregister(rm, row);
	yield unlock(at["remote.ept.unlockOut"], rm.counts.lock);
}
/** rpmsg_ns_announce: waits for ever if it must. */
function* announce(rm, row, service, flags) {
	const addr = yield peek(rm.s.endpoints.addr(row));
	const message = announcement(service, addr, flags);
	return yield* send(rm, addr, 53, message, RL_BLOCK);
}
/** rpmsg_lite_deinit: its memory is given back, nothing is told to anyone. */
function* deinit({ s }) {
	yield store(at["remote.boot.link"], s.linkState, 0);
}
// src/core/remote/application.ts
/**
* The application on a real remote: the calls that a person (or a trace) makes there. It knows
* endpoints, held and taken buffers by handles, which count up and are never used again.
*/
const STACKS = {
	openamp,
	"rpmsg-lite": {
		start: (rm, nameService) => call(fn.liteStart, remoteInit(rm, nameService)),
		stop: (rm) => call(fn.liteStop, deinit(rm)),
		notification: (rm, q) => call(fn.liteNotification, notification(rm, q)),
		createEpt: (rm, e) => call(fn.liteCreateEpt, createEpt$1(rm, e)),
		destroyEpt: (rm, row) => call(fn.liteDestroyEpt, destroyEpt(rm, row)),
		announce: (rm, row, service, flags) => call(fn.liteAnnounce, announce(rm, row, service, flags)),
		*send(rm, row, dst, data, timeout) {
			return yield* send(rm, yield peek(rm.s.endpoints.addr(row)), dst, data, timeout);
		},
		allocTx: allocTxBuffer,
		*sendNocopy(rm, row, dst, start, len) {
			return yield* sendNocopy$1(rm, yield peek(rm.s.endpoints.addr(row)), dst, start, len);
		},
		release: releaseRxBuffer
	},
	"ti-pru": pru
};
/** The routine of a call to the remote. */
function remoteRoutineOf(layout, c) {
	const rm = remoteOf(layout);
	const lib = STACKS[rm.p.id];
	switch (c.fn) {
		case "remoteStart": return zero(lib.start(rm, c.nameService));
		case "remoteRestart": return restart(rm, lib, c.mode);
		case "remotePoll": return zero(lib.notification(rm, layout.queues[c.q]));
		case "remoteCreateEpt": return createEpt(rm, lib, c);
		case "remoteSetMode": return withEndpoint(rm, c.ept, (row) => setMode(rm, row, c));
		case "remoteDestroyEpt": return withEndpoint(rm, c.ept, (row) => zero(lib.destroyEpt(rm, row)));
		case "remoteAnnounce": return withEndpoint(rm, c.ept, (row) => lib.announce(rm, row, c.service, c.flags));
		case "remoteSend": return withEndpoint(rm, c.ept, (row) => lib.send(rm, row, c.dst, c.data, c.wait));
		case "remoteAllocTx": return withEndpoint(rm, c.ept, () => allocTx(rm, lib, c));
		case "remoteSendNocopy": return sendNocopy(rm, lib, c);
		case "remoteFreeTx": return freeTx(rm, lib, c.tx);
		case "remoteHold": return hold(rm, lib, c.held);
		case "remoteRelease": return release(rm, lib, c.held);
		case "remoteEnableCb": return orNotThere(lib.enableCb?.(rm, layout.queues[c.q]));
		case "remoteDisableCb": return zero(lib.disableCb?.(rm, layout.queues[c.q]));
		default: return c;
	}
}
/** Private memory is lost; shared memory, and the driver, go on. */
function* restart(rm, lib, mode) {
	const nameService = (yield peek(rm.s.supportNs)) !== 0;
	if (mode === "clean") yield* lib.stop(rm);
	const from = offsetOf(rm.rvq.lastAvailIdx);
	const { to } = rm.layout.regionAt(from) ?? { to: from };
	yield copy(at["remote.boot.lost"], field(from, 1), new Uint8Array(to - from));
	yield* lib.start(rm, nameService);
	return 0;
}
function* createEpt(rm, lib, { service, addr, dest, mode }) {
	const ept = yield* nextHandle(at["remote.app.eptCount"], rm.counts.endpointHandles);
	const made = yield* lib.createEpt(rm, {
		handle: ept,
		service,
		addr,
		dest,
		mode
	});
	return typeof made === "number" ? made : {
		ept,
		addr: made.addr
	};
}
function* setMode({ s }, row, { mode }) {
	yield store(at["remote.app.mode"], s.endpoints.mode(row), CALLBACK_MODES.indexOf(mode));
	return 0;
}
function* allocTx(rm, lib, c) {
	const { taken } = rm.s;
	if ((yield* freeRow(taken)) < 0 || !lib.allocTx) return -1;
	const buffer = yield* lib.allocTx(rm, c.wait);
	if (!buffer) return -1;
	const buf = bufferAt(rm, buffer.start);
	const tx = yield* nextHandle(at["remote.app.takenCount"], rm.counts.takenHandles);
	const row = yield* freeRow(taken, tx);
	if (row < 0) return -1;
	yield* writeRow(at["remote.app.taken"], taken, row, tx, [buf, c.ept + 1]);
	return {
		tx,
		buf,
		len: buffer.len
	};
}
function* sendNocopy(rm, lib, c) {
	const { taken, endpoints } = rm.s;
	const row = yield* rowOf(taken, c.tx);
	if (row < 0 || !lib.sendNocopy) return -1;
	const start = rm.layout.bufferAt(yield peek(taken.buffer(row)));
	const ept = yield* rowOf(endpoints, (yield peek(taken.endpoint(row))) - 1);
	if (ept < 0) return -1;
	if (c.data.length > 0) yield copy(at["remote.app.write"], field(payloadOf(start), 1), c.data);
	const sent = yield* lib.sendNocopy(rm, ept, c.dst, start, c.data.length);
	if (sent >= 0) yield* freeTheRow(at["remote.app.sent"], taken, row);
	return sent;
}
function* freeTx(rm, lib, tx) {
	const { taken } = rm.s;
	const row = yield* rowOf(taken, tx);
	if (row < 0 || !lib.freeTx) return -1;
	yield* lib.freeTx(rm, rm.layout.bufferAt(yield peek(taken.buffer(row))));
	yield* freeTheRow(at["remote.app.sent"], taken, row);
	return 0;
}
function* hold(rm, lib, handle) {
	const { held } = rm.s;
	const row = yield* rowOf(held, handle);
	if (row < 0 || !lib.hold) return -1;
	yield* lib.hold(rm, rm.layout.bufferAt(yield peek(held.buffer(row))));
	yield store(at["remote.app.heldMore"], held.count(row), (yield peek(held.count(row))) + 1);
	return 0;
}
/** Lets go of a held buffer once; the library counts for itself. */
function* release(rm, lib, handle) {
	const { held } = rm.s;
	const row = yield* rowOf(held, handle);
	if (row < 0 || !lib.release) return -1;
	yield* lib.release(rm, rm.layout.bufferAt(yield peek(held.buffer(row))));
	const left = (yield peek(held.count(row))) - 1;
	if (left > 0) yield store(at["remote.app.heldLess"], held.count(row), left);
	else yield* freeTheRow(at["remote.app.released"], held, row);
	return 0;
}
function* withEndpoint(rm, handle, then) {
	const row = yield* rowOf(rm.s.endpoints, handle);
	return row < 0 ? -1 : yield* then(row);
}
function* zero(routine) {
	if (routine) yield* routine;
	return 0;
}
function* orNotThere(routine) {
	return routine ? yield* routine : -1;
}
// src/core/remote/textbook.ts
/**
* The textbook remote: a device as the virtio specification describes it, with OpenAMP's names.
* It takes entries of the available ring in order and completes what it holds in any order.
*/
/**
* virtqueue_get_available_buffer: takes the next available entry and reads its chain and, if
* it is an rpmsg message, its header.
*/
function* takeAvailable(layout, q) {
	const { vring } = q;
	const idx = yield load(at["take.idx"], vring.availIdx);
	const last = yield peek(q.lastAvailIdx);
	if (last === idx) return {
		head: NO_TOKEN,
		chain: []
	};
	yield barrier(at["take.rmb"], "rmb");
	const head = yield load(at["take.head"], vring.availRing(vring.slot(last)));
	const inRange = head < vring.num;
	const count = (yield peek(q.takeCount)) + 1;
	if (inRange) yield store(at["take.held"], q.held(head), count);
	yield store(at["take.lastAvail"], q.lastAvailIdx, last + 1 & 65535);
	yield store(at["take.count"], q.takeCount, count);
	let chain = inRange ? yield* readChain(vring.desc, head, vring.num) : [];
	const table = tableOf(layout, chain);
	if (table) chain = yield* readChain(table.desc, 0, table.length);
	const first = chain[0];
	const buf = first && !(first.flags & 2) ? layout.bufferOf(first.addr) : -1;
	if (buf >= 0) {
		const start = layout.bufferAt(buf);
		yield load(at["take.hdr.src"], hdrSrc(start));
		yield load(at["take.hdr.dst"], hdrDst(start));
		const len = yield load(at["take.hdr.len"], hdrLen(start));
		if (len > 0 && len <= 496) yield read(at["take.payload"], field(payloadOf(start), 1), len);
	}
	return {
		head,
		chain
	};
}
/** Reads the descriptors of a chain that begins at `head` of a table with `length` entries. */
function* readChain(desc, head, length) {
	const chain = [];
	for (let i = head, n = 0; i < length && n < length; n++) {
		const addr = yield load(at["take.desc.addr"], desc.addr(i));
		const len = yield load(at["take.desc.len"], desc.len(i));
		const flags = yield load(at["take.desc.flags"], desc.flags(i));
		chain.push({
			addr,
			len,
			flags
		});
		if (!(flags & 1)) break;
		i = yield load(at["take.desc.next"], desc.next(i));
	}
	return chain;
}
/** The indirect table that a chain consists of, or null if it consists of buffers. */
function tableOf({ heap }, [entry]) {
	if (!entry || !(entry.flags & 4)) return null;
	const { addr, len } = entry;
	if (!heap.holds(addr, len)) return null;
	return {
		desc: new DescTable(heap.offsetOf(addr)),
		length: Math.floor(len / 16)
	};
}
/**
* virtqueue_add_consumed_buffer, then the decision to interrupt: writes the entries, moves
* used.idx once by their number.
*
* @param entries `[id, len]`, len in bytes
* @returns 1 if the driver was interrupted
*/
function* addConsumed(q, entries, eventIdx) {
	const { vring } = q;
	const old = yield load(at["done.idxLoad"], vring.usedIdx);
	let n = 0;
	for (const [id, len] of entries) {
		const slot = vring.slot(old + n++);
		yield store(at["done.id"], vring.usedId(slot), id);
		yield store(at["done.len"], vring.usedLen(slot), len);
	}
	for (const [id] of entries) if (id < vring.num && (yield peek(q.held(id)))) yield store(at["done.held"], q.held(id), 0);
	yield barrier(at["done.wmb"], "wmb");
	const idx = old + n & 65535;
	yield store(at["done.idx"], vring.usedIdx, idx);
	yield barrier(at["done.mb"], "mb");
	if (!(eventIdx ? vringNeedEvent(yield load(at["done.event"], vring.usedEvent), idx, old) : !((yield load(at["done.flags"], vring.availFlags)) & 1))) return 0;
	yield interrupt(at["done.interrupt"], q.index);
	return 1;
}
/** Length in bytes that used.ring[].len of `head` should carry. */
function* usedLength(layout, q, head) {
	const { desc, num } = q.vring;
	if (head >= num) return 0;
	let sum = yield* measure(desc, head, num);
	if (sum.flags & 4) {
		const addr = yield load(at["take.desc.addr"], desc.addr(head));
		const table = tableOf(layout, [{
			...sum,
			addr,
			len: sum.total
		}]);
		if (table) sum = yield* measure(table.desc, 0, table.length);
	}
	return layout.scenario.usedLen === "written" ? sum.written : sum.total;
}
/** Adds up the lengths of a chain that begins at `head` of a table with `length` entries. */
function* measure(desc, head, length) {
	let written = 0;
	let total = 0;
	let first = 0;
	for (let i = head, n = 0; i < length && n < length; n++) {
		const flags = yield load(at["take.desc.flags"], desc.flags(i));
		const len = yield load(at["take.desc.len"], desc.len(i));
		if (n === 0) first = flags;
		total += len;
		if (flags & 2) written += len;
		if (!(flags & 1)) break;
		i = yield load(at["take.desc.next"], desc.next(i));
	}
	return {
		total,
		written,
		flags: first
	};
}
// src/core/remote/deliver.ts
/** The textbook remote sends: it fills a receive buffer of Linux and completes it. */
/** Takes the next receive buffer, writes the message into it and gives it back. */
function* deliver(layout, q, eventIdx, msg) {
	const { head, chain } = yield* call(fn.take, takeAvailable(layout, q));
	if (head === 4294967295) return {
		head,
		buf: NO_TOKEN,
		interrupt: false
	};
	const buf = chain.length > 0 ? layout.bufferOf(chain[0].addr) : -1;
	if (buf >= 0) {
		const start = layout.bufferAt(buf);
		yield store(at["deliver.src"], hdrSrc(start), msg.src);
		yield store(at["deliver.dst"], hdrDst(start), msg.dst);
		yield store(at["deliver.reserved"], hdrReserved(start), msg.reserved);
		yield store(at["deliver.len"], hdrLen(start), msg.len);
		yield store(at["deliver.flags"], hdrFlags(start), msg.flags);
		if (msg.data.length > 0) yield copy(at["deliver.data"], field(payloadOf(start), 1), msg.data);
	}
	const entries = [[head, msg.usedLen]];
	return {
		head,
		buf,
		interrupt: (yield* call(fn.complete, addConsumed(q, entries, eventIdx))) !== 0
	};
}
// src/core/remote/scribble.ts
function* scribble({ vring }, { head, part, value }) {
	const place = {
		addr: vring.descAddr,
		len: vring.descLen,
		flags: vring.descFlags,
		next: vring.descNext
	}[part];
	yield store(at["remote.scribble"], place.call(vring, head), value);
	return 0;
}
// src/core/call.ts
/** The calls that a person (or a trace, or a link) can make, as plain data. */
/**
* The routine of a call. (No generator of its own: each level of delegation costs time.)
*
* @param actor the thread that makes it
*/
function routineOf(world, c, actor) {
	const { layout, queues, vrp } = world;
	switch (c.fn) {
		case "send": return rpmsgSendOffchannelRaw(vrp, c, actor);
		case "add": return virtqueueAdd(queues[c.q], c.out, c.in, c.token);
		case "kick": return virtqueueKick(queues[c.q]);
		case "kickPrepare": return virtqueueKickPrepare(queues[c.q]);
		case "notify": return virtqueueNotify(queues[c.q]);
		case "getBuf": return getBuf(queues[c.q]);
		case "enableCb": return virtqueueEnableCb(queues[c.q]);
		case "enableCbPrepare": return virtqueueEnableCbPrepare(queues[c.q]);
		case "enableCbDelayed": return virtqueueEnableCbDelayed(queues[c.q]);
		case "poll": return virtqueuePoll(queues[c.q], c.value);
		case "disableCb": return nothing(virtqueueDisableCb(queues[c.q]));
		case "detachUnusedBuf": return virtqueueDetachUnusedBuf(queues[c.q]);
		case "isBroken": return isBroken(queues[c.q]);
		case "interrupt": return vringInterrupt(queues[c.q], vrp);
		case "newVirtqueue": return newVirtqueue(world, queues[c.q]);
		case "probe": return rpmsgProbe(vrp, c.nameService);
		case "createChannel": return rpmsgCreateChannel(vrp, c);
		case "createEpt": return rpmsgCreateEpt(vrp, c.addr, c.echo ? EptCb.echo : EptCb.client);
		case "destroyEpt": return nothing(rpmsgDestroyEpt(vrp, c.ept));
		case "take": return takeAvailable(layout, queues[c.q]);
		case "deliver": return deliver(layout, queues[0], queues[0].eventIdx, c);
		case "complete": return complete(world, c);
		case "scribble": return scribble(queues[c.q], c);
		case "setUsedFlags": return one(store(at["remote.flags"], queues[c.q].vring.usedFlags, c.value));
		case "setAvailEvent": return one(store(at["remote.availEvent"], queues[c.q].vring.availEvent, c.value));
		case "tick":
		case "signal":
		case "failAlloc":
		case "setNotifyResult":
		case "arm":
		case "presetIdx": return worldRoutineOf(layout, queues, c);
		default: return remoteRoutineOf(layout, c);
	}
}
function* nothing(routine) {
	yield* routine;
	return 0;
}
function* newVirtqueue({ layout }, vq) {
	const made = yield* vringNewVirtqueue(vq);
	yield* startElsewhere(vq, layout.scenario.startIdx);
	return made;
}
function* isBroken(vq) {
	return yield peek(vq.broken);
}
function* getBuf(vq) {
	const out = { len: null };
	return {
		token: yield* virtqueueGetBuf(vq, out),
		len: out.len
	};
}
function* complete(world, c) {
	const q = world.queues[c.q];
	const entries = [];
	for (const [id, len] of c.entries) entries.push([id, len ?? (yield* usedLength(world.layout, q, id))]);
	return yield* addConsumed(q, entries, q.eventIdx);
}
/** Number of the function that a call enters first. */
const fnOf = (c) => fn[c.fn];
// src/core/driver/profiles.ts
/**
* The two kernels, side by side. Everything in which they differ is one of these lines; the
* algorithms in this folder are written once and ask the profile.
*
* Sources: Linux 3.14.1 and 6.1.192, drivers/virtio/virtio_ring.c and
* drivers/rpmsg/virtio_rpmsg_bus.c.
*/
const PROFILES = {
	"linux-3.x": {
		id: "linux-3.x",
		freeList: "desc.next",
		shadows: false,
		addRefusesBroken: false,
		pollAsksBroken: false,
		disableByUsedEvent: false,
		eventTriggered: false,
		storeMb: false,
		numFreeFirst: true,
		tableApart: true,
		limitsNoRecipient: false,
		nameReadFirst: false,
		undoesFailedProbe: false,
		tooLongIsBug: true,
		refusesOddNum: true,
		dumpsMessages: true,
		busDevices: false,
		buffersPerDirection: () => 256
	},
	"linux-6.x": {
		id: "linux-6.x",
		freeList: "desc_extra.next",
		shadows: true,
		addRefusesBroken: true,
		pollAsksBroken: true,
		disableByUsedEvent: true,
		eventTriggered: true,
		storeMb: true,
		numFreeFirst: false,
		tableApart: false,
		limitsNoRecipient: true,
		nameReadFirst: true,
		undoesFailedProbe: true,
		tooLongIsBug: false,
		refusesOddNum: false,
		dumpsMessages: false,
		busDevices: true,
		buffersPerDirection: (num) => Math.min(num, 256)
	}
};
// src/core/driver/queue.ts
function driverQueues(layout, hasCallback = true) {
	const s = layout.scenario;
	return layout.queues.map((q) => ({
		...q,
		k: PROFILES[s.kernel],
		eventIdx: s.features.eventIdx,
		indirect: s.features.indirectDesc,
		heap: layout.heap,
		warnedTooLong: layout.bus.warnedTooLong,
		weakBarriers: s.weakBarriers,
		label: q.name === "" ? "vq0" : q.name === "rvq" ? "input" : "output",
		callback: !hasCallback ? null : q.name === "" ? "cb" : q.name === "rvq" ? "rpmsg_recv_done" : "rpmsg_xmit_done"
	}));
}
// src/core/driver/virtproc.ts
const virtproc = (layout, [rvq, svq = rvq]) => ({
	layout,
	k: svq.k,
	rvq,
	svq
});
// src/core/memoryModel.ts
/** Every store is visible to everyone at once; barriers have nothing to do. */
const sequentiallyConsistent = {
	name: "sequentially consistent",
	load: (memory, _actor, f) => memory.load(f),
	store: (memory, _actor, f, value) => memory.store(f, value),
	barrier: () => {}
};
// src/core/waitQueue.ts
/** Bytes of one thread's row: order, asleep, until. */
const ROW$1 = 16;
/** In `asleep`: a sleep outside of the queue, which nobody can wake. */
const PLAIN_SLEEP = 2;
/** A sleeper that nobody took off the wait queue sleeps until its time is over. */
function isAsleep(memory, layout, actor) {
	const how = memory.load(layout.asleep(actor));
	if (how === 0 || memory.load(layout.clock) >= memory.load(layout.sleepUntil(actor))) return false;
	return how === PLAIN_SLEEP || memory.load(layout.waitOrder(actor)) !== 0 && memory.load(layout.signalPending(actor)) === 0;
}
/**
* A thread does one part of a wait.
*
* @param part one of `Wait`
* @param ms what is left of its time, or how long it sleeps at most
* @returns its row, and the answer of `prepare`: the ms that are left, or -1 - that if a signal
*   is pending
*/
function waited(memory, layout, actor, part, ms) {
	const from = layout.waitOrder(actor) >>> 4;
	const row = new Memory(memory.bytes.slice(from, from + ROW$1));
	const set = (f, value) => row.store(f - (from << 4), value);
	const clock = memory.load(layout.clock);
	const sleep = (how) => {
		set(layout.asleep(actor), how);
		set(layout.sleepUntil(actor), clock + ms);
	};
	let result = 0;
	if (part === Wait.prepare) {
		const left = memory.load(layout.asleep(actor)) === 1 ? Math.max(0, memory.load(layout.sleepUntil(actor)) - clock) : ms;
		const signalled = memory.load(layout.signalPending(actor)) !== 0;
		result = signalled ? -1 - left : left;
		if (!signalled) {
			if (memory.load(layout.waitOrder(actor)) === 0) set(layout.waitOrder(actor), latest(memory, layout) + 1);
			set(layout.asleep(actor), 0);
		} else if (layout.scenario.kernel === "linux-6.x") set(layout.waitOrder(actor), 0);
	} else if (part === Wait.schedule) sleep(1);
	else if (part === Wait.sleep) sleep(PLAIN_SLEEP);
	else {
		if (part !== Wait.slept) set(layout.waitOrder(actor), 0);
		set(layout.asleep(actor), 0);
	}
	return {
		from,
		bytes: row.bytes,
		result
	};
}
/** Place in the wait queue of who joined last: who joins later is woken before. */
function latest(memory, layout) {
	let most = 0;
	for (let i = 0; i < layout.actorCount; i++) most = Math.max(most, memory.load(layout.waitOrder(i)));
	return most;
}
/**
* Everyone comes off the wait queue who sleeps or is about to; the latest first. Whose time is
* over stays: it runs already, and try_to_wake_up has nothing to do.
*/
function woken(memory, layout) {
	const from = layout.waitOrder(0) >>> 4;
	const rows = new Memory(memory.bytes.slice(from, from + ROW$1 * layout.actorCount));
	for (let i = 0; i < layout.actorCount; i++) if (memory.load(layout.asleep(i)) === 0 || isAsleep(memory, layout, i)) rows.store(layout.waitOrder(i) - (from << 4), 0);
	return {
		from,
		bytes: rows.bytes
	};
}
// src/core/machine.ts
/**
* The only interpreter: it owns the memory, keeps one call and its inbox per actor, and
* performs one micro-step of one actor at a time.
*
* An actor is plain data: the current call and the values fed to it so far. A generator cannot
* be copied, but it can be revived by running the call again on its inbox; the inbox is empty
* at each call boundary.
*/
var Machine = class Machine {
	layout;
	world;
	memory;
	actors;
	recorder = null;
	#before = 0;
	#after = 0;
	#range = null;
	constructor(layout, options = {}) {
		this.layout = layout;
		const queues = driverQueues(layout, options.hasCallback);
		this.world = {
			layout,
			queues,
			vrp: virtproc(layout, queues)
		};
		this.memory = options.memory ?? new Memory(blankBytes(layout));
		this.model = options.model ?? sequentiallyConsistent;
		this.actors = Array.from({ length: layout.actorCount }, () => idleActor());
	}
	model;
	/** Begins a call; no micro-step is done yet, unless the call has none at all. */
	start(actor, call) {
		const a = this.actors[actor];
		if (a.call) throw new Error(`actor ${actor} is busy`);
		a.call = call;
		a.inbox = [];
		this.recorder?.started(actor, call);
		this.recorder?.enter(actor, fnOf(call));
		a.stack.push(routineOf(this.world, call, actor));
		this.#advance(actor, a, 0);
	}
	state(actor) {
		const a = this.actors[actor];
		if (!a.pending) return "idle";
		if (a.pending.kind === Kind.lock) return this.memory.load(a.pending.field) ? "lock" : "ready";
		if (a.pending.kind === Kind.wait && this.isAsleep(actor)) return "asleep";
		if (a.pending.kind === Kind.bug && this.memory.load(this.layout.stopped(actor))) return "stopped";
		return "ready";
	}
	runnable(actor) {
		return this.state(actor) === "ready";
	}
	/** One micro-step of a runnable actor. */
	step(actor) {
		const a = this.actors[actor];
		const op = a.pending;
		if (!op || !this.runnable(actor)) throw new Error(`actor ${actor} cannot run`);
		this.#range = null;
		let result;
		try {
			result = this.#perform(actor, op);
		} catch (error) {
			if (!(error instanceof RangeError)) throw error;
			a.pending = pageFault(op.site);
			this.step(actor);
			return;
		}
		this.recorder?.step(actor, op, this.#before, this.#after, this.#range);
		if (op.kind === Kind.bug) return;
		a.inbox.push(result);
		this.#advance(actor, a, result);
	}
	/** Runs a call from its first to its last micro-step; it must not block. */
	run(actor, call) {
		this.start(actor, call);
		while (this.actors[actor].call) this.step(actor);
		return this.actors[actor].result;
	}
	result(actor) {
		return this.actors[actor].result;
	}
	/** The actors without their generators, for a checkpoint or a fork. */
	actorData() {
		return this.actors.map((a) => ({
			call: a.call,
			inbox: a.inbox.slice()
		}));
	}
	/** Puts actors back as they were; the memory must be that of the same moment. */
	revive(data) {
		data.forEach((d, i) => {
			this.actors[i] = idleActor();
			if (!d.call) return;
			const a = this.actors[i];
			a.call = d.call;
			a.stack.push(routineOf(this.world, d.call, i));
			const { recorder } = this;
			this.recorder = null;
			const feed = d.inbox.values();
			this.#advance(i, a, 0, feed);
			a.inbox = d.inbox.slice();
			this.recorder = recorder;
			if (a.pending && this.memory.load(this.layout.stopped(i))) a.pending = a.pending.kind === Kind.bug ? a.pending : pageFault(a.pending.site);
		});
	}
	fork() {
		const hasCallback = this.world.queues[0].callback !== null;
		const twin = new Machine(this.layout, {
			hasCallback,
			memory: this.memory.copy(),
			model: this.model
		});
		twin.revive(this.actorData());
		return twin;
	}
	/** Feeds a value to the innermost routine until it asks for a micro-step or the call ends. */
	#advance(actor, a, value, feed = null) {
		const { stack } = a;
		let fed = value;
		for (;;) {
			const next = stack[stack.length - 1].next(fed);
			if (next.done) {
				stack.pop();
				this.recorder?.leave(actor);
				fed = next.value;
				if (stack.length > 0) continue;
				a.call = null;
				a.pending = null;
				a.inbox = [];
				a.result = fed;
				this.recorder?.ended(actor, a.result);
				return;
			}
			const op = next.value;
			if (op.kind === Kind.call) {
				stack.push(op.data);
				this.recorder?.enter(actor, op.value);
				fed = 0;
				continue;
			}
			const again = feed?.next();
			if (again && !again.done) {
				fed = again.value;
				continue;
			}
			if (op.kind === Kind.peek) {
				const seen = this.model.load(this.memory, actor, op.field);
				a.inbox.push(seen);
				fed = seen;
				continue;
			}
			a.pending = op;
			return;
		}
	}
	#perform(actor, op) {
		const { memory, layout } = this;
		switch (op.kind) {
			case Kind.load:
				this.#before = this.#after = this.model.load(memory, actor, op.field);
				return this.#after;
			case Kind.store: return this.#set(actor, op, op.value);
			case Kind.rmw: return this.#set(actor, op, memory.load(op.field) + op.value);
			case Kind.lock: return this.#set(actor, op, actor + 1);
			case Kind.unlock: return this.#set(actor, op, 0);
			case Kind.copy:
				this.#write(op.field >>> 4, op.data);
				return 0;
			case Kind.barrier:
				this.model.barrier(memory, actor, op.value);
				return this.#none();
			case Kind.notify: {
				const q = layout.queues[op.value];
				this.#count(actor, q.kicks);
				return memory.load(q.notifyResult);
			}
			case Kind.interrupt:
				this.#count(actor, layout.queues[op.value].interrupts);
				return 0;
			case Kind.tick:
				this.#before = memory.load(layout.clock);
				this.#after = this.#before + op.value;
				memory.store(layout.clock, this.#after);
				return 0;
			case Kind.wait: return this.#wait(actor, op);
			case Kind.wake: return this.#wake();
			case Kind.read:
				this.#before = 0;
				this.#after = op.value;
				return 0;
			case Kind.bug: return this.#set(actor, {
				...op,
				field: layout.stopped(actor)
			}, 1);
			case Kind.callback:
			case Kind.print:
			case Kind.event: return this.#none();
			case Kind.peek:
			case Kind.call: throw new Error("not a micro-step");
			default: return op.kind;
		}
	}
	#none() {
		this.#before = this.#after = 0;
		return 0;
	}
	#set(actor, op, value) {
		this.#before = this.memory.load(op.field);
		this.model.store(this.memory, actor, op.field, value);
		this.#after = this.memory.load(op.field);
		return this.#after;
	}
	#count(actor, f) {
		this.#before = this.memory.load(f);
		this.#after = this.#before + 1;
		this.model.store(this.memory, actor, f, this.#after);
	}
	#write(from, bytes) {
		if (this.recorder) this.#range = {
			from,
			before: this.memory.bytes.slice(from, from + bytes.length)
		};
		this.memory.bytes.set(bytes, from);
		this.#none();
	}
	isAsleep(actor) {
		return isAsleep(this.memory, this.layout, actor);
	}
	#wait(actor, op) {
		const { from, bytes, result } = waited(this.memory, this.layout, actor, op.field, op.value);
		this.#write(from, bytes);
		return result;
	}
	#wake() {
		const { from, bytes } = woken(this.memory, this.layout);
		this.#write(from, bytes);
		return 0;
	}
};
const pageFault = (site) => bug(site, "unable to handle kernel paging request");
const idleActor = () => ({
	call: null,
	inbox: [],
	stack: [],
	pending: null,
	result: 0
});
// src/core/arena.ts
/** What multi-byte writes replaced and wrote, pair behind pair, in one growing array. */
var Arena = class {
	#bytes = /* @__PURE__ */ new Uint8Array(4096);
	#used = 0;
	get byteLength() {
		return this.#bytes.length;
	}
	/** Keeps two runs of the same length; answers where they stand. */
	keep(before, after) {
		const at = this.#used;
		this.#used += before.length + after.length;
		if (this.#used > this.#bytes.length) {
			const bytes = new Uint8Array(Math.ceil(this.#used * 1.25));
			bytes.set(this.#bytes);
			this.#bytes = bytes;
		}
		this.#bytes.set(before, at);
		this.#bytes.set(after, at + before.length);
		return at;
	}
	/** The pair kept at `at`, `size` bytes each. */
	pair(at, size) {
		return {
			before: this.#bytes.subarray(at, at + size),
			after: this.#bytes.subarray(at + size, at + 2 * size)
		};
	}
	/** Forgets all from `used` on. */
	truncate(used) {
		this.#used = used;
	}
};
// src/core/columns.ts
/** The steps of an execution as typed-array columns, in chunks that never move. */
const CHUNK_BITS = 15;
const CHUNK = 32768;
const MASK = 32767;
/** Set in `kind` when `before` and `after` need more than 32 bits and stand in a side table. */
const WIDE = 128;
/** Bits of `kind` that are the kind; the two above them are the upper bits of the site. */
const KIND = 31;
const SITE_HIGH = 96;
const NO_PLACE = 4294967295;
const U32 = 4294967296;
var Columns = class {
	#chunks = [];
	#wide = /* @__PURE__ */ new Map();
	#length = 0;
	get length() {
		return this.#length;
	}
	/** Bytes taken by the chunks. */
	get byteLength() {
		return this.#chunks.length * CHUNK * 19;
	}
	push(site, kind, actor, place, before, after, frame) {
		const i = this.#length++;
		const j = i & MASK;
		if (j === 0 && i >> CHUNK_BITS === this.#chunks.length) this.#chunks.push(newChunk());
		const c = this.#chunks[i >> CHUNK_BITS];
		const tag = kind | site >> 3 & SITE_HIGH;
		c.site[j] = site;
		c.actor[j] = actor;
		c.place[j] = place;
		c.frame[j] = frame;
		c.before[j] = before;
		c.after[j] = after;
		if (before >= U32 || after >= U32) {
			c.kind[j] = tag | WIDE;
			this.#wide.set(i, [before, after]);
		} else c.kind[j] = tag;
	}
	site(i) {
		const c = this.#chunks[i >> CHUNK_BITS];
		return c.site[i & MASK] | (c.kind[i & MASK] & SITE_HIGH) << 3;
	}
	kind(i) {
		return this.#chunks[i >> CHUNK_BITS].kind[i & MASK] & KIND;
	}
	actor(i) {
		return this.#chunks[i >> CHUNK_BITS].actor[i & MASK];
	}
	/** `op.field`, or -1. */
	place(i) {
		const place = this.#chunks[i >> CHUNK_BITS].place[i & MASK];
		return place === NO_PLACE ? -1 : place;
	}
	frame(i) {
		return this.#chunks[i >> CHUNK_BITS].frame[i & MASK];
	}
	before(i) {
		return this.#wide.get(i)?.[0] ?? this.#chunks[i >> CHUNK_BITS].before[i & MASK];
	}
	after(i) {
		return this.#wide.get(i)?.[1] ?? this.#chunks[i >> CHUNK_BITS].after[i & MASK];
	}
	/** Forgets all steps from `length` on. */
	truncate(length) {
		for (const i of this.#wide.keys()) if (i >= length) this.#wide.delete(i);
		this.#length = length;
		this.#chunks.length = Math.ceil(length / CHUNK);
	}
};
function newChunk() {
	const words = (n) => new Uint32Array(/* @__PURE__ */ new ArrayBuffer(4 * n));
	return {
		site: new Uint8Array(CHUNK),
		kind: new Uint8Array(CHUNK),
		actor: new Uint8Array(CHUNK),
		place: words(CHUNK),
		before: words(CHUNK),
		after: words(CHUNK),
		frame: words(CHUNK)
	};
}
// src/core/frames.ts
/** Who called whom: one row per function call, with the steps between which it ran. */
const ROW = 4;
const OPEN = 4294967295;
var Frames = class {
	#rows = new Uint32Array(1024 * ROW);
	#length = 0;
	get length() {
		return this.#length;
	}
	get byteLength() {
		return this.#rows.byteLength;
	}
	/** `parent`: frame + 1 of the caller, 0 for a call from outside. */
	open(fn, parent, start) {
		const i = this.#length++;
		if (this.#length * ROW > this.#rows.length) {
			const rows = new Uint32Array(Math.ceil(this.#rows.length * 1.25 / ROW) * ROW);
			rows.set(this.#rows);
			this.#rows = rows;
		}
		this.#rows.set([
			fn,
			parent,
			start,
			OPEN
		], i * ROW);
		return i;
	}
	close(i, end) {
		this.#rows[i * ROW + 3] = end;
	}
	fn(i) {
		return this.#rows[i * ROW];
	}
	/** Frame of the caller, or -1. */
	parent(i) {
		return this.#rows[i * ROW + 1] - 1;
	}
	/** Index of the first step that can be inside. */
	start(i) {
		return this.#rows[i * ROW + 2];
	}
	/** Index of the first step behind it; Infinity while it runs. */
	end(i) {
		const end = this.#rows[i * ROW + 3];
		return end === OPEN ? Number.POSITIVE_INFINITY : end;
	}
	/** Forgets the frames that began at or behind `step`, and that others ended there. */
	truncate(length, step) {
		this.#length = length;
		for (let i = 0; i < length; i++) if (this.#rows[i * ROW + 3] > step) this.#rows[i * ROW + 3] = OPEN;
	}
};
// src/core/trace.ts
/**
* The list of steps: recorded once, walked in both directions, cut where a person acts in the
* past. Undo writes what stood there before, redo writes what came after.
*/
const NO_FRAME = 4294967295;
/** Kinds whose `before` and `after` are the values of a field in memory. */
const WRITES = /* @__PURE__ */ new Set([
	Kind.store,
	Kind.rmw,
	Kind.lock,
	Kind.unlock,
	Kind.notify,
	Kind.interrupt,
	Kind.tick,
	Kind.bug
]);
/** The part of a wait that each of its sites is. */
const WAIT_PARTS = {
	[at["wait.prepare"]]: Wait.prepare,
	[at["wait.schedule"]]: Wait.schedule,
	[at["wait.finish"]]: Wait.finish,
	[at["remote.txbuf.sleep"]]: Wait.sleep,
	[at["remote.txbuf.slept"]]: Wait.slept
};
const IS_WRITE = Uint8Array.from({ length: 32 }, (_, kind) => WRITES.has(kind) ? 1 : 0);
var Trace = class {
	machine;
	columns = new Columns();
	frames = new Frames();
	calls = [];
	/** Messages and events of the steps that have one. */
	notes = /* @__PURE__ */ new Map();
	#arena = new Arena();
	#open;
	#checkpoints = [];
	#interval;
	#cursor = 0;
	/**
	* @param machine where the recording begins; no call may be running
	* @param interval steps between two checkpoints
	*/
	constructor(machine, interval = usualInterval(machine)) {
		this.machine = machine;
		this.#open = machine.actors.map(() => ({
			frames: [],
			call: -1
		}));
		this.#interval = interval;
		this.#checkpoint();
		machine.recorder = this;
	}
	/** Steps recorded. */
	get length() {
		return this.columns.length;
	}
	/** Steps done in the memory as it is now. */
	get cursor() {
		return this.#cursor;
	}
	/** Bytes of everything recorded. */
	get byteLength() {
		const checkpoints = this.#checkpoints.reduce((sum, c) => sum + c.bytes.length, 0);
		return this.columns.byteLength + this.frames.byteLength + this.#arena.byteLength + checkpoints;
	}
	started(actor, call) {
		this.#open[actor].call = this.calls.length;
		this.calls.push({
			actor,
			call,
			start: this.length,
			end: null,
			result: 0,
			firstFrame: this.frames.length
		});
	}
	ended(actor, result) {
		const record = this.calls[this.#open[actor].call];
		record.end = this.length;
		record.result = result;
		this.#open[actor].call = -1;
	}
	enter(actor, fn) {
		const { frames } = this.#open[actor];
		const parent = frames.length > 0 ? frames[frames.length - 1] + 1 : 0;
		frames.push(this.frames.open(fn, parent, this.length));
	}
	leave(actor) {
		const frame = this.#open[actor].frames.pop();
		if (frame !== void 0) this.frames.close(frame, this.length);
	}
	step(actor, op, before, after, range) {
		const { frames } = this.#open[actor];
		const frame = frames.length > 0 ? frames[frames.length - 1] : NO_FRAME;
		if (range) {
			const size = range.before.length;
			const now = this.machine.memory.bytes.subarray(range.from, range.from + size);
			const place = range.from * 16 + 1;
			this.columns.push(op.site, op.kind, actor, place, this.#arena.keep(range.before, now), size, frame);
		} else {
			const place = placeOf(this.machine, actor, op);
			const b = op.kind === Kind.barrier ? op.value : before;
			this.columns.push(op.site, op.kind, actor, place < 0 ? NO_FRAME : place, b, after, frame);
		}
		if (op.data !== null && op.kind !== Kind.copy) this.notes.set(this.length - 1, op.data);
		this.#cursor = this.length;
	}
	/** Puts the memory to the moment after `step` steps. The actors stay where they are. */
	seek(step) {
		const target = Math.max(0, Math.min(step, this.length));
		const { bytes } = this.machine.memory;
		const near = this.#checkpoints[this.#checkpointBefore(target + this.#interval / 2)];
		if (Math.abs(near.step - target) < Math.abs(this.#cursor - target)) {
			bytes.set(near.bytes);
			this.#cursor = near.step;
		}
		while (this.#cursor < target) this.#write(this.#cursor++, true);
		while (this.#cursor > target) this.#write(--this.#cursor, false);
	}
	/**
	* Makes the present of the moment after `step` steps: what came later is forgotten, and the
	* actors are revived as they were then. Calls that had begun by then and done no step yet
	* are forgotten too.
	*
	* @param step 0 to length
	*/
	cut(step) {
		if (step < 0 || step > this.length) throw new RangeError(`no step ${step} to cut at`);
		const { machine } = this;
		const base = this.#checkpoints[this.#checkpointBefore(step)];
		this.seek(base.step);
		machine.recorder = null;
		machine.revive(base.actors);
		let c = this.calls.findIndex((record) => record.start >= base.step);
		if (c < 0) c = this.calls.length;
		const startCalls = (now) => {
			for (; c < this.calls.length && this.calls[c].start === now; c++) machine.start(this.calls[c].actor, this.calls[c].call);
		};
		for (let i = base.step; i < step; i++) {
			startCalls(i);
			machine.step(this.columns.actor(i));
		}
		this.#cursor = step;
		this.#forget(step);
		machine.recorder = this;
	}
	/** To be called between steps: keeps a checkpoint now and then. */
	rest() {
		const last = this.#checkpoints[this.#checkpoints.length - 1];
		if (this.length - last.step < this.#interval || this.#cursor !== this.length) return;
		if (this.calls.at(-1)?.start !== this.length) this.#checkpoint();
	}
	/** The bytes that a multi-byte write replaced and the ones that it wrote. */
	range(i) {
		const at = this.columns.before(i);
		const size = this.columns.after(i);
		return {
			from: this.columns.place(i) >>> 4,
			...this.#arena.pair(at, size)
		};
	}
	/** Which part of a wait (op.ts Wait) step `i` is. */
	waitPart(i) {
		return WAIT_PARTS[this.columns.site(i)];
	}
	/** Does step `i` write one field? */
	isWrite(i) {
		return IS_WRITE[this.columns.kind(i)] === 1;
	}
	isRange(i) {
		const kind = this.columns.kind(i);
		return kind === Kind.copy || kind === Kind.wait || kind === Kind.wake;
	}
	/** Functions that run at a step, outermost first, as frame numbers. */
	stack(i) {
		const out = [];
		for (let f = this.columns.frame(i); f >= 0 && f !== NO_FRAME; f = this.frames.parent(f)) out.unshift(f);
		return out;
	}
	/** Innermost function that an actor is in now, as a frame number; -1 if it has no call. */
	currentFrame(actor) {
		return this.#open[actor].frames.at(-1) ?? -1;
	}
	/**
	* Functions that the call with this index is in after `step` steps, as frame numbers,
	* outermost first.
	*/
	openFrames(call, step) {
		if (step === this.length) return this.#open[this.calls[call].actor].frames.slice();
		const { frames } = this;
		const out = [];
		for (let f = this.calls[call].firstFrame; f < frames.length && frames.start(f) <= step; f++) {
			const parent = out.length > 0 ? out[out.length - 1] : -1;
			if (frames.end(f) > step && frames.parent(f) === parent) out.push(f);
		}
		return out;
	}
	/** Index in `calls` of the call that an actor is in now, or -1. */
	currentCall(actor) {
		return this.#open[actor].call;
	}
	/** Index in `calls` of the call that a step belongs to. */
	callOf(i) {
		let frame = this.columns.frame(i);
		for (let up = this.frames.parent(frame); up >= 0; up = this.frames.parent(frame)) frame = up;
		return this.callOfRoot(frame);
	}
	/** Index in `calls` of the call whose outermost function is this frame. */
	callOfRoot(frame) {
		let low = 0;
		let high = this.calls.length - 1;
		while (low < high) {
			const mid = low + high + 1 >> 1;
			if (this.calls[mid].firstFrame <= frame) low = mid;
			else high = mid - 1;
		}
		return low;
	}
	#write(i, forward) {
		const { columns } = this;
		const kind = columns.kind(i);
		if (IS_WRITE[kind]) this.machine.memory.store(columns.place(i), forward ? columns.after(i) : columns.before(i));
		else if (this.isRange(i)) {
			const { from, before, after } = this.range(i);
			this.machine.memory.bytes.set(forward ? after : before, from);
		}
	}
	#checkpoint() {
		const { memory } = this.machine;
		this.#checkpoints.push({
			step: this.length,
			bytes: memory.bytes.slice(),
			actors: this.machine.actorData()
		});
	}
	/** Index of the last checkpoint at or before a step. */
	#checkpointBefore(step) {
		let i = Math.min(this.#checkpoints.length - 1, Math.floor(step / this.#interval) + 1);
		while (i > 0 && this.#checkpoints[i].step > step) i--;
		return i;
	}
	#forget(step) {
		const dropped = this.calls.findIndex((record) => record.start >= step);
		const kept = dropped < 0 ? this.calls.length : dropped;
		let frames = dropped < 0 ? this.frames.length : this.calls[dropped].firstFrame;
		while (frames > 0 && this.frames.start(frames - 1) > step) frames--;
		this.calls.length = kept;
		for (const record of this.calls) if (record.end !== null && record.end > step) record.end = null;
		this.frames.truncate(frames, step);
		this.columns.truncate(step);
		let range = step - 1;
		while (range >= 0 && !this.isRange(range)) range--;
		this.#arena.truncate(range < 0 ? 0 : this.columns.before(range) + 2 * this.columns.after(range));
		for (const i of this.notes.keys()) if (i >= step) this.notes.delete(i);
		this.#checkpoints = this.#checkpoints.filter((c) => c.step <= step);
		this.#reopen();
	}
	/** Finds the open calls and frames of every actor again. */
	#reopen() {
		for (const open of this.#open) {
			open.frames = [];
			open.call = -1;
		}
		this.calls.forEach((record, i) => {
			if (record.end !== null) return;
			const open = this.#open[record.actor];
			open.call = i;
		});
		const actorOf = /* @__PURE__ */ new Map();
		for (const record of this.calls) actorOf.set(record.firstFrame, record.actor);
		for (let f = 0; f < this.frames.length; f++) {
			const parent = this.frames.parent(f);
			const actor = parent >= 0 ? actorOf.get(parent) : actorOf.get(f);
			if (actor === void 0) continue;
			actorOf.set(f, actor);
			if (this.frames.end(f) === Number.POSITIVE_INFINITY) this.#open[actor].frames.push(f);
		}
	}
};
/** A checkpoint costs the whole memory: at most 4 bytes a step, at least each 8,192 steps. */
const usualInterval = ({ layout }) => 2 ** Math.max(13, Math.ceil(Math.log2(layout.size / 4)));
/** Field that a step without a field of its own counts in. */
function placeOf(machine, actor, op) {
	const { layout } = machine;
	if (op.kind === Kind.notify) return layout.queues[op.value].kicks;
	if (op.kind === Kind.interrupt) return layout.queues[op.value].interrupts;
	if (op.kind === Kind.tick) return layout.clock;
	if (op.kind === Kind.bug) return layout.stopped(actor);
	return op.kind === Kind.wait ? -1 : op.field;
}
// src/worker/play.ts
/**
* One execution in progress: a machine, its trace and what is derived from it. Choices go in,
* steps come out; nothing else may move the machine.
*/
var Play = class {
	scenario;
	layout;
	machine;
	trace;
	lives;
	/** Number of the message that each call sends; 0 for calls that send none. */
	messages = [];
	/** vring_interrupt calls that were begun, per queue. */
	#answered = [];
	#choices = [];
	constructor(scenario) {
		this.scenario = scenario;
		this.layout = new Layout(scenario);
		this.machine = new Machine(this.layout);
		this.machine.run(handActor(scenario), {
			fn: "probe",
			nameService: true
		});
		this.trace = new Trace(this.machine);
		const { memory } = this.machine;
		const start = this.layout.queues.map((q) => descOwners(memory, q, /* @__PURE__ */ new Set()));
		this.lives = new Lives(this.trace, (call) => this.messages[call] ?? 0, start);
	}
	get length() {
		return this.trace.length;
	}
	get cursor() {
		return this.trace.cursor;
	}
	/** Scenario + choices is the whole truth. */
	get choices() {
		return this.#choices;
	}
	/** Messages that were begun in the whole history. */
	get messageCount() {
		let i = this.messages.length - 1;
		while (i >= 0 && this.messages[i] === 0) i--;
		return this.messages[i] ?? 0;
	}
	start(actor, call) {
		this.#note(call);
		this.machine.start(actor, call);
		this.#choices.push({
			actor,
			call
		});
	}
	step(actor) {
		this.machine.step(actor);
		this.lives.observe(this.trace.length - 1);
		this.trace.rest();
		const last = this.#choices.at(-1);
		if (last && "steps" in last && last.actor === actor) this.#choices[this.#choices.length - 1] = {
			actor,
			steps: last.steps + 1
		};
		else this.#choices.push({
			actor,
			steps: 1
		});
	}
	seek(to) {
		this.trace.seek(to);
		this.lives.seek(this.trace.cursor);
	}
	/** Forgets everything behind the cursor, so that the present is here. */
	cut() {
		const { trace } = this;
		if (trace.cursor === trace.length) return;
		const at = trace.cursor;
		this.lives.truncate(at);
		trace.cut(at);
		this.messages.length = trace.calls.length;
		this.#answered.length = 0;
		for (const { call } of trace.calls) if (call.fn === "interrupt") this.#answered[call.q] = (this.#answered[call.q] ?? 0) + 1;
		this.#choices = this.#rebuildChoices();
	}
	/** Carries out recorded choices; throws if one of them is impossible. */
	replay(choices) {
		for (const c of choices) if ("call" in c) this.start(c.actor, c.call);
		else for (let n = 0; n < c.steps; n++) this.step(c.actor);
	}
	/** A queue whose interrupt no handler has answered yet, or -1. */
	unanswered() {
		return this.layout.queues.findIndex((q) => this.machine.memory.load(q.interrupts) > (this.#answered[q.index] ?? 0));
	}
	#note(call) {
		this.messages.push(call.fn === "send" ? this.messageCount + 1 : 0);
		if (call.fn === "interrupt") this.#answered[call.q] = (this.#answered[call.q] ?? 0) + 1;
	}
	#rebuildChoices() {
		const { columns, calls, length } = this.trace;
		const out = [];
		let c = 0;
		for (let i = 0; i <= length; i++) {
			for (; c < calls.length && calls[c].start === i; c++) out.push({
				actor: calls[c].actor,
				call: calls[c].call
			});
			if (i === length) break;
			const actor = columns.actor(i);
			const last = out.at(-1);
			if (last && "steps" in last && last.actor === actor) out[out.length - 1] = {
				actor,
				steps: last.steps + 1
			};
			else out.push({
				actor,
				steps: 1
			});
		}
		return out;
	}
};
// src/worker/protocol.ts
const DEFAULT_SETTINGS = {
	kick: "send",
	remote: "hand",
	seed: 1
};
// src/worker/timeline.ts
/** A stretch of the history for the timeline, and the census of the whole for the minimap. */
const STATES = OWNER_NAMES.length;
/** Slices that one answer holds at the most; later ones are left out. */
const MOST_SLICES = 4e3;
function makeTimeline(play, history, from, to, bins) {
	const end = Math.min(to, play.length);
	return {
		history,
		q: 1,
		from,
		to: end,
		slices: slices(play, from, end),
		ran: ran(play, from, end),
		runs: runs(play, from, end),
		...markers(play, from, end),
		census: census(play, bins),
		bins
	};
}
function slices(play, from, to) {
	const { frames, calls } = play.trace;
	const out = [];
	const depth = /* @__PURE__ */ new Map();
	for (let f = 0; f < frames.length && out.length < MOST_SLICES; f++) {
		if (frames.start(f) >= to) break;
		const parent = frames.parent(f);
		depth.set(f, parent < 0 ? 0 : (depth.get(parent) ?? 0) + 1);
		const end = Math.min(frames.end(f), play.length);
		if (end <= from || end === frames.start(f)) continue;
		const owner = rootCall(play, f);
		out.push({
			actor: calls[owner].actor,
			fn: FN_NAMES[frames.fn(f)],
			depth: depth.get(f) ?? 0,
			start: frames.start(f),
			end,
			call: owner,
			message: play.messages[owner]
		});
	}
	return out;
}
function ran(play, from, to) {
	const out = [];
	for (let i = from; i < to; i++) {
		const call = play.trace.callOf(i);
		const last = out.at(-1);
		if (last?.call === call) last.end = i + 1;
		else out.push({
			call,
			start: i,
			end: i + 1
		});
	}
	return out;
}
function rootCall(play, frame) {
	const { frames } = play.trace;
	let root = frame;
	for (let up = frames.parent(root); up >= 0; up = frames.parent(root)) root = up;
	return play.trace.callOfRoot(root);
}
function runs(play, from, to) {
	const { num } = play.scenario;
	const start = Array.from({ length: num }, () => [from]);
	const owner = Array.from({ length: num }, () => [0]);
	for (const c of play.lives.changes) {
		if (c.step >= to) break;
		if (c.about !== 1) continue;
		const now = owner[c.index];
		if (c.step < from) now[0] = c.after;
		else {
			start[c.index].push(c.step + 1);
			now.push(c.after);
		}
	}
	return start.map((s, i) => ({
		start: Uint32Array.from(s),
		owner: Uint8Array.from(owner[i])
	}));
}
/** Sites at which a queue is given up, besides the ends of calls that answer an error. */
const BROKEN = /* @__PURE__ */ new Set([at["get.broken"], at["notify.broken"]]);
function markers(play, from, to) {
	const { columns, calls } = play.trace;
	const kicks = [];
	const interrupts = [];
	const errors = /* @__PURE__ */ new Set();
	for (let i = from; i < to; i++) {
		const site = columns.site(i);
		if (site === at["notify.ring"] || site === at["add.noSpaceNotify"]) kicks.push(i);
		else if (site === at["done.interrupt"]) interrupts.push(i);
		else if (BROKEN.has(site)) errors.add(i);
	}
	for (const { end, result } of calls) if (end !== null && end > from && end <= to && typeof result === "number" && result < 0) errors.add(end - 1);
	return {
		kicks: Uint32Array.from(kicks),
		interrupts: Uint32Array.from(interrupts),
		errors: Uint32Array.from(errors).sort()
	};
}
/** How many descriptors are in which state at the end of each of `bins` equal stretches. */
function census(play, bins) {
	const out = new Uint16Array(bins * STATES);
	const count = new Uint16Array(STATES);
	count[0] = play.scenario.num;
	const { changes } = play.lives;
	let c = 0;
	for (let bin = 0; bin < bins; bin++) {
		const until = Math.ceil((bin + 1) * play.length / bins);
		for (; c < changes.length && changes[c].step < until; c++) {
			if (changes[c].about !== 1) continue;
			count[changes[c].before]--;
			count[changes[c].after]++;
		}
		out.set(count, bin * STATES);
	}
	return out;
}
// src/worker/session.ts
/**
* The session: commands in, events out. It knows no worker, no page, no clock, so that the same
* one runs in a worker, on the main thread, and in tests.
*/
var Session = class {
	#play = new Play(DEFAULT_SCENARIO);
	#settings = DEFAULT_SETTINGS;
	#branches = [];
	#before = null;
	#history = 0;
	/** Cursor of the last frame; -1: the page has no memory of this play yet. */
	#shown = -1;
	/** Carries out one command. Throws on choices that are impossible; the session stays as it was. */
	handle(command) {
		const play = this.#play;
		switch (command.do) {
			case "choices": return [{
				is: "choices",
				choices: play.choices,
				history: this.#history
			}];
			case "writer": {
				const i = lastWriter(play, command.offset);
				return [{
					is: "writer",
					offset: command.offset,
					step: i < 0 ? null : stepInfo(play, i)
				}];
			}
			case "timeline": {
				const { from, to, bins } = command;
				return [{
					is: "timeline",
					timeline: makeTimeline(play, this.#history, from, to, bins)
				}];
			}
			default: {
				const { length } = play;
				const problem = this.#do(command);
				if (this.#play.length !== length) this.#history++;
				return [this.#frame(problem)];
			}
		}
	}
	#do(command) {
		const play = this.#play;
		const by = "run" in command && command.run === "step" ? "step" : "send";
		switch (command.do) {
			case "open":
				this.#open(command.scenario, command.choices, command.cursor);
				this.#settings = command.settings;
				this.#branches = [];
				this.#before = null;
				return "";
			case "send": return this.#now().send(command.args, by);
			case "kick": return this.#now().kick(by);
			case "take": return this.#now().take(by);
			case "complete": return this.#now().complete(command.head, by);
			case "reply": return this.#now().reply(command.args, by);
			case "poll": return this.#now().poll(command.q, by);
			case "call": return this.#now().call(command.by, command.call, by);
			case "run": return this.#now().runActor(command.actor, command.by);
			case "time": return this.#now().time(command.ms);
			case "step": return this.#deeds().forward(command.by);
			case "runTo": return this.#deeds().runTo(command.site);
			case "back":
				if (play.cursor === 0) return "atStart";
				play.seek(backTarget(play, command.by));
				return "";
			case "seek":
				play.seek(command.to);
				return "";
			case "settings":
				this.#settings = command.settings;
				this.#deeds().react();
				return "";
			case "restart":
				this.#restart(command.scenario);
				return "";
			case "undoRestart":
				this.#undoRestart();
				return "";
			case "branch":
				this.#toBranch(command.index);
				return "";
			default: return command;
		}
	}
	#deeds() {
		return new Deeds(this.#play, this.#settings);
	}
	#frame(problem) {
		const frame = makeFrame(this.#play, this.#shown, {
			settings: this.#settings,
			history: this.#history,
			branches: this.#branches.map(({ index, at, length }) => ({
				index,
				at,
				length
			})),
			canUndoRestart: this.#before !== null,
			problem
		});
		this.#shown = this.#play.cursor;
		return {
			is: "frame",
			frame
		};
	}
	/** Makes the cursor the present; what came later stays reachable as a branch. */
	#now() {
		const play = this.#play;
		const deeds = this.#deeds();
		if (play.cursor === play.length) return deeds;
		const { choices, length, cursor } = play;
		this.#branches.push({
			index: this.#branches.length,
			at: cursor,
			length,
			choices
		});
		play.cut();
		this.#history++;
		deeds.react();
		return deeds;
	}
	#toBranch(index) {
		const branch = this.#branches[index];
		if (!branch) throw new RangeError(`no branch ${index}`);
		const { scenario, choices, length } = this.#play;
		const left = {
			index,
			at: branch.at,
			length,
			choices
		};
		this.#open(scenario, branch.choices, branch.at);
		this.#branches[index] = left;
	}
	#restart(scenario) {
		const { choices, cursor } = this.#play;
		const saved = {
			scenario: this.#play.scenario,
			choices,
			cursor,
			branches: this.#branches
		};
		this.#open(scenario, [], null);
		this.#before = saved;
		this.#branches = [];
	}
	#undoRestart() {
		const saved = this.#before;
		if (!saved) return;
		this.#open(saved.scenario, saved.choices, saved.cursor);
		this.#branches = saved.branches.slice();
		this.#before = null;
	}
	/** Builds a new play first, so that a failure leaves the old one alone. */
	#open(scenario, choices, cursor) {
		const play = new Play(scenario);
		play.replay(choices);
		if (cursor !== null) play.seek(cursor);
		this.#play = play;
		this.#shown = -1;
		this.#history++;
	}
};
// src/worker/serve.ts
/** Request in, response out: the session behind either thread. */
function createServer() {
	const session = new Session();
	return ({ id, command }) => {
		try {
			const events = session.handle(command);
			const transfer = events.flatMap((e) => e.is === "frame" ? transfers(e.frame) : []);
			return {
				response: {
					id,
					events,
					error: null
				},
				transfer
			};
		} catch (error) {
			return {
				response: {
					id,
					events: [],
					error: error instanceof Error ? error.message : String(error)
				},
				transfer: []
			};
		}
	};
}
// src/worker/worker.ts
const serve = createServer();
self.addEventListener("message", (message) => {
	const { response, transfer } = serve(message.data);
	postMessage(response, { transfer });
});
