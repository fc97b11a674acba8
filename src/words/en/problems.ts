/** Why a command did nothing, and why a button cannot be pressed. */
export const problems = {
  'problem.noIdleSender': 'Every sender is in a call. Step on until one returns.',
  'problem.nothingAvailable': 'Nothing to take: `avail.idx` has not moved.',
  'problem.noRpmsg': 'There is no rpmsg above this virtqueue.',
  'problem.nothingHeld': 'The remote holds nothing.',
  'problem.nothingToKick': 'Nothing has been published yet, so there is nothing to kick for.',
  'problem.remoteWaits': 'The remote is in a call that cannot go on now.',
  'problem.notHeld': 'The remote does not hold this descriptor.',
  'problem.handBusy': 'A call by hand is running. Step on until it returns.',
  'problem.driverGone':
    'Linux has no rpmsg device: its driver was removed, or probe failed. Under Faults it can be probed again.',
  'problem.driverBound': 'The driver has the device already.',
  'problem.stillInside':
    'A thread is still inside of the old driver. Step on until it returns or faults.',
  'problem.lockHeld': 'A sender holds `tx_lock`. Step on until it releases it.',
  'problem.nobodySleeps': 'No sender is asleep, so passing time changes nothing.',
  'problem.nobodyNaps': 'It takes no naps now.',
  'problem.notReached': 'Nothing reached this line before everything stopped.',
  'problem.actorCannotRun': 'It cannot run now: it is waiting, or has nothing to do.',
  'problem.remoteStopped':
    'The remote hangs and takes nothing more. Restart it, or switch the fault off.',
  'problem.noRemoteEndpoint': 'The remote has no endpoint to send from.',
  'problem.notThisRemote': 'This remote has no such function.',
  'problem.atStart': 'This is the first step.',
  'problem.locked': 'It is locked on this page.',
  'problem.atFirst': 'This page begins here.',
  'problem.atLast': 'This page ends here.',
  'problem.noBreakpoint': 'There is no breakpoint to run to. `B` opens the list.',
  'problem.noStop': 'No breakpoint was met before everything stopped.',
  'problem.noEarlierStop': 'No step before this one meets a breakpoint.',
  'problem.noLaterChange': 'No later step of the history changes it.',
  'problem.noEarlierChange': 'No earlier step changes it.',
} as const
