/**
 * Data for search engines. React writes the text of a script as it is, but for `</script`; `<` is
 * escaped all the same, so that no name can ever close the element.
 */
export function JsonLd({ data }: { data: object }) {
  return <script type="application/ld+json">{JSON.stringify(data).replaceAll('<', '\\u003c')}</script>;
}
