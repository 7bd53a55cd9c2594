package shop.fahuo.worker;

import shop.fahuo.connect.courier.CourierClient;
import shop.fahuo.connect.payment.PaymentProvider;
import shop.fahuo.connect.payment.wechat.ShippingInfo;
import shop.fahuo.connect.practice.PracticeChannel;
import shop.fahuo.store.outbox.Outbox;

import java.util.stream.Stream;

/// The accounts of every sort.
///
/// @param reports to those that keep money frozen until they hear what has left
record Traffics(
        Traffic<PracticeChannel> channels,
        Traffic<PaymentProvider> payments,
        Traffic<ShippingInfo> reports,
        Traffic<CourierClient> couriers)
        implements AutoCloseable {

    private Stream<Traffic<?>> all() {
        return Stream.of(channels, payments, reports, couriers);
    }

    void refresh() {
        all().forEach(each -> each.lanes().refresh());
    }

    /// Calls under way.
    int calls() {
        return all().mapToInt(Traffic::calls).sum();
    }

    /// Tasks of which nobody knows whether they have happened.
    long unknown(Outbox outbox) {
        return all().mapToLong(each -> each.unknown(outbox)).sum();
    }

    @Override
    public void close() {
        all().forEach(each -> each.lanes().close());
    }
}
