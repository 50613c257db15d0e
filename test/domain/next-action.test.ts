import { commandNames } from '@shared/contract/case'
import { nextActionOf } from '@shared/domain/next-action'
import { aCase } from './case-desk'
