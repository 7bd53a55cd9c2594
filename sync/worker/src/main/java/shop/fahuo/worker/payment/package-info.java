/// Fetches the bills of payment accounts and has them held against the shop's money.
package shop.fahuo.worker.payment;
