// Light or dark: as the system has it, or as the visitor chose; remembered on this machine.
import { useSyncExternalStore } from 'react'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const place = 'caseload-theme'
const darkness = matchMedia('(prefers-color-scheme: dark)')
const watchers = new Set<() => void>()
let chosen: Theme = themes.find((theme) => theme === localStorage.getItem(place)) ?? 'system'
show()

export function chooseTheme(theme: Theme): void {
  chosen = theme
  localStorage.setItem(place, theme)
  show()
  for (const changed of watchers) changed()
}

export function useTheme(): Theme {
  return useSyncExternalStore(watch, () => chosen)
}

/** Whether it is dark now, for what can't be told by a style sheet. */
export function useDarkness(): boolean {
  return useSyncExternalStore(watch, () => (chosen === 'system' ? darkness.matches : chosen === 'dark'))
}

function show(): void {
  document.documentElement.dataset.theme = chosen
}

function watch(changed: () => void): () => void {
  watchers.add(changed)
  darkness.addEventListener('change', changed)
  return () => {
    watchers.delete(changed)
    darkness.removeEventListener('change', changed)
  }
}
