/// A small shop with life in it: what it sells, who buys there, and the orders that come in.
///
/// Everything is made up from a seed. The same seed, clock and calls give the same shop.
package shop.fahuo.simulator.shop;
