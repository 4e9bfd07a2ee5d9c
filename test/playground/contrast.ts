// Reckons in the page whether its texts stand out from their ground (WCAG 2.2, 1.4.3): 4.5 to 1, large ones 3 to 1.

/** To be evaluated in a page: the texts that are too faint, each with its contrast. */
export const faintTexts = `(() => {
  const channels = (colour) => {
    const found = colour.match(/[\\d.]+/g).map(Number)
    return [found[0], found[1], found[2], found[3] ?? 1]
  }
  const over = ([r, g, b, a], ground) => [r, g, b].map((one, at) => one * a + ground[at] * (1 - a))
  const groundOf = (element) => {
    if (!element) return [255, 255, 255]
    const own = channels(getComputedStyle(element).backgroundColor)
    return own[3] === 1 ? own.slice(0, 3) : over(own, groundOf(element.parentElement))
  }
  const light = (colour) => {
    const [r, g, b] = colour.map((one) => one / 255).map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const faint = []
  for (const element of document.querySelectorAll('#page *')) {
    const text = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data.trim()).join('')
    if (text === '' || element.getClientRects().length === 0) continue
    const style = getComputedStyle(element)
    const ground = groundOf(element)
    const pair = [light(over(channels(style.color), ground)), light(ground)].sort((one, other) => other - one)
    const contrast = (pair[0] + 0.05) / (pair[1] + 0.05)
    const size = parseFloat(style.fontSize)
    const needed = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5
    if (contrast < needed) faint.push(text.slice(0, 40) + ' ' + contrast.toFixed(2))
  }
  return faint
})()`
