/// The practice channel as a server on loopback: the protocol of `docs/practice-channel.md`, a
/// ledger of what was really done, and faults on demand.
///
/// The idempotency check here is the channel's own and shares no code with the client, so that the
/// two can prove each other wrong.
package shop.fahuo.simulator.practice;
