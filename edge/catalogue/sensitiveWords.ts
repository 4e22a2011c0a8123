/**
 * Words that mark a product or a search as about a private matter: health, pregnancy, sexuality, belief, politics,
 * addiction (the special categories of GDPR article 9, and what stands close to them). A trailing * takes every ending;
 * no entry is a word that shops use of harmless things, for "cancer" is a star sign and "depression" a kind of glass.
 * Kept small on purpose: a shop flags its own products with `sensitive` in the feed.
 */
export const SENSITIVE_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: [
    ...["pregnan*", "ovulation", "fertility", "contracept*", "condom*", "menopaus*", "incontinen*"],
    ...[
      "haemorrhoid*",
      "hemorrhoid*",
      "erectile",
      "viagra",
      "antidepress*",
      "mental health",
      "hiv",
    ],
    ...[
      "diabet*",
      "insulin",
      "chemotherap*",
      "std test*",
      "sexual*",
      "sex toy*",
      "erotic*",
      "lgbt*",
    ],
    ...["transgender*", "bible*", "quran*", "koran*", "torah*", "rosary", "rosaries", "religio*"],
    ...[
      "political part*",
      "trade union*",
      "alcoholi*",
      "addiction*",
      "quit smoking",
      "detox clinic*",
    ],
  ],
  de: [
    ...["schwanger*", "eisprung*", "verhütung*", "kondom*", "wechseljahr*", "inkontinen*"],
    ...["hämorrhoid*", "potenzmittel*", "erektion*", "chemotherap*", "sexspielzeug*", "erotik*"],
    ...["bibel*", "koran*", "rosenkranz", "rosenkränze", "politische partei*", "gewerkschaft*"],
    ...["alkoholsucht*", "suchthilfe*", "rauchentwöhn*", "diabetes*", "depressionen"],
  ],
  fr: [
    ...["grossesse*", "enceinte", "ovulation", "contracept*", "préservatif*", "ménopause"],
    ...["incontinence", "hémorroïde*", "érecti*", "antidépresse*", "diabète*", "diabétique*"],
    ...["chimiothérap*", "sextoy*", "érotique*", "coran", "chapelet*", "religieux", "religieuse*"],
    ...["parti politique", "partis politiques", "syndicat*", "alcoolisme", "addiction*"],
  ],
  es: [
    ...["embaraz*", "ovulación", "anticoncep*", "preservativo*", "menopausia", "incontinencia"],
    ...["hemorroide*", "erectil", "eréctil", "antidepresi*", "diabet*", "diabét*", "quimioterap*"],
    ...["juguete sexual", "juguetes sexuales", "erótic*", "biblia*", "corán", "religios*"],
    ...[
      "partido político",
      "partidos políticos",
      "sindicato*",
      "alcoholismo",
      "adiccion*",
      "adicción",
    ],
  ],
  it: [
    ...["gravidanz*", "incinta", "ovulazione", "contraccet*", "preservativ*", "menopausa"],
    ...["incontinenza", "emorroid*", "erettile", "antidepress*", "diabet*", "chemioterap*"],
    ...["sex toy*", "erotic*", "bibbia", "corano", "religios*", "partito politico", "sindacat*"],
    ...["alcolismo", "dipendenz*"],
  ],
  nl: [
    ...["zwanger*", "eisprong*", "ovulatie*", "anticoncept*", "condoom*", "overgangsklacht*"],
    ...["incontinentie*", "aambei*", "erectie*", "antidepress*", "diabetes*", "chemotherap*"],
    ...["seksspeel*", "erotisch*", "bijbel*", "koran*", "rozenkrans*", "politieke partij*"],
    ...["vakbond*", "alcoholverslav*", "verslaving*", "stoppen met roken"],
  ],
  pl: [
    ...["ciąż*", "owulac*", "antykoncep*", "prezerwatyw*", "menopauz*", "nietrzymani*"],
    ...["hemoroid*", "erekcj*", "antydepres*", "cukrzyc*", "chemioterap*", "erotycz*"],
    ...[
      "biblia",
      "biblie",
      "koran*",
      "różaniec",
      "różańce",
      "partia polityczna",
      "związek zawodowy",
    ],
    ...["alkoholizm*", "uzależnie*", "rzucanie palenia"],
  ],
  ar: [
    ...["حمل", "الحمل", "حامل", "للحوامل", "الحوامل", "تبويض", "الإباضة", "وسائل منع الحمل"],
    ...["واقي ذكري", "سلس البول", "البواسير", "الانتصاب", "السكري", "مضادات الاكتئاب"],
    ...["القرآن", "مصحف", "المصحف", "الإنجيل", "ديني", "دينية", "حزب سياسي", "إدمان", "الإدمان"],
  ],
  ja: [
    ...["妊娠", "妊婦", "マタニティ", "排卵", "避妊", "コンドーム", "更年期", "尿もれ", "痔"],
    ...["糖尿", "抗うつ", "うつ病", "抗がん", "アダルトグッズ", "聖書", "コーラン", "数珠", "宗教"],
    ...["政党", "労働組合", "依存症", "禁煙補助"],
  ],
  zh: [
    ...["怀孕", "孕妇", "孕期", "排卵", "避孕", "安全套", "更年期", "尿失禁", "痔疮", "壮阳"],
    ...["糖尿病", "抗抑郁", "抑郁症", "化疗", "艾滋", "成人用品", "情趣用品", "圣经", "古兰经"],
    ...["宗教", "政党", "工会", "戒酒", "戒烟", "成瘾"],
  ],
};
