/// Who earns what from an order line: plans, and their allocation to the fen. Pure.
package shop.fahuo.core.commission;
