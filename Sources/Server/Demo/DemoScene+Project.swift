extension DemoScene {
  /// What the project group talks about.
  static let project = [
    DemoScene(
      .project,
      [
        DemoLine(
          .alice,
          "hello, the build is green again, please pull and try it on the small machine"
        ),
        DemoLine(.xiaoming, "收到，我这边正在跑测试 /奋斗"),
        DemoLine(.bob, "see https://example.invalid/doc/plan.html for what is left"),
        DemoLine(.chen, "还剩三个问题：\n1. 中文换行\n2. 断线重连\n3. 文档里的图"),
        DemoLine(.wangxiaoer, "第二个我来，昨天已经看了一半。"),
        DemoLine(.alice, "@阿杰 could you look at the first one?"),
      ]
    ),
    DemoScene(
      .project,
      [
        DemoLine(.zhangsan, "回归测试过了 212 个，剩下 3 个还在看。"),
        DemoLine(.chen, "哪三个？"),
        DemoLine(.zhangsan, "都是窗口很窄的时候，半个汉字掉到下一行。"),
        DemoLine(
          .kitty,
          "I drew that case on paper: 40 columns, list closed, a long 网址 in the middle."
        ),
        DemoLine(.xiaoming, "图发我一份，谢谢！"),
        DemoLine(.kitty, "https://example.invalid/sketch/40x15.png /咖啡"),
      ]
    ),
    DemoScene(
      .project,
      [
        DemoLine(.bob, "coffee machine on the third floor is fixed /咖啡"),
        DemoLine(.hanmeimei, "太好了，上午没有咖啡真的不行 /偷笑"),
        DemoLine(.alice, "stand-up in ten minutes, short one today"),
        DemoLine(.wangxiaoer, "我在路上，能晚半小时吗？"),
        DemoLine(.alice, "fine, we start with the others"),
      ]
    ),
    DemoScene(
      .project,
      [
        DemoLine(.chen, "大家有空看一下周五的发布清单吧，每个人只有一行，写完打个勾就行。"),
        DemoLine(.xiaoming, "我的写完了。"),
        DemoLine(.bob, "mine too, except the release notes"),
        DemoLine(.chen, "@阿杰 就差你和张三了 /微笑"),
        DemoLine(.zhangsan, "我下班前补上。"),
      ]
    ),
    DemoScene(
      .project,
      [
        DemoLine(
          .alice,
          "I cut the link ten times with a message on the way:\nsent 10, received 10, doubles 0."
        ),
        DemoLine(.xiaoming, "漂亮！/鼓掌"),
        DemoLine(.bob, "what happens when the server is killed in the middle?"),
        DemoLine(.alice, "it comes back by itself, nobody has to sign in again"),
        DemoLine(.lilei, "这个我晚上在家里再试一遍，家里的网络特别差，正好。"),
      ]
    ),
    DemoScene(
      .project,
      [
        DemoLine(.hanmeimei, "谁知道会议室的投影仪遥控器在哪里？"),
        DemoLine(.chen, "在窗台上，电池没电了。"),
        DemoLine(.hanmeimei, "……怪不得。"),
        DemoLine(.kitty, "there are batteries in my drawer, the left one, take two"),
        DemoLine(.hanmeimei, "你是救星！/玫瑰"),
      ]
    ),
    DemoScene(
      .project,
      [
        DemoLine(.bob, "question: tabs in a message, do we keep them?"),
        DemoLine(.xiaoming, "留着，粘贴代码的时候有用：\n\tif (ok) {\n\t\tsend();\n\t}"),
        DemoLine(.alice, "agreed, keep them, show them as blanks"),
        DemoLine(.bob, "good, then I close the question"),
      ]
    ),
    DemoScene(
      .project,
      [
        DemoLine(.wangxiaoer, "中午吃什么？"),
        DemoLine(.xiaoming, "楼下新开了一家面馆，牛肉面不错。"),
        DemoLine(.alice, "count me in, twelve o'clock at the door?"),
        DemoLine(.chen, "我带饭了，你们去吧。"),
        DemoLine(.wangxiaoer, "@阿杰 一起来吗？"),
      ]
    ),
  ]
}
