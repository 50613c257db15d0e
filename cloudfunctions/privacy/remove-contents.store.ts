import type { Case } from '@shared/contract/case'
import type { StoredFile } from '@shared/contract/file'
import { recordAccess } from '../platform/audit'
import { readable } from '../platform/seal'
import { storage } from '../platform/storage'
import { changeWhere, find, operators, remove } from '../platform/store'
import { eventsOf } from './privacy.store'

const MACHINE = { id: 'machine', role: 'machine' }

/** Removes a stored file and its record. */
export const removeFile = async (file: Pick<StoredFile, '_id' | 'fileId'>): Promise<void> => {
  if (file.fileId) await storage.remove(file.fileId).catch(() => undefined)
  await remove('files', file._id)
}

/**
 * Removes the words and files of an ended case for good. What happened and when stays: rows carry ids and a keyed
 * hash of what stood there, and a row of the audit says that it was removed, so the chain still holds.
 */
export const removeContents = async (subject: Case, at: number): Promise<void> => {
  const { _id: id, number } = subject
  const params = { case: id }
  await recordAccess({ about: 'contents', command: 'removeContents', actor: MACHINE, at, params })
  const events = await eventsOf(id)
  const held = [...subject.attachments, ...events.flatMap(({ attachments = [] }) => attachments)]
  const keys = [...new Set(held.map(({ key }) => key))]
  const _ = operators()
  const gone = _.remove()
  if (keys.length > 0)
    for (const file of await find<StoredFile>('files', { _id: _.in(keys) }, keys.length))
      await removeFile(file)
  await changeWhere('events', { case: id }, { text: gone, attachments: gone })
  // The certificate, named by the same keyed hash as cloudfunctions/items uses.
  if (subject.application?.result)
    await storage
      .remove(...(await storage.idsOf([`papers/${readable(26, 'paper', id)}.pdf`])))
      .catch(() => undefined)
  // Named by the same keyed hash of the case as cloudfunctions/corrections uses.
  await remove('corrections', readable(26, 'correction', id))
  // Tasks are named case:step:round:person; `;` is the character after `:`.
  await changeWhere('tasks', { _id: _.and([_.gte(`${id}:`), _.lt(`${id};`)]) }, { title: '' })
  const words = { text: '', terms: [number.toLowerCase()], attachments: [], bodyHash: '' }
  const told = {
    'onBehalf.contactName': gone,
    'onBehalf.contactPhone': gone,
    'rating.text': gone,
    'rating.reasons': gone,
    extensionAsked: gone,
    appeal: gone,
    'voice.heard': gone,
  }
  // What stays of an application: how it went. Not what was said in it, nor by whom it was asked.
  const { application } = subject
  const emptied = application && {
    application: {
      ...application,
      ...{ values: {}, steps: {}, told: [], flow: { ...application.flow, steps: {}, returns: [] } },
      context: { ...application.context, profile: { name: '', kind: application.context.profile.kind } },
    },
  }
  const more = { place: gone, contactPhone: gone, 'understanding.words': [] }
  await changeWhere('cases', { _id: id }, { ...words, ...told, ...more, ...emptied })
}
