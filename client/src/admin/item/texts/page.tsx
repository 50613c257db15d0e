import type { ComponentType } from 'react'
import type { TextPage } from '../model/places'
import { AudiencePage } from './audience'
import { BasisPage, EffectsPage, FeesPage, MaterialsPage, QuestionsPage } from './lists'
import { ClockPage, ContactPage, SeasonPage } from './others'
import { NamesPage } from './names'

/** The pages of what the public reads. */
export const textPageOf: Record<TextPage, ComponentType> = {
  names: NamesPage,
  audience: AudiencePage,
  materials: MaterialsPage,
  fees: FeesPage,
  basis: BasisPage,
  clock: ClockPage,
  contact: ContactPage,
  questions: QuestionsPage,
  season: SeasonPage,
  effects: EffectsPage,
}
