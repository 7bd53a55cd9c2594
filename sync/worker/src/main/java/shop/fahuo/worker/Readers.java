package shop.fahuo.worker;

import shop.fahuo.connect.payment.PaymentProvider;
import shop.fahuo.worker.account.Lane;
import shop.fahuo.worker.courier.Tracker;
import shop.fahuo.worker.order.Puller;
import shop.fahuo.worker.payment.Statements;
import shop.fahuo.worker.proof.Sealing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What reads by itself what others have: orders of channels, bills of payment accounts, and where
/// parcels are.
///
/// @param sealing keeps what happened provable, which needs nobody else
record Readers(Puller puller, Optional<Statements> statements, Tracker tracker, Sealing sealing) {

    List<Statements.Look> look(List<Lane<PaymentProvider>> lanes, Instant now) {
        return statements
                .map(reader -> lanes.stream().map(lane -> reader.look(lane, now)).toList())
                .orElse(List.of());
    }

    void retain(List<Lane<PaymentProvider>> lanes) {
        statements.ifPresent(reader -> reader.retain(lanes));
    }
}
