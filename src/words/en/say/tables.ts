/** Captions of indirect tables: a chain behind one descriptor of the ring. */
export const sayTables = {
  'say.alloc.kmalloc':
    '`kmalloc` allocates {after} bytes for an indirect table: one descriptor of 16 bytes for each part of the chain.',
  'say.alloc.fails':
    '`kmalloc` fails: there is no memory for a table. The chain has to go into the ring itself.',
  'say.alloc.kfree': '`kfree` frees the table: its chain is done.',
  'say.table.link':
    '`{place}` = `{after}`: Linux 6.x links the entries of a table before it fills them.',
  'say.table.flags':
    'An entry of the table: `NEXT` in its flags, as if another one followed. The remote may only read this part.',
  'say.table.flags.write':
    'An entry of the table: `NEXT`, and `WRITE`, as this part is for the remote to fill.',
  'say.table.addr':
    '`{place}` = `{address}`: this part begins there. An entry of a table is written like a descriptor in the ring.',
  'say.table.len': '`{place}` = `{after}`: the length of this part in bytes.',
  'say.table.next': '`{place}` = `{after}`: Linux 3.x links the entry to the one behind it.',
  'say.table.nextLoad': '`{place}` is `{after}`: Linux 6.x reads back which entry it fills next.',
  'say.table.nextLoad.last':
    '`{place}` is `{after}`, but the table ends here: nothing follows this link.',
  'say.table.last.load':
    'The driver reads `{place}` back: `{after}`. Nothing follows this entry, so `NEXT` must be cleared.',
  'say.table.last.store': '`{place}` `{before} → {after}`. Without `NEXT` the chain ends here.',
  'say.table.last.next': '`{place}` `{change}`: Linux 3.x leaves no link after the last entry.',

  'say.add.desc.flags.table':
    '`free_head` is {i}, so descriptor {i} is taken. `INDIRECT` in its flags: it leads to a table and not to a buffer.',
  'say.add.desc.addr.table':
    '`desc[{i}].addr` = `{address}`: the table begins there. The whole chain costs the ring one descriptor.',
  'say.add.desc.len.table':
    '`desc[{i}].len` = `{after}`: the length of the table in bytes, {entries} entries of 16.',
  'say.add.indirDesc':
    '`{place}` = `{address}`: a private note of the table, so that the driver can free it later.',
  'say.add.indirDesc.none':
    '`{place}` `{address} → 0`: this chain has no table. The address was left by an earlier one.',
  'say.add.bug.empty':
    '`BUG_ON`: a chain without any part. The thread stops here for good, with all the locks it holds.',
  'say.add.bug.long':
    '`BUG_ON`: {need} parts never fit into a ring of {num}. The thread stops here for good, with all the locks it holds.',
  'say.add.warn':
    '`WARN_ON_ONCE`: {need} parts never fit into a ring of {num}. Linux 6.x warns once, goes on, and finds no space.',

  'say.detach.flags.table':
    '`desc[{i}].flags` is `{after}`: `INDIRECT`. The chain is in a table; in the ring it has this descriptor alone.',
  'say.detach.table':
    'Linux 3.x reads from shared memory where the table is: `{address}`. It frees whatever address it finds there.',
  'say.detach.notIndirect':
    '`BUG_ON`: a table is noted for this head, but its flags lack `INDIRECT`. The thread stops here for good, with all the locks it holds.',
  'say.detach.badLength':
    '`BUG_ON`: a table of {bytes} bytes is not a whole number of entries. The thread stops here for good, with all the locks it holds.',
  'say.detach.indirDesc': '`{place}` `{address} → 0`: head {i} has no table any more.',

  'say.new.badNum': '{num} is not a power of two. Linux 3.x warns and refuses to make the queue.',
} as const
