import { readCase, readEvents } from './cases.store'

/** Whether a case, or something said in it, holds this upload. */
export const holdsFile = async (caseId: string, key: string): Promise<boolean> => {
  const subject = await readCase(caseId)
  if (!subject) return false
  if (subject.attachments.some(file => file.key === key)) return true
  return (await readEvents(caseId)).some(event => event.attachments?.some(file => file.key === key) ?? false)
}
