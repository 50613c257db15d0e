export { isDecided, isSkipped, openSteps, startsAfterOn } from './flows-open'
export { settle, startFlow, type FlowMoment, type FlowStep } from './flows-settle'
export { progressOf, stationsOf, whoseTurn, type Turn } from './flows-view'
