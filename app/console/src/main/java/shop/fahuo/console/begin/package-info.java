/// The first minutes in a shop: the practice shop, and three steps to the first shipped order.
package shop.fahuo.console.begin;
