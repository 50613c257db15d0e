/** The id of the row that leads to a page, so that one comes back to where one was. */
export const placeId = (at: string): string => `at-${at.replace(/[^A-Za-z0-9]/g, '-')}`
