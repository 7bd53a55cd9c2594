/// A log that shows when it was changed: the Merkle tree of RFC 6962, its proofs after RFC 9162,
/// and signed checkpoints that can be kept elsewhere. Pure; knows nothing of what is in the log.
package shop.fahuo.core.proof;
