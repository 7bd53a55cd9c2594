package shop.fahuo.worker.account;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.courier.CourierAccount;
import shop.fahuo.connect.courier.CourierClient;

import java.time.Clock;

/// Calls couriers.
public record CourierWays(Timeouts timeouts, Clock clock)
        implements Lanes.Ways<CourierAccount, CourierClient> {

    @Override
    public CourierClient open(String name, CourierAccount account) {
        return account.open(timeouts, clock);
    }

    @Override
    public void close(CourierClient client) {
        client.close();
    }
}
