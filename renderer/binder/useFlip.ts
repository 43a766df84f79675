import { type RefObject, useEffect } from 'react'
import { selectionStore } from '../store/selectionStore.ts'
import { isStill } from './isStill.ts'
import css from './Spread.module.css'

type Page = RefObject<HTMLElement | null>

/**
 * Turns one leaf whenever another insert is opened: later days from right to left, earlier ones back. A leaf that is
 * still turning is finished at once, so fast typing never waits; less motion gives a short cross-fade.
 */
export function useFlip(cover: RefObject<HTMLDivElement | null>, left: Page, right: Page): void {
  useEffect(() => {
    let running: (() => void) | null = null
    const stop = selectionStore.subscribe((now, before) => {
      if (now.turn.count === before.turn.count || !cover.current || !left.current || !right.current) return
      running?.()
      // The store tells before React draws: these are still the old pages.
      const old = { left: copyOf(left.current), right: copyOf(right.current) }
      const hold = cover.current
      const pages = { left: left.current, right: right.current }
      const underlay = isStill() ? [old.left, old.right] : [now.turn.way === 1 ? old.left : old.right]
      for (const copy of underlay) place(hold, copy)
      let stage: HTMLElement | null = null
      const frame = requestAnimationFrame(() => {
        const end = () => running?.()
        if (isStill()) {
          for (const copy of underlay) copy.animate([{ opacity: 1 }, { opacity: 0 }], { duration: 120 }).onfinish = end
          return
        }
        const turned = leafOf(now.turn.way === 1, old, pages)
        stage = turned.stage
        hold.append(stage)
        turned.animate(end)
      })
      running = () => {
        cancelAnimationFrame(frame)
        stage?.remove()
        for (const copy of underlay) copy.remove()
        running = null
      }
    })
    return () => {
      stop()
      running?.()
    }
  }, [cover, left, right])
}

function copyOf(page: HTMLElement): HTMLElement {
  const copy = page.cloneNode(true) as HTMLElement
  copy.inert = true
  copy.setAttribute('aria-hidden', 'true')
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id')
  copy.removeAttribute('data-region')
  const scrolled = [...page.querySelectorAll('*')].map((element) => element.scrollTop)
  requestAnimationFrame(() => {
    for (const [index, element] of [...copy.querySelectorAll('*')].entries()) {
      if (scrolled[index]) element.scrollTop = scrolled[index]
    }
  })
  return copy
}

function place(hold: HTMLElement, copy: HTMLElement) {
  copy.style.zIndex = '20'
  hold.append(copy)
}

const easing = 'cubic-bezier(.45,.05,.2,1)'
const duration = 380

function leafOf(
  forward: boolean,
  old: { left: HTMLElement; right: HTMLElement },
  pages: { left: HTMLElement; right: HTMLElement }
) {
  const stage = document.createElement('div')
  stage.className = css['stage'] ?? ''
  stage.dataset['flip'] = ''
  const page = forward ? pages.right : pages.left
  const leaf = document.createElement('div')
  leaf.className = css['leaf'] ?? ''
  leaf.style.left = `${page.offsetLeft}px`
  leaf.style.width = `${page.offsetWidth}px`
  // The leaf turns about the middle of the rings.
  leaf.style.transformOrigin = forward ? '-22px 50%' : 'calc(100% + 22px) 50%'
  stage.style.perspectiveOrigin = `${pages.left.offsetLeft + pages.left.offsetWidth + 22}px 45%`
  const front = forward ? old.right : old.left
  const back = copyOf(forward ? pages.left : pages.right)
  back.classList.add(css['back'] ?? '')
  for (const face of [front, back]) {
    const shade = document.createElement('i')
    shade.className = css['shade'] ?? ''
    face.append(shade)
    leaf.append(face)
  }
  stage.append(leaf)
  return {
    stage,
    animate(end: () => void) {
      const to = forward ? 'rotateY(-180deg)' : 'rotateY(180deg)'
      for (const shade of leaf.querySelectorAll(`.${css['shade']}`)) {
        shade.animate([{ opacity: 0 }, { opacity: 0.9 }, { opacity: 0 }], { duration, easing })
      }
      leaf.animate([{ transform: 'rotateY(0)' }, { transform: to }], { duration, easing, fill: 'forwards' }).onfinish =
        end
    }
  }
}
