package shop.fahuo.worker;

import shop.fahuo.connect.courier.CourierAccount;
import shop.fahuo.connect.payment.PaymentAccount;
import shop.fahuo.connect.practice.PracticeAccount;
import shop.fahuo.worker.payment.Statements;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Whom a worker calls. The accounts are asked for again and again, as they are now.
///
/// @param channels the practice channel's accounts, by the channel's name
/// @param payments by the name under which their tasks are kept
/// @param couriers likewise
/// @param bills whose bills are read, and how; empty: nobody's
public record Outside(
        Supplier<Map<String, PracticeAccount>> channels,
        Supplier<Map<String, PaymentAccount>> payments,
        Supplier<Map<String, CourierAccount>> couriers,
        Optional<Statements.Terms> bills) {

    /// Channels and providers alone.
    public static Outside of(
            Supplier<Map<String, PracticeAccount>> channels,
            Supplier<Map<String, PaymentAccount>> payments) {
        return new Outside(channels, payments, Map::of, Optional.empty());
    }

    public Outside withCouriers(Supplier<Map<String, CourierAccount>> accounts) {
        return new Outside(channels, payments, accounts, bills);
    }

    public Outside withBills(Optional<Statements.Terms> terms) {
        return new Outside(channels, payments, couriers, terms);
    }
}
