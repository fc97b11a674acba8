/** Elements, made. */

type Attributes = Readonly<Record<string, string | null>>

/** An element with its attributes (null: not that one) and children. */
export function h<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name)
  setAttributes(element, attributes)
  element.append(...children)
  return element
}

export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes))
    if (value === null) element.removeAttribute(name)
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}

/** A drawing of paths, each with its attributes. */
export function drawing(attributes: Attributes, ...paths: Attributes[]): SVGSVGElement {
  const SVG = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(SVG, 'svg')
  setAttributes(svg, { 'aria-hidden': 'true', ...attributes })
  for (const each of paths) {
    const path = document.createElementNS(SVG, 'path')
    setAttributes(path, each)
    svg.append(path)
  }
  return svg
}
