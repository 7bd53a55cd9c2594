/// ZTO on loopback: one address for each call, JSON signed to the byte.
package shop.fahuo.simulator.courier.zto;
