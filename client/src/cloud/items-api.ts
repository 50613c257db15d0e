import { act, ask, type RequestFor } from './ask'

export const listItems = () => ask('items.list', {})
export const viewItem = (data: RequestFor<'items.view'>) => ask('items.view', data)
export const listSlots = (data: RequestFor<'items.slots'>) => ask('items.slots', data)
export const verifyPaper = (data: RequestFor<'items.verify'>) => ask('items.verify', data)
export const submitItem = (data: RequestFor<'items.submit'>) => act('items.submit', data)
export const actOnStep = (data: RequestFor<'items.act'>) => act('items.act', data)
export const resubmitItem = (data: RequestFor<'items.resubmit'>) => act('items.resubmit', data)
export const findPeople = (data: RequestFor<'items.findPeople'>) => ask('items.findPeople', data)
