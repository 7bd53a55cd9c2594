package shop.fahuo.store.commission;

import shop.fahuo.core.Fen;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.Share;
import shop.fahuo.core.order.LineId;
import shop.fahuo.core.order.OrderId;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// All that the shares of an order come from: enough to work them out again without a shop.
///
/// @param version of the plan
/// @param plan its text, byte for byte
/// @param line above the order when it was paid, as [UplineJson] writes it
public record ShareFacts(Sale sale, int version, String plan, String line) {

    /// One share, worked out.
    ///
    /// @param share whose line is known by its position alone
    /// @param derivation how it comes about, as canonical JSON
    public record Worked(Share share, Fen amount, String derivation) {

        public DistributorCode payee() {
            return share.payee();
        }
    }

    /// As they are stored; empty for an order that no plan was in force for.
    public static Optional<ShareFacts> of(Source source, OrderId order) throws SQLException {
        var head = CommissionRows.find(source, order);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        int version = head.get().planVersion();
        return Optional.of(
                new ShareFacts(
                        OrderFacts.of(source, order).sale(),
                        version,
                        Plans.version(source, version).source(),
                        head.get().upline()));
    }

    /// The shares of all of its lines, by line, rule and payee.
    ///
    /// @return empty when the text is no plan
    /// @throws IllegalArgumentException when no order or line can be as these are
    public Optional<List<Worked>> work() {
        if (!(PlanFile.read(plan) instanceof PlanReading.Valid(var read))) {
            return Optional.empty();
        }
        var lines = LongStream.rangeClosed(1, sale.items().size()).mapToObj(LineId::new).toList();
        var splits = Splits.of(read, version, basis(), line, OrderFacts.of(sale, lines));
        return Optional.of(
                splits.amounts().entrySet().stream()
                        .map(
                                one ->
                                        new Worked(
                                                one.getKey(),
                                                one.getValue(),
                                                splits.derivation(one.getKey())))
                        .toList());
    }

    public Basis basis() {
        return Basis.of(sale, Sha256.of(line), Sha256.of(plan));
    }
}
