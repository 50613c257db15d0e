/**
 * Words that make a message one about a person. Such a message is never shown to anybody else, not even as a topic: a
 * harmless one more than needed costs little (issue 4, likeness).
 */
export const personWords: readonly string[] =
  '老师 导师 教授 辅导员 班主任 助教 宿管 阿姨 大爷 大叔 师傅 保安 门卫 医生 护士 窗口的人 工作人员 服务员 员工 领导 主任 处长 院长 书记 校长 学长 学姐 学弟 学妹 同学 室友 舍友 男生 女生 同事 态度 骂 吼 凶 歧视 骚扰 偷拍 跟踪 打人 欺负 霸凌 威胁 侮辱 猥亵 性骚扰 区别对待 收礼 受贿 举报 他 她 teacher professor roommate staff attitude harass'.split(
    ' ',
  )
