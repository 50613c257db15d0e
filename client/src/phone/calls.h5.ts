export const callPhone = (phoneNumber: string): void => {
  window.location.href = `tel:${phoneNumber}`
}
