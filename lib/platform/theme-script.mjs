/** Runs before the first paint: puts the reader's choice of theme, if there is one, on the root element. */
export const themeScript =
  "try{var t=localStorage.getItem('puente:theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}"
