/** How long something keeps a thread busy, on a machine that may be busy with other things. */

/** Often enough for one of them to be free of the work of others, and of the collector. */
const TRIES = 4

/** @returns milliseconds of processor time; of several tries, if the first takes `enough`, the least */
export async function cpuTime(work: () => unknown, enough: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let n = 0; n < TRIES && least >= enough; n++) {
    const from = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(from)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}
