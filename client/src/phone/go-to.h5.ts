/** On to a place of this site, in place of this page, freshly loaded. */
export const goTo = (place: string): void => {
  location.replace(place)
  if (place.includes('#')) location.reload()
}
