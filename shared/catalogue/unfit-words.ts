/**
 * Words with which a message is not shown to others before a person has read it, where WeChat's content check cannot be
 * asked (web, anonymous, `CONTENT_CHECK=local`). Nothing is refused for them. Small letters.
 */
export const unfitWords: readonly string[] =
  '傻逼 傻b 煞笔 沙比 妈的 他妈 操你 草泥马 去死 滚蛋 脑残 智障 废物 畜生 王八蛋 狗东西 婊子 贱人 代写 代考 刷单 兼职日结 加微信 加v 加vx 加qq 贷款 裸聊 约炮 赌博 博彩 枪支 毒品 fuck shit bitch idiot'.split(
    ' ',
  )
