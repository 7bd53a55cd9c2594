/// The shop's books: postings, written once, and the balances they come to.
package shop.fahuo.store.ledger;
