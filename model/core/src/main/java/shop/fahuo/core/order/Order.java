package shop.fahuo.core.order;

import shop.fahuo.core.Fen;
import shop.fahuo.core.stock.SkuKind;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a channel says of an order: everything Fahuo takes in, nothing that Fahuo adds.
///
/// @param distributor the code of the distributor who brought it; empty for none
/// @param paid when it was paid; empty while it is not
/// @param shipBy by when the channel says that it is to leave; empty where it does not
/// @param amount what the buyer pays and how it comes about
/// @param closed the channel itself ended the order (cancelled or refunded there)
public record Order(
        OrderKey key,
        Buyer buyer,
        Recipient recipient,
        List<OrderLine> lines,
        Amount amount,
        Payment payment,
        Origin origin,
        String distributor,
        String note,
        Instant placed,
        Optional<Instant> paid,
        Optional<Instant> shipBy,
        boolean closed) {

    public Order {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("an order without lines: " + key);
        }
    }

    /// Of which the channel does not say by when it is to leave.
    public Order(
            OrderKey key,
            Buyer buyer,
            Recipient recipient,
            List<OrderLine> lines,
            Amount amount,
            Payment payment,
            Origin origin,
            String distributor,
            String note,
            Instant placed,
            Optional<Instant> paid,
            boolean closed) {
        this(
                key,
                buyer,
                recipient,
                lines,
                amount,
                payment,
                origin,
                distributor,
                note,
                placed,
                paid,
                Optional.empty(),
                closed);
    }

    /// With what the channel promised its buyer.
    public Order leavingBy(Instant promised) {
        return new Order(
                key,
                buyer,
                recipient,
                lines,
                amount,
                payment,
                origin,
                distributor,
                note,
                placed,
                paid,
                Optional.of(promised),
                closed);
    }

    public boolean hasKind(SkuKind kind) {
        return lines.stream().anyMatch(line -> line.kind() == kind);
    }

    /// The money of an order: `goods − discount + freight = total`.
    ///
    /// @param total what the buyer pays
    public record Amount(Fen goods, Fen discount, Fen freight, Fen total) {

        public Amount {
            if (!goods.minus(discount).plus(freight).equals(total)) {
                throw new IllegalArgumentException(
                        goods + " - " + discount + " + " + freight + " is not " + total);
            }
        }
    }
}
