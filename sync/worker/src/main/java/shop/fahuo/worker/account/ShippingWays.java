package shop.fahuo.worker.account;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.payment.wechat.AppAccount;
import shop.fahuo.connect.payment.wechat.ShippingInfo;

import java.time.Clock;

/// Calls those that want to hear what has left.
public record ShippingWays(Timeouts timeouts, Clock clock)
        implements Lanes.Ways<AppAccount, ShippingInfo> {

    @Override
    public ShippingInfo open(String name, AppAccount account) {
        return new ShippingInfo(account, timeouts, clock);
    }

    @Override
    public void close(ShippingInfo client) {
        client.close();
    }
}
