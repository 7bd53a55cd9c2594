/// The simulators together: what `fahuo simulate` and `fahuo demo` start.
package shop.fahuo.simulator;
