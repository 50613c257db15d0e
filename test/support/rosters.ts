import writeExcel from 'write-excel-file/node'

const HEADER = ['学号', '姓名', '类别', '部门', '手机', '证件号后六位']

/** A workbook of students of which every 75th row lacks its name: 3,000 rows, 40 wrong. */
export const rosterOf = async (people: number): Promise<Buffer> => {
  const rows = Array.from({ length: people }, (_, nth) => [
    20_300_000 + nth,
    nth % 75 === 74 ? '' : `学生${nth}`,
    ...['本科生', nth % 2 === 0 ? '教务处' : '', `138${String(nth).padStart(8, '0')}`, String(100_000 + nth)],
  ])
  const cells = [HEADER, ...rows].map(row =>
    row.map(value => ({ value, type: typeof value === 'number' ? Number : String })),
  )
  return (await writeExcel(cells as never)).toBuffer()
}
