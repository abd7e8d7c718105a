/**
 * Artificial pages of plain text: nothing in them is true. Each line begins with what it is, and a bar; `*` marks the first line of
 * an article, `+` a line that goes on with the paragraph of its role before, an empty line is an empty line.
 */
export const textPages: Record<string, string> = {
  'no empty lines': `
*title|人工工厂开展样例竞赛
body|本报讯（记者张三）这是人工写成的样稿，某某工厂近日开展样例竞赛，没有一件事是真的。
body|竞赛分为三项，参加的人都是虚构的。大家读到这里就可以了。
*title|样例夜校开班
body|本报讯（通讯员李四）这也是人工写成的样稿，夜校的故事是编出来的，请勿当真。`,

  'full-width indents': `
*title|样例社区设立服务站

body|\u3000\u3000本报讯（记者张三 通讯员李四）人工样稿的第一段，服务站和社区都是为测试写出来的，没有这个地方。
body|\u3000\u3000人工样稿的第二段，服务站每天开放，读者不必去找它。
body|\u3000\u3000“这里的话没有人说过。”样稿里的人这样说。

*title|样例车间
subtitle|——记虚构的工人王某某

body|\u3000\u3000样稿里的王某某并不存在，他的事迹是为测试写的，写得长一些是为了像一篇通讯。（本报记者 张三）`,

  'headline in three lines': `
*kicker|齐心协力办好人工的事

title|样例工会推出十项虚构举措

subtitle|服务样例职工五百人次

body|本报讯（记者张三）为测试写的人工样稿，十项举措没有一项是真的，五百人次也是随手写的数字。

body|下面一段继续虚构，好让这篇稿件有两段。`,

  'numbered sub-headings': `
*title|样例工会年度工作要点

body|为测试写的人工样稿，下面分几个部分，各部分的内容都没有意义。

subheading|一、虚构的第一部分

body|第一部分的文字是人工写的，只是为了有一段话跟在小标题后面。

subheading|二、虚构的第二部分

body|第二部分的文字也是人工写的，同样没有内容可看，读者可以略过不读。

subheading|（三）换一种编号的部分

body|编号换了写法，文字还是人工的，没有真实的事情在里面。`,

  'a poem': `
*title|样例的清晨

byline|张三

body|炉火还没有亮
body|人工的诗先写了两行
body|这里没有真的工人
body|也没有真的太阳

body|第二节随便写写
body|凑足六行便停下`,

  'a notice': `
*title|关于虚构活动报名的公告

body|经研究，决定举办一次并不存在的活动，现将有关事项公告如下：

body|1.报名时间：样例月样例日。

body|2.报名地点：样例楼一层大厅。

body|特此公告。

body|某某市样例总工会

body|2021年5月6日`,

  'questions and answers': `
*title|虚构政策问答

body|问：这项政策是真的吗？

body|答：不是，这是为测试写的人工文字。

body|问：那么要看下去吗？

body|答：不必，看到这里就可以了，后面没有别的内容。`,

  'a list of names': `
*title|样例劳动者名单

body|一等奖

body|张 三\u3000李四四\u3000王五五\u3000赵六六

body|二等奖

body|钱七七\u3000孙八八\u3000周九九\u3000吴十十

body|以上名单全部是虚构的，用来测试。`,

  'photo news': `
*title|本报讯稿件之前的一篇

body|本报讯（记者张三）人工样稿，这一篇在图片新闻的前面，内容是编的，没有别的用处。



*title|雨中植树
caption|图为虚构的志愿者在样例山上种树。\u3000张三\u3000摄

pageCredit|本版图片由样例总工会提供`,

  'by-lines above and below': `
*title|样例企业技改记
byline|本报记者 张三 通讯员 李四

body|人工样稿，企业是虚构的，技改没有发生过，写到第二句就结束这一段。

*title|样例学校开学

body|又一篇人工样稿，学校是虚构的，开学的日子也是编的，读者不必记住。
byline|（本报记者 王五）`,

  'two stories with the same words': `
*title|样例工会开展慰问活动

body|本报讯（记者张三）样例工会开展慰问活动，这句话在两篇稿件里一样，都是人工写的文字。

*title|样例工会开展慰问活动

body|本报讯（记者张三）样例工会开展慰问活动，这句话在两篇稿件里一样，都是人工写的文字。`,

  'the head and the foot of a page': `
pageInfo|2021年5月6日 星期四 第03版

*title|样例新闻一则

body|本报讯（记者张三）人工样稿，只有一段，用来放在版头和版尾的中间，没有其他意思。

ignored|——————————

*title|样例新闻又一则

body|本报讯（记者李四）又一则人工样稿，也只有一段，用来放在分隔线的后面，没有其他意思。

pageCredit|责编：王五\u3000校对：赵六\u3000美编：钱七`,

  'news of an agency': `
*title|虚构会议在样例市举行

body|新华社样例5月6日电（记者张三 李四）虚构的会议6日在样例市举行，会上没有说任何真的话。

body|会议是人工写出来的，与会的人都不存在。

*title|样例市一季度虚构数据发布

body|据样例网消息 一季度的数据全是编的，请不要引用，这里只是为了有一段文字。`,

  'paragraphs broken by columns and a caption between': `
*title|样例园区建起虚构的驿站

body|本报讯（记者张三）为测试写的人工样稿，驿站建在并不存在的园区里，里面有饮水机、微波炉和



caption|虚构的驿站外景

+body|充电插座，路过的人都可以进去坐一坐，不过没有人真的去过那里。

body|第二段到这里结束。`,

  'a headline with marks in it': `
*title|“样例”是什么？虚构的人这样说！

body|本报讯（记者张三）标题里有问号和叹号，正文是人工写的，没有回答标题里的问题。

*title|从0到1：样例的故事

body|本报讯（记者李四）标题里有冒号和数字，正文也是人工写的，没有故事可讲。`,

  'sub-headings without numbers': `
*title|样例街道的变化
subtitle|——虚构街道巡礼

body|人工样稿的开头，说的是并不存在的街道，它的变化也不存在，只是为了测试而写。

subheading|路变宽了

body|以前的路很窄，这是编的；现在的路很宽，这也是编的，读者不必到那里去看。

subheading|灯变亮了

body|以前的灯很暗，这是编的；现在的灯很亮，这也是编的，晚上也不必到那里去看。（本报记者 张三）`,

  'a very short line at the end': `
*title|样例公园开放

body|本报讯（记者张三）虚构的公园昨天开放，没有一个人去过，这是为测试写的人工样稿。

body|（未完待续）`,

  'commentary with a column name': `
*kicker|样例时评
title|虚构之事不可当真
byline|本报评论员

body|人工写的评论，没有观点，只有几句话。写这几句话是为了看看栏目的名字怎样认。`,

  'headlines in short phrases': `
*title|学样例 强虚构 写文章

body|本报讯（记者张三）标题是几个短语，像一行人名，其实是标题；正文是人工写的。

*title|样例：虚构之城的新名片

body|这一篇没有电头，标题里有冒号，正文是人工写的，读到这里就行，不要当真。`,

  'a headline broken behind a comma': `
*title|深入学习样例精神，
title|推动虚构工作再上台阶

body|本报讯（记者张三）标题从逗号后面断成两行，正文是人工写的，没有别的意思。`,

  'a quotation for a headline': `
*title|“我们不是真的工人”

body|本报讯（记者张三）标题整个是一句引语，正文是人工写的，说话的人也不存在。

body|“正文里也有一整段引语，说话的人照样不存在，写在这里是为了测试。”`,

  'a headline that begins like a by-line': `
*title|记者节到来

body|本报讯（记者张三）标题以“记者”开头，却不是作者，正文是人工写的文字。

*title|青年通讯员培训班开班

body|本报讯（通讯员李四）标题以“通讯员”开头的意思也不是作者，正文还是人工写的。`,

  'a source in brackets at the end': `
*title|虚构数据一览

body|人工样稿，数据全部是编的，不要引用，写在这里只是为了最后的括号。（数据由样例统计部门提供）

body|又一段人工样稿，末尾没有括号，也没有数据，只是为了让前一段不在最后。`,

  'an epigraph': `
*title|样例随笔
byline|张三

body|世上本没有样例
body|——佚名

body|随笔的正文是人工写的，没有思想，开头的两行是题记，不是标题和副题。`,

  'an article that comes from the first page': `
body|（上接第1版）

body|人工样稿从另一版接过来，前面没有标题，这种稿件在报纸上很常见，不过内容是编的。

*title|样例短讯一则

body|本报讯（记者张三）短讯是人工写的，跟在转版的稿件后面，没有其他意思。`,

  'items with labels': `
*title|样例讲座预告

body|人工写的预告，讲座不会举行，请不要前往，以下的时间和地点都是编的。

body|时间：样例月样例日
body|地点：样例楼三层
body|主讲：不存在的老师`,

  'short numbered items': `
*title|样例物品清单

body|人工写的清单，物品不会发放，列在这里是为了看看编号的短行怎样认。

body|1.样例毛巾
body|2.样例水杯
body|3.样例雨伞`,

  'short news in a column': `
*title|甲厂办样例班，学员满座

body|甲厂近日办了虚构的样例班，学员全部是编出来的，这是为测试写的人工样稿。

*title|乙厂开样例会，职工发言

body|乙厂昨天开了虚构的样例会，发言全部是编出来的，这是为测试写的人工样稿。

*title|丙厂建样例屋，图书上架

body|丙厂上周建了虚构的样例屋，图书全部是编出来的，这是为测试写的人工样稿。`,

  'a long list without full stops': `
*title|样例表彰决定

body|人工写的决定，表彰的单位全部是虚构的，列在下面只是为了看看长行怎样认。

body|样例市虚构机械制造有限责任公司第一分厂第二车间第三班组
body|样例市虚构纺织印染有限责任公司第四分厂第五车间第六班组
body|样例市虚构食品加工有限责任公司第七分厂第八车间第九班组`,

  'the name of the paper, and a page in words': `
pageInfo|样例日报
pageInfo|2021年5月6日 星期四
pageInfo|第三版

*title|样例人物的故事
byline|本报记者 张三 文/图

body|人工样稿的第一段，写的是不存在的人，故事也没有发生过，只为了测试。

subheading|■ 样例链接

body|链接里的文字也是人工写的，没有可以点的地方，看过就算了。`,

  'a letter with a greeting and a signature': `
*title|致样例职工的一封信

body|亲爱的样例职工朋友们：

body|信是人工写的，没有寄给任何人，读到这里就可以把它放下了。

body|祝大家节日快乐！

body|样例市虚构总工会
body|2021年5月1日`,

  'marks before by-lines and captions': `
*title|样例市举行虚构运动会
byline|王五/文 赵六/图

body|运动会没有举行，为测试写的人工样稿只有这一段，运动员都不存在。

caption|▲ 图为虚构的起跑线。

*title|样例市成立虚构协会
byline|□ 李四

body|协会没有成立，为测试写的人工样稿也只有这一段，会员都不存在。`,
};
