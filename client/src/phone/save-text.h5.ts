/** Gives a text file to the person: the browser's download. */
export const saveText = (name: string, text: string): Promise<boolean> => {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
  return Promise.resolve(true)
}
