/** What people write in the bench. */
export const benchTexts = {
  complaint: '三号宿舍楼的热水已经停了两天，打电话没人管，什么时候能修好？',
  short: '宿舍没有热水',
  title: '宿舍热水停了两天',
  note: '备注',
  /** A different text for each case, so that a search finds one. */
  numbered: (nth: number) => `热水第${nth}天`,
  searched: (nth: number) => `第${nth}天`,
} as const
