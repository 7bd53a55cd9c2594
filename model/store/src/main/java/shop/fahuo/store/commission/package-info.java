/// Who earns what from which order: plans and their versions, shares from the moment an order may
/// ship, and what becomes of them. Knows orders by their rows alone, so that whatever moves an
/// order can book what follows.
package shop.fahuo.store.commission;
