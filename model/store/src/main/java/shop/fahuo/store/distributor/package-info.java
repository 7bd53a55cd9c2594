/// The distributors' tree: who brought whom, whose line each is in, and how each stands, now and at
/// any moment before.
package shop.fahuo.store.distributor;
