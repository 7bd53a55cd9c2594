/// Time that a test moves.
package shop.fahuo.simulator.clock;
