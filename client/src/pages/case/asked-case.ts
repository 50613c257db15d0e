import type { CaseView } from '@shared/contract/case'
import type { Asked } from '@/cloud/use-answer'

/** The question a case page has asked: its answer is renewed by every act. */
export type AskedCase = Asked<{ case: CaseView }>
