/** The text of a file the person chooses; undefined where none was chosen. */
export const chooseTextFile = (): Promise<string | undefined> =>
  new Promise(resolve => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.csv,.txt,text/csv,text/plain'
    input.style.display = 'none'
    const done = (text: string | undefined) => {
      resolve(text)
      input.remove()
    }
    input.onchange = () => {
      const [file] = input.files ?? []
      if (!file) return done(undefined)
      void file.text().then(done, () => done(undefined))
    }
    input.oncancel = () => done(undefined)
    document.body.append(input)
    input.click()
  })
