extension DemoScene {
  /// What the old classmates talk about.
  static let classmates = [
    DemoScene(
      .classmates,
      [
        DemoLine(.hanmeimei, "翻到一张毕业照，大家都好年轻！"),
        DemoLine(.xiaoming, "别发别发，那时候的发型不能看 /大哭"),
        DemoLine(.lili, "哈哈哈哈，第二排左边那个是谁？"),
        DemoLine(.xiaoming, "……是我。"),
        DemoLine(.wangxiaoer, "我旁边的是 @阿杰 吧，还戴着那顶帽子。"),
      ]
    ),
    DemoScene(
      .classmates,
      [
        DemoLine(.xiaoming, "聚会的地方定了吗？"),
        DemoLine(.lili, "我问了两家：\n一家在湖边，要早点订；\n一家在学校后门，随时都有位子。"),
        DemoLine(.hanmeimei, "学校后门！想念那家的饺子。"),
        DemoLine(.lilei, "同意，湖边蚊子太多。"),
        DemoLine(.xiaoming, "那就后门，六点，谁也别迟到。"),
      ]
    ),
    DemoScene(
      .classmates,
      [
        DemoLine(.lilei, "有人还记得数学老师的口头禅吗？"),
        DemoLine(.hanmeimei, "“这道题我只讲一遍。”"),
        DemoLine(.lili, "然后每次都讲三遍 /偷笑"),
        DemoLine(.lilei, "现在我也当老师了，我只讲一遍……"),
        DemoLine(.hanmeimei, "信你才怪。"),
      ]
    ),
    DemoScene(
      .classmates,
      [
        DemoLine(.wangxiaoer, "今天跑了十公里，腿不是我的了。"),
        DemoLine(.lili, "厉害！用了多久？"),
        DemoLine(.wangxiaoer, "一小时零八分，中间停下来看了一会儿猫。"),
        DemoLine(.lili, "猫比较重要 /可爱"),
      ]
    ),
    DemoScene(
      .classmates,
      [
        DemoLine(.lili, "推荐一本书？路上看，不要太厚。"),
        DemoLine(.hanmeimei, "我在看一本讲灯塔的小书，两天就能看完。"),
        DemoLine(.xiaoming, "@阿杰 你上次说的那本叫什么来着？"),
        DemoLine(.lili, "等一个书名 /微笑"),
      ]
    ),
  ]

  /// What those who want to go hiking talk about.
  static let hike = [
    DemoScene(
      .discussion,
      [
        DemoLine(.wangxiaoer, "周六去爬山，天气预报说晴，最高 18 度。"),
        DemoLine(.lili, "几点出发？"),
        DemoLine(.wangxiaoer, "早上七点半，北门集合。"),
        DemoLine(.cousin, "能八点吗……周末起不来 /流汗"),
        DemoLine(.xiaoming, "八点吧，路上还能吃个早饭。"),
      ]
    ),
    DemoScene(
      .discussion,
      [
        DemoLine(.xiaoming, "要带的东西：水两瓶、外套、手电筒、一点吃的。"),
        DemoLine(.cousin, "I bring the camera, and mooncakes that are left over :)"),
        DemoLine(.lili, "路线在这里：https://example.invalid/map/north-gate"),
        DemoLine(.wangxiaoer, "@阿杰 你的车还能坐几个人？"),
      ]
    ),
    DemoScene(
      .discussion,
      [
        DemoLine(.cousin, "山上有信号吗？"),
        DemoLine(.wangxiaoer, "半山腰以上没有，正好休息一天。"),
        DemoLine(.lili, "那我要提前跟家里说一声。"),
        DemoLine(.xiaoming, "下山以后去喝汤，我请客。"),
        DemoLine(.cousin, "这句话截图了 /呲牙"),
      ]
    ),
  ]
}
