package shop.fahuo.core.distributor;

/// What became of the wish to move somebody into another line.
public enum TransferState {
    WAITING,
    APPROVED,
    DECLINED,
    /// Taken back before anybody answered.
    DROPPED
}
