import { act, ask, type RequestFor } from './ask'

export const bindNumber = (data: RequestFor<'people.bind'>) => act('people.bind', data)
export const bindProven = () => act('people.bindProven', {})
export const claimAdministrator = (data: RequestFor<'people.claimAdministrator'>) =>
  act('people.claimAdministrator', data)
export const findPerson = (data: RequestFor<'people.find'>) => ask('people.find', data)
export const unbindPerson = (data: RequestFor<'people.unbind'>) => act('people.unbind', data)
export const issueCode = (data: RequestFor<'people.issueCode'>) => act('people.issueCode', data)
export const grantRole = (data: RequestFor<'people.grant'>) => act('people.grant', data)
export const revokeRole = (data: RequestFor<'people.revoke'>) => act('people.revoke', data)

export const previewRoster = (data: RequestFor<'roster.preview'>) => act('roster.preview', data)
/** Asked again it answers how far it is, so it may be repeated. */
export const applyRoster = (data: RequestFor<'roster.apply'>) => ask('roster.apply', data)
export const viewRoster = (data: RequestFor<'roster.view'>) => ask('roster.view', data)

export const listRefusals = (data: RequestFor<'audit.refusals'>) => ask('audit.refusals', data)

export const viewPrivacy = () => ask('privacy.view', {})
/** Agreeing twice to the same version, or taking back twice, is once. */
export const giveConsent = (data: RequestFor<'privacy.consent'>) => ask('privacy.consent', data)
export const withdrawConsent = () => ask('privacy.withdraw', {})
export const correctPhone = (data: RequestFor<'privacy.correct'>) => ask('privacy.correct', data)
export const exportMyData = () => ask('privacy.export', {})
export const eraseMyData = () => act('privacy.erase', { confirm: 'eraseMyData' })

export const listAnonymous = () => ask('anonymity.listMine', {})
export const askUnseal = (data: RequestFor<'anonymity.askUnseal'>) => act('anonymity.askUnseal', data)
export const listAsked = (data: RequestFor<'anonymity.listAsked'>) => ask('anonymity.listAsked', data)
export const unsealCase = (data: RequestFor<'anonymity.unseal'>) => act('anonymity.unseal', data)
export const viewUnsealed = (data: RequestFor<'anonymity.viewUnsealed'>) =>
  ask('anonymity.viewUnsealed', data)
