/// When which calls go wrong; how they do is each protocol's own.
package shop.fahuo.simulator.fault;
