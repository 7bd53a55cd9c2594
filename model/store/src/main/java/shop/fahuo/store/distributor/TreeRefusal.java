package shop.fahuo.store.distributor;

import shop.fahuo.core.commission.DistributorCode;

/// Why a command about the tree was not carried out. Nothing changed.
public sealed interface TreeRefusal {

    record NoSuchDistributor(DistributorCode code) implements TreeRefusal {}

    /// The books take no account of this name: nothing could be earned.
    record NotACode(DistributorCode code) implements TreeRefusal {}

    /// The number belongs to somebody already.
    record Taken(DistributorCode code) implements TreeRefusal {}

    /// Whoever brought somebody is never changed.
    record HasSponsor(DistributorCode code, DistributorCode sponsor) implements TreeRefusal {}

    /// He would stand below himself.
    record OwnLine(DistributorCode code, DistributorCode above) implements TreeRefusal {}

    /// Is closed or barred, so nobody new can come below him.
    record NotActive(DistributorCode code) implements TreeRefusal {}

    /// Is as it would be already.
    record NoChange(DistributorCode code) implements TreeRefusal {}

    /// Another move of his waits for an answer.
    record Waits(DistributorCode code) implements TreeRefusal {}

    record NothingWaits(DistributorCode code) implements TreeRefusal {}

    /// Whoever asked may not be the one who agrees.
    record SamePerson(String by) implements TreeRefusal {}

    /// It must be said why.
    record NoReason() implements TreeRefusal {}
}
