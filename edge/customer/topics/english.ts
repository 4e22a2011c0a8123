import type { Lexicon } from "./Topic.ts";

/** English words by topic, parted by commas. */
export const english: Lexicon = {
  billing: {
    strong:
      "billing, billed, invoice, charged, overcharg, double charge, charge on, payment, direct debit, bank statement, refund has not, no refund, where is my refund, waiting for my refund, money back, took the money, debited, vat receipt",
    some: "bill, card, bank, credit, refund, paid, pay, price, discount, voucher, coupon, gift card, receipt, transaction, amount, twice",
  },
  delivery: {
    strong:
      "deliver, where is my order, where is my parcel, tracking, courier, parcel, not arrived, hasn t arrived, hasn t come, still waiting for my order, shipped, shipping, shipment, dispatch, lost in the post",
    some: "package, arriv, late, post, neighbour, driver, order, yesterday, delay, when will",
  },
  return: {
    strong:
      "return label, returns, return, send it back, send back, sending it back, give it back, exchange, swap it, bring it back, return slip",
    some: "back, refund, too small, too big, does not fit, doesn t fit, changed my mind, label",
  },
  damaged: {
    strong:
      "broken, broke, damaged, crack, faulty, defect, stopped working, does not work, doesn t work, wrong item, wrong colour, missing part, part is missing, parts missing, is missing from, scratch, leaks, torn, warranty, chipped, shatter, smashed",
    some: "missing, repair, replacement, quality, wrong, dirty, stain, piece",
  },
  stock: {
    strong:
      "out of stock, in stock, back in stock, sold out, available again, restock, availab, when will you have",
    some: "again, reserve, stock, store, more of, notify, get more",
  },
  order_change: {
    strong:
      "cancel, change my order, change the order, change the delivery address, change the address, change my address, wrong address, wrong size by mistake, add to my order, add another item, amend, modify, ordered by mistake, ordered twice by mistake",
    some: "change, mistake, address, before it ships, order, instead",
  },
  account: {
    strong:
      "password, log in, login, log into, sign in, locked out, my account, reset link, verification code, unsubscribe, newsletter, delete my data, register",
    some: "account, email address, profile, username, access, two factor",
  },
  website: {
    strong:
      "website, web site, error message, app crash, crash, page does not load, page won t load, page keeps, checkout does not, checkout won t, checkout fails, can t check out, button, blank page, browser, the app, search does not",
    some: "error, page, online, load, slow, basket, checkout, click, screen, site",
  },
  product: {
    strong:
      "what size, which size, dimensions, how big, how tall, how wide, material, made of, compatible, suitable for, dishwasher, how do i use, instructions, how to, colours does, difference between, recommend, ingredients, does it come with, is it safe, washable",
    some: "size, colour, measure, centimet, fit, weight, question about, oven, advice",
  },
};
