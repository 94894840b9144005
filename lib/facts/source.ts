/** A document that facts and texts are taken from. Without `url` it is cited without a link. `publishedOn` is `2025-02-24`. */
export type Source = {
  slug: string
  title: string
  publisher: string
  author: string
  /** The date of publication in the source's own words. */
  published: string
  publishedOn: string | null
  url: string | null
  note: string
}
