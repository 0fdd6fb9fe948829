extension DemoReplyRule {
  /// The first that fits is taken, so the particular stands before the general.
  static let all = [
    identity, thanks, farewell, clock, greeting, weather, food, work, laughter, link, meeting, mood,
    consent, refusal,
  ]

  private static let identity = DemoReplyRule(
    words: ["你是谁", "机器人", "真人", "bot", "robot", "script", "who are you", "are you real"],
    chinese: [
      "我是{name}，住在演示世界里：话是事先写好的，走的路可是真的。",
      "我是演示里的{name} /微笑 消息真的经过服务器，只是我不会思考。",
    ],
    english: [
      "I am {name} of the demo world: my words are scripted, the way they travel is real.",
      "Just {name} from the demo /微笑 every message does go through the server, though.",
    ]
  )
  private static let thanks = DemoReplyRule(
    words: ["谢谢", "多谢", "谢啦", "感谢", "thanks", "thank", "thx", "cheers"],
    chinese: ["不客气 /微笑", "客气什么，应该的。", "小事一桩！"],
    english: ["you're welcome /微笑", "any time!", "no trouble at all"]
  )
  private static let farewell = DemoReplyRule(
    words: ["再见", "拜拜", "晚安", "我下了", "先走了", "bye", "good night", "goodnight", "see you"],
    chinese: ["再见 /再见", "好，回头聊！", "晚安，早点休息。"],
    english: ["bye! /再见", "talk to you later", "see you soon"]
  )
  private static let clock = DemoReplyRule(
    words: ["几点", "什么时间", "what time", "the time"],
    chinese: ["我这边是 {time}。", "现在 {time}，怎么了？"],
    english: ["it is {time} here", "my clock says {time}, why?"]
  )
  private static let greeting = DemoReplyRule(
    words: [
      "你好", "您好", "哈喽", "嗨", "早上好", "早安", "下午好", "晚上好", "在吗", "在不在", "hello", "hi",
      "hey", "good morning", "good evening", "morning",
    ],
    chinese: ["{part}好！刚才还想找你呢。", "在呢在呢 /微笑", "嗨！{part}好，今天忙吗？"],
    english: ["hi! good to see you", "hello! how is your {part} going?", "hey, I am here /微笑"]
  )
  private static let weather = DemoReplyRule(
    words: ["天气", "下雨", "下雪", "太阳", "好冷", "好热", "weather", "rain", "sunny", "snow"],
    chinese: ["我这里晴，风有点大。", "听说明天下雨，记得带伞。", "窗外一朵云都没有，适合出去走走。"],
    english: ["sunny here, a bit windy", "they say rain tomorrow, take an umbrella"]
  )
  private static let food = DemoReplyRule(
    words: [
      "吃饭", "吃什么", "吃了", "饿", "火锅", "饺子", "咖啡", "奶茶", "lunch", "dinner", "breakfast",
      "hungry", "eat", "coffee", "tea",
    ],
    chinese: ["说到吃我就精神了，面还是饺子？", "我还没吃呢，一起？", "先来杯咖啡再说 /咖啡"],
    english: ["now I am hungry too: noodles or dumplings?", "coffee first, then we talk /咖啡"]
  )
  private static let work = DemoReplyRule(
    words: [
      "代码", "发布", "测试", "编译", "文档", "加班", "bug", "build", "release", "code", "merge", "test",
      "deploy", "review",
    ],
    chinese: ["我刚看过，没发现问题，再跑一遍测试吧 /奋斗", "周五之前能好，放心。", "这个写进清单里，免得忘了。"],
    english: [
      "I just looked, seems fine; run the tests once more /奋斗", "it will be done by Friday",
    ]
  )
  private static let laughter = DemoReplyRule(
    words: ["哈哈", "嘻嘻", "嘿嘿", "lol", "haha", "hahaha", "/呲牙", "/偷笑", "/大笑"],
    chinese: ["哈哈哈哈 /呲牙", "笑什么，快说！", "被你传染了 /偷笑"],
    english: ["haha /呲牙", "what is so funny? tell me", "you made me laugh too"]
  )
  private static let link = DemoReplyRule(
    words: ["http", "https", "www"],
    chinese: ["链接收到，晚点细看。", "打开看了一眼，收藏了。"],
    english: ["got the link, will read it tonight", "opened it, looks useful"]
  )
  private static let meeting = DemoReplyRule(
    words: [
      "明天", "周末", "周六", "周日", "今晚", "一起", "打球", "爬山", "见面", "tomorrow", "weekend",
      "tonight", "meet", "together",
    ],
    chinese: ["{word}？我没问题，你定时间。", "行啊，算我一个！", "我看看日程……可以 /微笑"],
    english: ["works for me, you name the hour", "count me in!", "let me check… yes, that is fine"]
  )
  private static let mood = DemoReplyRule(
    words: ["怎么样", "最近", "好累", "太累", "好困", "无聊", "how are", "how's", "how is", "tired", "bored"],
    chinese: ["还不错，就是觉不够睡。你呢？", "老样子，忙里偷闲。", "休息一下，喝口水，会好的。"],
    english: ["not bad, a little short of sleep. you?", "same as ever; take a break, it helps"]
  )
  private static let consent = DemoReplyRule(
    words: ["好的", "好吧", "好啊", "可以", "没问题", "行啊", "行吧", "ok", "okay", "yes", "sure", "fine", "yep"],
    chinese: ["那就这么定了。", "好嘞 /微笑", "爽快！"],
    english: ["settled then", "great /微笑", "perfect"]
  )
  private static let refusal = DemoReplyRule(
    words: ["不行", "不要", "不去", "没空", "no", "nope", "can't", "cannot", "sorry"],
    chinese: ["没事，下次再说。", "好吧，那我再问问别人。", "不勉强 /微笑"],
    english: ["no worries, another time", "alright, I will ask somebody else"]
  )
}
