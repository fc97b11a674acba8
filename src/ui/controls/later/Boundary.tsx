import { Component, type ReactNode } from 'react'

interface Props {
  /** What stands there instead; it may throw what it knows nothing of. */
  readonly instead: (error: unknown, again: () => void) => ReactNode
  readonly children: ReactNode
}

/** What throws in it takes nothing else with it. */
export class Boundary extends Component<Props, { readonly thrown: readonly unknown[] }> {
  override state: { readonly thrown: readonly unknown[] } = { thrown: [] }

  static getDerivedStateFromError(error: unknown) {
    return { thrown: [error] }
  }

  /** Draws what was in it once more. */
  readonly #again = () => this.setState({ thrown: [] })

  override render() {
    const { thrown } = this.state
    return thrown.length > 0 ? this.props.instead(thrown[0], this.#again) : this.props.children
  }
}
