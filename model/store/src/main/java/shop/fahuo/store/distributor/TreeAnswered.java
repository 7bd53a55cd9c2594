package shop.fahuo.store.distributor;

import shop.fahuo.core.commission.DistributorCode;

/// What became of a command about the tree.
public sealed interface TreeAnswered {

    /// It is done and durable.
    record Done(DistributorCode code) implements TreeAnswered {}

    record Refused(TreeRefusal why) implements TreeAnswered {}
}
