/** The buttons: each on the shore of the CPU that does what it says. */
import type { SceneContext } from './sceneContext.ts'
import type { ControlScene, ShoreScene } from './sceneTypes.ts'

const DRIVER = { x: 16, width: 124 }
const REMOTE = { x: 940, width: 124 }
const UPPER = { y: 466, height: 32 }
const LOWER = { y: 504, height: 30 }

export function controls(cx: SceneContext, remote: ShoreScene): ControlScene[] {
  const { frame, ring, words, num, facts } = cx
  const t = words.t
  const idle = (name: RegExp) => frame.actors.some((a) => name.test(a.name) && a.state === 'idle')
  const next = frame.messages + 1
  const news = ring.remote.lastAvailIdx !== ring.avail.idx
  const oldest = ring.remote.held[0]
  const first = frame.messages === 0
  const head = ring.avail.ring[ring.remote.lastAvailIdx & (num - 1)]
  const free = idle(/^remote/)
  return [
    {
      key: 'control.send',
      ...DRIVER,
      ...UPPER,
      text: t('stage.send', { message: next }),
      hint: 'S',
      label: t('stage.send', { message: next }),
      look: ring.driver.broken ? 'plain' : 'primary',
      urged: first && facts.side === 'none',
      enabled: idle(/^sender/),
      action: { do: 'send' },
    },
    {
      key: 'control.kick',
      ...DRIVER,
      ...LOWER,
      text: t('stage.kick'),
      hint: 'K',
      label: t('stage.kick.label'),
      look: 'plain',
      urged: false,
      enabled: !first && idle(/^hand/),
      action: { do: 'kick' },
    },
    {
      key: 'control.take',
      ...REMOTE,
      ...UPPER,
      text: news ? t('stage.take', { head }) : t('stage.takeNext'),
      hint: 'C',
      label: news ? t('stage.take', { head }) : t('stage.takeNext'),
      look: 'plain',
      urged: false,
      enabled: news && free,
      action: { do: 'take' },
    },
    {
      key: 'control.complete',
      ...REMOTE,
      ...LOWER,
      text: oldest === undefined ? t('stage.complete') : t('stage.completeShort', { head: oldest }),
      hint: 'F',
      label: t('stage.complete'),
      look: 'plain',
      urged: false,
      enabled: oldest !== undefined && free,
      action: { do: 'complete', head: oldest ?? 0 },
    },
    ...remote.held
      .filter((h) => !h.pending)
      .map(
        (h): ControlScene => ({
          key: `control.complete.${h.head}`,
          x: h.x + h.width - 31.5,
          y: h.y,
          width: 31.5,
          height: h.height,
          text: '',
          hint: '',
          label: t('stage.completeHead', { head: h.head }),
          look: 'check',
          urged: false,
          enabled: free,
          action: { do: 'complete', head: h.head },
        }),
      ),
  ]
}
