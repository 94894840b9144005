'use client'

const key = 'puente:theme'

function shownTheme(): 'light' | 'dark' {
  const chosen = document.documentElement.dataset.theme
  if (chosen === 'light' || chosen === 'dark') return chosen
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

// A choice that equals the system's preference is forgotten: the page follows the system again.
function switchTheme() {
  const wanted = shownTheme() === 'dark' ? 'light' : 'dark'
  const preferred = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  if (wanted === preferred) delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = wanted
  try {
    if (wanted === preferred) localStorage.removeItem(key)
    else localStorage.setItem(key, wanted)
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
}

/** Turns the page from light to dark and back. */
export function ThemeSwitch({ label }: { label: string }) {
  return (
    <button
      type="button"
      onClick={switchTheme}
      aria-label={label}
      title={label}
      className="needs-script touch grid size-9 place-items-center rounded-sm text-soft hover:bg-wash hover:text-ink"
    >
      <svg
        viewBox="0 0 24 24"
        className="size-4.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        aria-hidden="true"
      >
        <circle cx="12" cy="12" r="8.5" />
        <path d="M12 3.5a8.5 8.5 0 0 1 0 17z" fill="currentColor" stroke="none" />
      </svg>
    </button>
  )
}
