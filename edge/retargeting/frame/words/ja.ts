import type { FrameWords } from "../FrameWords.ts";

export const words: FrameWords = {
  advertisement: "広告",
  label: "{shop} の広告",
  why: "表示の理由",
  hide: "隠す",
  stop: "広告を停止",
  choices: "自分の設定を開く",
  close: "閉じる",
  undo: "元に戻す",
  byShopper: "{shop} で見た商品を他のサイトで表示することを許可されています。",
  byTopic:
    "このページに合わせて選んだもので、お客様に合わせたものではありません。行動の記録は使っていません。",
  byPopular:
    "人気があるため選んだもので、お客様に合わせたものではありません。行動の記録は使っていません。",
  paidBy: "{shop} が表示し、費用を負担しています。",
  unseen: "このサイトには、この枠の中身も、{shop} でお客様が誰であるかも見えません。",
  mainReasons:
    "基準：いつ、何回見たか、カートに入っているか。購入済み、非表示、十分に表示された商品は除かれます。",
  stopped: "ここでも他のどこでも停止しました。{shop} は見た商品を表示しません。",
  hidden: "隠しました。これらの商品は、ここでも {shop} でも表示されません。",
  hiddenHere: "このページで隠しました。",
  askShop: "停止しています。{shop} で再び許可できます。",
  access: "見た商品を表示",
  accessUnknown: "{shop} はこのブラウザーを認識していないか、そこで許可されていません。",
  accessRefused: "ブラウザーが許可しませんでした。何も変わっていません。",
};
