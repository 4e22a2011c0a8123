import type { Lexicon } from "./Topic.ts";

/** English words by topic, parted by commas. */
export const english: Lexicon = {
  billing: {
    strong:
      "billing, billed, invoice, charged, overcharg, double charge, charge on, payment, direct debit, bank statement, refund has not, no refund, where is my refund, waiting for my refund, money back, took the money, debited, vat receipt, from my account, bank account, you took, did you take, credit card, debit card, deducted, debit, reimburs, promo code, too much, wrong amount, wrong price, vat, statement, instalment, chargeback, taken from my, not taken off, unknown charge",
    some: "bill, card, bank, credit, refund, paid, pay, price, discount, voucher, coupon, gift card, receipt, transaction, amount, twice, charge, visa, mastercard, paypal, klarna, total, tax, money, fee",
  },
  delivery: {
    strong:
      "deliver, where is my order, where is my parcel, tracking, courier, parcel, not arrived, hasn t arrived, hasn t come, still waiting for my order, shipped, shipping, shipment, dispatch, lost in the post, never arrived, never came, never received, not received, didn t arrive, didn t come, nothing is here, in transit, on its way, pick up point, collection point, customs, signed for, depot, where is, track, be delivered, when is it coming, come on, would come, come today, estimated",
    some: "package, arriv, late, post, neighbour, driver, order, yesterday, delay, when will, received, stuck, expected, come, saturday, what time, left it, doorstep",
  },
  return: {
    strong:
      "return label, returns, return, send it back, send back, sending it back, give it back, exchange, swap it, bring it back, return slip, sending things back, sending back, sent back, give back, bring back, return policy, don t want it, no longer want, changed my mind, don t like it, get them back to you, get it back to you, larger one, bigger one, smaller one, another size, different size",
    some: "back, refund, too small, too big, does not fit, doesn t fit, changed my mind, label, larger, bigger, smaller, policy, keep it",
  },
  damaged: {
    strong:
      "broken, broke, damaged, crack, faulty, defect, stopped working, does not work, doesn t work, wrong item, wrong colour, missing part, part is missing, parts missing, is missing from, scratch, leaks, torn, warranty, chipped, shatter, smashed, in pieces, came apart, fell apart, fell off, came off, snapped, bent, dent, ripped, hole in, won t turn on, doesn t turn on, not working, malfunction, incomplete, not as described, mould, expired, not what i ordered, incorrect item, only one was in, was not in the box, wasn t in the box, not in the box, poor quality",
    some: "missing, repair, replacement, quality, wrong, dirty, stain, piece, arrived, opened, box, dead, smell",
  },
  stock: {
    strong:
      "out of stock, in stock, back in stock, sold out, available again, restock, availab, when will you have, do you still have, still available, do you have any, have any more, ran out, run out, unavailable, pre order, preorder, getting any more, getting more, get any more, will you get, coming back, when can i buy, any left",
    some: "again, reserve, stock, store, more of, notify, get more, still, anywhere, gone, left",
  },
  order_change: {
    strong:
      "cancel, change my order, change the order, change the delivery address, change the address, change my address, wrong address, wrong size by mistake, add to my order, add another item, amend, modify, ordered by mistake, ordered twice by mistake, postcode, zip code, before it goes out, before it leaves, before it ships, remove an item, remove one, add an item, add a, another address, different address, other address, change the size, change the colour, change the quantity, combine, stop my order, stop the order, duplicate order, gift note",
    some: "change, mistake, address, before it ships, order, instead, my order, fix it",
  },
  account: {
    strong:
      "password, log in, login, log into, sign in, locked out, my account, reset link, verification code, unsubscribe, newsletter, delete my data, register, my e mail, signed up, sign up, e mail is already, already in use, e mail on my, hacked, verification, deactivate, close my account, delete my account, personal data, privacy, loyalty points, my profile",
    some: "account, email address, profile, username, access, two factor, points, settings",
  },
  website: {
    strong:
      "website, web site, error message, app crash, crash, page does not load, page won t load, page keeps, checkout does not, checkout won t, checkout fails, can t check out, button, blank page, browser, the app, search does not, nothing happens, froze, freez, keeps loading, is loading, link does not, link doesn t, broken link, 404, cart is empty, basket is empty, cart empties, when i press, when i click, when i tap, place an order, can t order, on my phone",
    some: "error, page, online, load, slow, basket, checkout, click, screen, site, press, tap, hang, link, filter, search",
  },
  product: {
    strong:
      "what size, which size, dimensions, how big, how tall, how wide, material, made of, compatible, suitable for, dishwasher, how do i use, instructions, how to, colours does, difference between, recommend, ingredients, does it come with, is it safe, washable, does this, does the, can this, can i use it, is this, microwave, freezer, manual, assembl, batter, voltage, watt, allerg, vegan, cotton, wool, leather, how heavy, how long is, how many, what colour, which colour, does it fit, fit a, fit on, bulb",
    some: "size, colour, measure, centimet, fit, weight, question about, oven, advice, need, lid, can it, use",
  },
};
