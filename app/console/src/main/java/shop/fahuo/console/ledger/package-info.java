/// The accounts of the shop's books, and what was posted on them.
package shop.fahuo.console.ledger;
