declare module '*.woff2' {
  /** The font's address on this site. */
  const address: string
  export default address
}
