/// Couriers on loopback: their protocols, a ledger of the waybills that were really sold, parcels
/// that travel with the clock, and faults on demand. What is common to them is here.
///
/// Digests are made and checked here with code of its own, shared with no client, so that the two
/// can prove each other wrong.
package shop.fahuo.simulator.courier;
