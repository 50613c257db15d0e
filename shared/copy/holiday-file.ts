/** What people and published tables call a day off and a make-up workday, in files of holidays. */
export const holidayFileWords: Readonly<Record<string, 'holiday' | 'workday'>> = {
  休: 'holiday',
  放假: 'holiday',
  休息: 'holiday',
  holiday: 'holiday',
  off: 'holiday',
  班: 'workday',
  上班: 'workday',
  补班: 'workday',
  调休上班: 'workday',
  workday: 'workday',
}
