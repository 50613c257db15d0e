/** Words after which people say their own name, whatever it is. */
export const sayName = [
  '我的名字叫',
  '我的名字是',
  '名字叫',
  '本人姓名',
  '我叫',
  '姓名是',
  '姓名：',
  '姓名:',
  '姓名',
]

/** Words that are followed by many other things, too: a name is believed only where it begins with a surname. */
export const sayWho = ['我是', '本人', '联系人']

/** What may stand behind a name of somebody who says who they are. */
export const behindName = '，。！？；、,.!?;:：（( \n'

/** The commonest surnames, and those of two characters; nine of ten people of China bear one of these. */
export const doubleSurnames =
  '欧阳 司马 上官 诸葛 司徒 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 夏侯 端木 百里 南宫 独孤'
export const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文'

/** What stands in the place of a name. */
export const someone = '某某'
