/// SF Express on loopback: one address for all services, OAuth2, and the file of a label.
package shop.fahuo.simulator.courier.sf;
