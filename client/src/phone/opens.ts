/** Kinds of file the phone can show: WeChat knows these documents and no others. */
export const canOpen = (kind: string): boolean => ['xlsx', 'pdf', 'docx'].includes(kind)
