/// Payment providers on loopback: their protocols, a ledger of what was really done, and faults on
/// demand. What is common to them is here: keys, money on an account, the faults.
///
/// Signatures are checked and made here with code of its own, shared with no client, so that the
/// two can prove each other wrong.
package shop.fahuo.simulator.payment;
